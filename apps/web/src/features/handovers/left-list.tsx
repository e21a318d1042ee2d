// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { explain } from '../../api/problem.js';
import { deciderOf, useFactText } from '../../facts/index.js';
import { useSession } from '../../session/session.js';
import { useNow } from '../../time/now.js';
import { dateTime, span } from '../../time/write.js';
import { Banner, Button, DateTime, Mark, type IconName, type Tone } from '../../ui/index.js';
import { waits, type LeftCase } from './data.js';
import { Complete, GiveBack } from './dialogs.js';
import styles from './handovers.module.css';
import { useHandoverText } from './text.js';
import { keyOf } from './use-receiving.js';

const LOOKS: Record<LeftCase['status'], readonly [Tone, IconName]> = {
  offered: ['warn', 'clock'], accepted: ['ok', 'check'], returned: ['neutral', 'undo'], broken: ['danger', 'alert'],
};

interface CardProps {
  readonly row: LeftCase;
  readonly shiftStart: string | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onAccept: (row: LeftCase) => void;
}

/** What was left, so that whoever begins the shift knowing nothing knows what to do. */
const Card = ({ row, shiftStart, error, isPending, onAccept }: CardProps): ReactElement => {
  const t = useHandoverText();
  const name = useNames();
  const words = useFactText();
  const now = useNow();
  const { may } = useSession();
  const [open, setOpen] = useState<'back' | 'complete'>();
  const { status, caseId, category, place, area, why, information, description, danger, people } = row;
  const [tone, icon] = LOOKS[status];
  const isWaiting = waits(row);
  const mayReceive = may('cases:receive');
  return (
    <li className={styles.card} data-row={caseId} data-waits={isWaiting || undefined}>
      <header>
        <h3><Link to="/cases/$caseId" params={{ caseId }} data-row-focus="">{name('categories', category)}</Link></h3>
        <Mark tone={tone} icon={icon}>{t.left.status[status]}</Mark>
        {row.wasBroken && status === 'accepted' && <Mark tone="warn" icon="alert">{t.left.late}</Mark>}
      </header>
      <p className={styles.where}>{place || '–'}{area && `, ${name('areas', area)}`} · <DateTime at={row.receivedAt} show="absolute" /></p>
      {isWaiting && shiftStart !== undefined && row.shiftStart < shiftStart && (
        <p className={styles.back}><Mark tone="danger" icon="undo" plain>{t.left.cameBack(span(row.shiftStart, row.shiftEnd, now))}</Mark></p>
      )}
      {(danger === 'yes' || t.people[people]) && (
        <p className={styles.marks}>
          {danger === 'yes' && <Mark tone="danger" icon="alert">{t.danger}</Mark>}
          {t.people[people] && <Mark icon="person">{t.people[people] ?? ''}</Mark>}
        </p>
      )}
      {information && <p className={styles.information}>{information}</p>}
      <dl className={styles.pairs}>
        {description && <div><dt>{t.left.said}</dt><dd>{description}</dd></div>}
        {why && <div><dt>{t.left.why}</dt><dd>{why}</dd></div>}
      </dl>
      <p className={styles.sub}>{t.left.decided(dateTime(row.decidedAt, now), deciderOf(row.decidedBy, { t: words, name }))}</p>
      {error !== undefined && <Banner tone="danger" title={explain(error).title}>{explain(error).detail}</Banner>}
      {mayReceive && (
        <div className={styles.buttons}>
          {isWaiting && <Button variant="primary" icon="check" isPending={isPending} onPress={() => onAccept(row)}>{t.left.accept}</Button>}
          {status === 'accepted' && row.handling === 'received' && <Button icon="check" onPress={() => setOpen('complete')}>{t.keep.done}</Button>}
          {status !== 'returned' && row.handling !== 'handled' && <Button variant="quiet" icon="undo"
            onPress={() => setOpen('back')}>{t.left.giveBack}</Button>}
        </div>
      )}
      <span className={styles.box} aria-hidden="true" />
      {open === 'back' && <GiveBack row={row} onClose={() => setOpen(undefined)} />}
      {open === 'complete' && <Complete row={row} onClose={() => setOpen(undefined)} />}
    </li>
  );
};

export const LeftList = ({ rows, errors, ...props }: Omit<CardProps, 'row' | 'error'> & {
  readonly rows: readonly LeftCase[]; readonly errors: ReadonlyMap<string, unknown>;
}): ReactElement => (
  <ul className={styles.cards}>{rows.map((row) => <Card key={keyOf(row)} row={row} error={errors.get(keyOf(row))} {...props} />)}</ul>
);
