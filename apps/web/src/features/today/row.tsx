// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useNames } from '../../api/municipality.js';
import { useCommon } from '../../i18n/common.js';
import { useNow } from '../../time/now.js';
import { dateTime } from '../../time/write.js';
import { Icon, Section } from '../../ui/index.js';
import { useText } from './text.js';
import styles from './today.module.css';

interface About {
  readonly caseId: string;
  readonly category: string;
  readonly place: string;
  readonly area: string | null;
  readonly receivedAt: string;
}

interface Waits {
  readonly to: LinkProps;
  readonly mark?: ReactNode;
  /** Why it is here, and since when. */
  readonly why: ReactNode;
  readonly isLate?: boolean;
}

/** One thing that waits: the whole row goes to where it is seen to. */
export const Line = ({ what, where, to, mark, why, isLate }: Waits & { readonly what: string; readonly where: ReactNode }): ReactElement => (
  <li className={styles.row}>
    <Link {...to} className={styles.link ?? ''}>
      <span className={styles.main}>
        <span className={styles.what}>{what}</span>
        <span className={styles.where}>{where}</span>
      </span>
      <span className={styles.why} data-late={isLate || undefined}>{mark}<span>{why}</span></span>
      <Icon name="chevronRight" />
    </Link>
  </li>
);

/** A case that waits. */
export const Row = ({ about, ...waits }: Waits & { readonly about: About }): ReactElement => {
  const nameOf = useNames();
  const t = useCommon();
  const now = useNow();
  const place = [about.place || t.notKnown, about.area && nameOf('areas', about.area)].filter(Boolean).join(', ');
  return (
    <Line
      {...waits} what={nameOf('categories', about.category)}
      where={<>{place} · <time dateTime={about.receivedAt}>{dateTime(about.receivedAt, now)}</time></>}
    />
  );
};

const SHOWN = 6;

interface PartProps<Item> {
  readonly title: string;
  readonly items: readonly Item[];
  /** There are more than have come. */
  readonly isCut?: boolean;
  /** What is said where there are none. */
  readonly nothing?: string;
  readonly row: (item: Item) => ReactElement;
  readonly all?: LinkProps;
  readonly actions?: ReactNode;
}

/** One kind of thing that waits: the first of them, and the way to the rest. */
export const Part = <Item,>({ title, items, isCut, nothing, row, all, actions }: PartProps<Item>): ReactElement => {
  const t = useText();
  return (
    <Section title={title} count={items.length > 0 ? `${items.length}${isCut ? '+' : ''}` : undefined} actions={actions}>
      {items.length === 0
        ? <p className={styles.nothing}><Icon name="check" />{nothing}</p>
        : <ul>{items.slice(0, SHOWN).map(row)}</ul>}
      {items.length > SHOWN && all && <p className={styles.all}><Link {...all}>{isCut ? t.all : t.allOf(items.length)}</Link></p>}
    </Section>
  );
};
