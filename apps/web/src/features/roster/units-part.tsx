// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { useFactText } from '../../facts/index.js';
import { useNow } from '../../time/now.js';
import { dateTime, dayText } from '../../time/write.js';
import { Button, Mark, Section } from '../../ui/index.js';
import { ChannelsDialog, TestDialog } from './channel-dialogs.js';
import type { RosterUnit } from './data.js';
import { ClearPermitDialog, PermitDialog } from './permit-dialogs.js';
import styles from './roster.module.css';
import { usePlanText, useRosterText } from './text.js';
import { UnitDialog, RemoveUnitDialog } from './unit-dialogs.js';
import { useMayPlan, useShown } from './week-context.js';

type Reach = RosterUnit['channels'][number];
type Asked = 'unit' | 'channels' | 'permit' | 'clear' | 'remove' | Reach;

const ReachRow = ({ reach, onTest }: { readonly reach: Reach; readonly onTest?: () => void }): ReactElement => {
  const t = usePlanText().channel;
  const { channel } = useFactText();
  const now = useNow();
  const { works, testedAt } = reach;
  return (
    <li>
      <span>{channel[reach.channel]}{reach.address && ` ${reach.address}`}</span>
      <span className={styles.acts}>
        <Mark plain tone={works ? 'ok' : 'warn'} icon={works ? 'check' : 'alert'}>
          {testedAt === undefined ? t.untested : works ? t.worked(dateTime(testedAt, now)) : t.failed(dateTime(testedAt, now))}
        </Mark>
        {onTest && <Button small variant="quiet" onPress={onTest}>{t.test}</Button>}
      </span>
    </li>
  );
};

/** Where and when the police let a unit keep order. */
const PermitWords = ({ permit }: { readonly permit: NonNullable<RosterUnit['permit']> }): ReactElement => {
  const t = usePlanText();
  const name = useNames();
  const now = useNow();
  const areas = permit.areas.map((code) => (name('areas', code) === code ? name('places', code) : name('areas', code)));
  const hours = permit.windows.map(({ from, to }) => `${from}–${to}`).join(', ') || t.permit.allDay;
  return <p>{t.permit.words(areas.join(', '), t.repeats.between(dayText(permit.from, now), dayText(permit.to, now)), hours)}</p>;
};

const UnitCard = ({ unit }: { readonly unit: RosterUnit }): ReactElement => {
  const t = usePlanText();
  const { kind, onCall } = useRosterText();
  const mayPlan = useMayPlan();
  const { decisionFunction } = useShown();
  const [asked, setAsked] = useState<Asked>();
  const close = (): void => setAsked(undefined);
  const decides = unit.code === decisionFunction;
  return (
    <Section
      title={unit.name} count={unit.code}
      actions={mayPlan && <Button small variant="quiet" icon="edit" onPress={() => setAsked('unit')}>{t.units.change}</Button>}
    >
      <div className={styles.gaps}>
        <p className={styles.faint}>{[kind[unit.kind], unit.onCall && onCall].filter(Boolean).join(', ')}{decides && `. ${t.units.decides}`}</p>
        <ul className={styles.reaches}>
          {unit.channels.map((reach) => (
            <ReachRow key={`${reach.channel} ${reach.address}`} reach={reach} {...(mayPlan && { onTest: () => setAsked(reach) })} />
          ))}
          {unit.channels.length === 0 && <li>{t.channel.none}</li>}
        </ul>
        {unit.permit && <PermitWords permit={unit.permit} />}
        {mayPlan && (
          <div className={styles.acts}>
            <Button small onPress={() => setAsked('channels')}>{t.channel.set}</Button>
            <Button small onPress={() => setAsked('permit')}>{unit.permit ? t.permit.change : t.permit.set}</Button>
            {unit.permit && <Button small variant="quiet" onPress={() => setAsked('clear')}>{t.permit.clear}</Button>}
            {!decides && <Button small variant="quiet" onPress={() => setAsked('remove')}>{t.units.remove}</Button>}
          </div>
        )}
      </div>
      {asked === 'unit' && <UnitDialog unit={unit} onClose={close} />}
      {asked === 'remove' && <RemoveUnitDialog unit={unit} onClose={close} />}
      {asked === 'channels' && <ChannelsDialog unit={unit} onClose={close} />}
      {asked === 'permit' && <PermitDialog unit={unit} onClose={close} />}
      {asked === 'clear' && <ClearPermitDialog unit={unit} onClose={close} />}
      {typeof asked === 'object' && <TestDialog unit={unit} reach={asked} onClose={close} />}
    </Section>
  );
};

/** The units: how each is reached and whether that is known to work, and where those may act who need leave to. */
export const UnitsPart = (): ReactElement => {
  const t = usePlanText().units;
  const { units } = useShown();
  const mayPlan = useMayPlan();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.part}>
      <div className={styles.tools}>
        <p className={styles.faint}>{t.lead}</p>
        {mayPlan && <Button icon="plus" onPress={() => setOpen(true)}>{t.add}</Button>}
      </div>
      <div className={styles.cards}>{units.map((unit) => <UnitCard key={unit.code} unit={unit} />)}</div>
      {isOpen && <UnitDialog onClose={() => setOpen(false)} />}
    </div>
  );
};
