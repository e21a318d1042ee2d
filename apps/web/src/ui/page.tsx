// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useId, useRef, type ReactElement, type ReactNode, type RefObject } from 'react';
import { useCommon } from '../i18n/common.js';
import { classes } from './classes.js';
import styles from './page.module.css';

interface PageProps {
  readonly title: string;
  /** Instead of the title where it is to be more than words; the title still names the tab. */
  readonly heading?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Reading width rather than the whole window. */
  readonly narrow?: boolean;
}

let isFirst = true;

/**
 * After a change of screen the focus is on its heading, so that those who listen hear where they are. Not when the pages are first opened, and
 * never taken from where somebody has put it on the new screen already.
 */
export const useFocusOnArrival = (): RefObject<HTMLHeadingElement | null> => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFirst) {
      isFirst = false;
      return;
    }
    const focused = document.activeElement;
    if (!focused?.closest('#content')) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
};

/** One screen: names the tab and holds the only heading of the first level. */
export const Page = ({ title, heading, lead, actions, children, narrow }: PageProps): ReactElement => {
  const { product } = useCommon();
  const titleRef = useFocusOnArrival();
  useEffect(() => {
    document.title = `${title} – ${product}`;
  }, [title, product]);
  return (
    <div className={classes(styles.page, narrow && styles.narrow)}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h1 ref={titleRef} tabIndex={-1}>{heading ?? title}</h1>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
};

/** A part of a screen with a heading of its own. */
export const Section = ({ title, count, actions, children, card = true }: {
  readonly title: string; readonly count?: ReactNode; readonly actions?: ReactNode; readonly children: ReactNode; readonly card?: boolean;
}): ReactElement => {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes(styles.section, card && styles.card)}>
      <header className={styles.sectionHead}>
        <h2 id={id}>{title}{count !== undefined && <span className={styles.count}> {count}</span>}</h2>
        {actions}
      </header>
      {children}
    </section>
  );
};
