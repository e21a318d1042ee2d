// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { describeFact } from '../../facts/describe.js';
import { useFactText } from '../../facts/text.js';
import { useEventNames } from '../../i18n/events.js';
import { useNow } from '../../time/now.js';
import { clock, dateTime, dayText } from '../../time/write.js';
import { classes, Icon, IconButton, Mark, Menu, toast, type MenuChoice } from '../../ui/index.js';
import styles from './case.module.css';
import type { Fact } from './data.js';
import { lookOf } from './kinds.js';
import { useCaseText } from './text.js';

/** What can be done with a row; what is absent may not be done. */
export interface RowActs {
  readonly onThen: (position: number) => void;
  readonly onPin: ((eventId: string, pinned: boolean) => void) | undefined;
  readonly onCorrectNote: ((noteId: string, text: string) => void) | undefined;
}

/** One event in words: a line, and what somebody said or wrote. */
export const useWords = (): ((fact: Fact) => { readonly line: string; readonly words?: string | undefined }) => {
  const t = useCaseText();
  const facts = useFactText();
  const names = useEventNames();
  const name = useNames();
  const now = useNow();
  return (fact) => {
    const said = describeFact(fact.type, fact.data, { t: facts, name });
    if (said) return said;
    const own = (t.events as Readonly<Record<string, string>>)[fact.type] ?? names[fact.type];
    if (fact.type !== 'FollowUpPostponed') return { line: own };
    return { line: `${own} ${dayText(String(fact.data.until), now)}`, words: fact.data.why as string | undefined };
  };
};

/** The whole address of an event, to be sent to somebody. */
const linkTo = (position: number): string => {
  const url = new URL(location.href);
  url.hash = `e-${position}`;
  return url.href;
};

const useChoices = ({ onThen, onPin, onCorrectNote }: RowActs) => {
  const t = useCaseText();
  return (fact: Fact): MenuChoice[] => {
    const { noteId, text } = fact.data as { noteId?: string; text?: string };
    return [
      {
        id: 'link', label: t.copyLink, icon: 'link',
        onAction: () => void navigator.clipboard?.writeText(linkTo(fact.position)).then(() => toast(t.copied)),
      },
      { id: 'then', label: t.asThen, icon: 'clock', onAction: () => onThen(fact.position) },
      ...(onPin
        ? [{ id: 'pin', label: fact.pinned ? t.unpin : t.pin, icon: 'bookmark' as const, onAction: () => onPin(fact.eventId, !fact.pinned) }] : []),
      ...(onCorrectNote && noteId && fact.type === 'NoteAdded'
        ? [{ id: 'correct', label: t.correctNote, icon: 'edit' as const, onAction: () => onCorrectNote(noteId, text ?? '') }] : []),
    ];
  };
};

/** One event: when it happened (and when it was learned of, where that was later), what, and who said so. */
export const FactRow = ({ fact, isNew, ...acts }: RowActs & { readonly fact: Fact; readonly isNew: boolean }): ReactElement => {
  const t = useCaseText();
  const facts = useFactText();
  const name = useNames();
  const now = useNow();
  const { line, words } = useWords()(fact);
  const choices = useChoices(acts);
  const { icon, tone } = lookOf(fact.type);
  const id = `e-${fact.position}`;
  const who = fact.source === 'person' ? name('roles', fact.role) : t.source[fact.source];
  return (
    <li
      id={id} data-row="" data-linked={location.hash === `#${id}` || undefined} data-new={isNew || undefined}
      className={classes(styles.fact, fact.milestone && styles.milestone)}
    >
      <a href={`#${id}`} data-row-focus="" className={styles.when ?? ''}><time dateTime={fact.occurredAt}>{clock(fact.occurredAt)}</time></a>
      <span className={styles.sign} data-tone={tone}><Icon name={icon} /></span>
      <div className={styles.what}>
        <p className={styles.line}>
          <span>{line}</span>
          {isNew && <Mark tone="info" icon="bell">{t.isNew}</Mark>}
          {fact.pinned && <Mark icon="bookmark" plain>{t.pinned}</Mark>}
        </p>
        {words && <p className={styles.words}>{words}</p>}
        <p className={styles.from}>
          {who}{fact.channel && ` · ${facts.channel[fact.channel]}`}
          {fact.late && <> · <span className={styles.late}>{t.late(dateTime(fact.recordedAt, now))}</span></>}
        </p>
      </div>
      <span className={styles.rowMenu}>
        <Menu label={t.more(line)} trigger={<IconButton icon="more" label={t.more(line)} />} groups={[{ id: 'row', items: choices(fact) }]} />
      </span>
    </li>
  );
};
