// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Fragment, useEffect, useRef, useState, type ReactElement } from 'react';
import { useRowKeys } from '../../actions/row-keys.js';
import { spoken } from '../../i18n/texts.js';
import { useNow } from '../../time/now.js';
import { dateTime, dayOf, dayText, duration } from '../../time/write.js';
import { Banner, Button, Chips, Hidden, Icon, IconButton, Section } from '../../ui/index.js';
import styles from './case.module.css';
import type { Fact, Timeline as TimelineData } from './data.js';
import { FactRow, useWords, type RowActs } from './fact-row.js';
import { AHEAD, KINDS, type Kind } from './kinds.js';
import { heightOf, storyOf, type Silence } from './story.js';
import { useCaseText } from './text.js';

const SilenceRow = ({ gap, onLate }: { readonly gap: Silence; readonly onLate: ((at: string) => void) | undefined }): ReactElement => {
  const t = useCaseText();
  return (
    <li className={styles.gap} style={{ minHeight: `${heightOf(gap.minutes)}rem` }}>
      <span>{t.gap(duration(gap.minutes * 60_000))}</span>
      {onLate && <IconButton icon="plus" label={t.addHere} onPress={() => onLate(gap.from)} />}
    </li>
  );
};

/** Says aloud what comes in while the case is open: it appears where it happened, which may be far from where one is. */
const Arrived = ({ rows }: { readonly rows: readonly (Fact | Silence)[] }): ReactElement => {
  const t = useCaseText();
  const words = useWords();
  const latest = rows.filter((row) => row.kind === 'fact').toSorted((one, other) => one.position - other.position).at(-1);
  const [known] = useState(latest?.position ?? 0);
  return <p role="status"><Hidden>{latest && latest.position > known && `${t.isNew}: ${words(latest).line}`}</Hidden></p>;
};

interface TimelineProps extends RowActs {
  readonly timeline: TimelineData;
  readonly hide: readonly Kind[];
  readonly onHide: (hide: readonly Kind[]) => void;
  /** Facts of a later revision are news to the reader. */
  readonly seen: number | undefined;
  readonly onLate: ((at: string) => void) | undefined;
}

/** A link to an event shows that event, once it is here. */
const useGoToLinked = (isReady: boolean): void => {
  useEffect(() => {
    if (!isReady || !location.hash.startsWith('#e-')) return;
    document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: 'center' });
  }, [isReady]);
};

/** What happened, in one column, in the order in which it happened, whenever it was learned of. */
export const Timeline = ({ timeline, hide, onHide, seen, onLate, ...acts }: TimelineProps): ReactElement => {
  const t = useCaseText();
  const now = useNow();
  const list = useRef<HTMLOListElement>(null);
  const { rows, ahead, planned, hidden, counts } = storyOf(timeline, hide);
  useGoToLinked(rows.length > 0);
  useRowKeys('case', list, { section: t.timeline, next: t.keys.next, previous: t.keys.previous });
  const kinds = KINDS.filter((kind) => counts[kind] > 0);
  const news = seen === undefined ? 0 : rows.filter((row) => row.kind === 'fact' && row.revision > seen).length;
  return (
    <Section title={t.timeline}>
      <div className={styles.filter}>
        <Chips
          label={t.filter} choices={kinds.map((kind) => ({ id: kind, label: t.kinds[kind], n: counts[kind] }))}
          chosen={kinds.filter((kind) => !hide.includes(kind))}
          onChange={(chosen) => onHide(KINDS.filter((kind) => counts[kind] > 0 && !chosen.includes(kind)))}
        />
        {hidden > 0 && <p role="status">{t.hidden(hidden)} <Button small variant="quiet" onPress={() => onHide([])}>{t.showAll}</Button></p>}
        {news > 0 && <Banner>{t.newSince(news)}</Banner>}
      </div>
      <Arrived rows={rows} />
      <ol className={styles.timeline} ref={list}>
        {rows.map((row, index) => {
          const at = row.kind === 'fact' ? row.occurredAt : row.to;
          const before = rows.slice(0, index).findLast((other) => other.kind === 'fact');
          const isNewDay = row.kind === 'fact' && (before?.kind !== 'fact' || dayOf(before.occurredAt) !== dayOf(at));
          return (
            <Fragment key={row.kind === 'fact' ? row.eventId : `gap ${row.from}`}>
              {isNewDay && <li className={styles.day}>{dayText(dayOf(at), now)}</li>}
              {row.kind === 'fact'
                ? <FactRow fact={row} isNew={seen !== undefined && row.revision > seen} {...acts} />
                : <SilenceRow gap={row} onLate={onLate} />}
            </Fragment>
          );
        })}
      </ol>
      {ahead.length > 0 && (
        <div className={styles.planned}>
          <h3>{t.next}</h3>
          {ahead.length > 1 && <p>{t.nextTimes}</p>}
          <ol className={styles.timeline}>
            {ahead.map(({ at, action, text }, index) => (
              <li key={`${at} ${index}`} className={styles.ghost}>
                <time dateTime={at}>{index === 0 ? t.nextNow : dateTime(at, now)}</time>
                <span className={styles.sign}><Icon name={AHEAD[action]} /></span>
                <span>{spoken(text)}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
      {planned.length > 0 && (
        <div className={styles.planned}>
          <h3>{t.planned}</h3>
          <ol className={styles.timeline}>
            {planned.map(({ id, step, at }) => (
              <li key={id} className={styles.ghost}>
                <time dateTime={at}>{dateTime(at, now)}</time>
                <span className={styles.sign}><Icon name="clock" /></span>
                <span>{t.steps[step] ?? step}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </Section>
  );
};
