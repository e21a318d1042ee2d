// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { useNow } from '../../time/now.js';
import { span } from '../../time/write.js';
import type { FinalShift } from './data.js';
import { GiveDialog } from './give-dialog.js';
import { HoursFields, hoursFrom, stretchOf } from './hours-fields.js';
import { ReasonField, StaffField, UnitField, type OverrideReason } from './shift-fields.js';
import { usePlanText } from './text.js';
import { useShown } from './week-context.js';

interface OfShiftProps { readonly shift: FinalShift; readonly onClose: () => void }

const refOf = ({ unit, start, end }: FinalShift) => ({ unit, start, end });

/** Which shift it is about. */
const Which = ({ shift: { unit, start, end } }: Pick<OfShiftProps, 'shift'>): ReactElement => {
  const name = useNames();
  const now = useNow();
  return <p><strong>{name('units', unit)}</strong> {span(start, end, now)}</p>;
};

export const CancelDialog = ({ shift, onClose }: OfShiftProps): ReactElement => {
  const t = usePlanText();
  const { revision } = useShown();
  const [reason, setReason] = useState<OverrideReason>('absence');
  return (
    <GiveDialog
      title={t.act.cancel} confirm={t.act.cancel} revision={revision} onClose={onClose} width="narrow"
      orders={() => [{ name: 'cancel-shift', body: { shift: refOf(shift), reason } }]}
    >
      {() => <><Which shift={shift} /><ReasonField reason={reason} onChange={setReason} /></>}
    </GiveDialog>
  );
};

export const MoveDialog = ({ shift, onClose }: OfShiftProps): ReactElement => {
  const t = usePlanText();
  const { revision } = useShown();
  const [reason, setReason] = useState<OverrideReason>('event');
  const [hours, setHours] = useState(() => hoursFrom(shift.start, shift.end));
  const orders = () => {
    const stretch = stretchOf(hours);
    return stretch && [{ name: 'move-shift' as const, body: { shift: refOf(shift), ...stretch, reason } }];
  };
  return (
    <GiveDialog title={t.act.move} confirm={t.act.move} revision={revision} onClose={onClose} orders={orders}>
      {(wrong, tried) => (
        <>
          <Which shift={shift} />
          <HoursFields hours={hours} onChange={setHours} tried={tried} error={wrong('/end') ?? wrong('/start')} />
          <ReasonField reason={reason} onChange={setReason} />
        </>
      )}
    </GiveDialog>
  );
};

export const ReplaceDialog = ({ shift, onClose }: OfShiftProps): ReactElement => {
  const t = usePlanText();
  const { revision } = useShown();
  const [reason, setReason] = useState<OverrideReason>('absence');
  const [unit, setUnit] = useState(shift.unit);
  const [staff, setStaff] = useState<readonly string[]>(shift.staff ?? []);
  const body = { shift: refOf(shift), reason, ...(unit !== shift.unit && { unit }), ...(staff.length > 0 && { staff: [...staff] }) };
  return (
    <GiveDialog
      title={t.act.replace} confirm={t.act.replace} revision={revision} onClose={onClose} orders={() => [{ name: 'replace-shift', body }]}
    >
      {(wrong) => (
        <>
          <Which shift={shift} />
          <UnitField unit={unit} onChange={setUnit} error={wrong('/unit')} />
          <StaffField unit={unit} staff={staff} onChange={setStaff} error={wrong('/staff')} />
          <ReasonField reason={reason} onChange={setReason} />
        </>
      )}
    </GiveDialog>
  );
};

/** A change is taken back, so that the plan holds again. */
export const WithdrawDialog = ({ title, text, overrideId, onClose }: {
  readonly title: string; readonly text: string; readonly overrideId: string; readonly onClose: () => void;
}): ReactElement => {
  const t = usePlanText();
  const { revision } = useShown();
  return (
    <GiveDialog
      title={title} confirm={t.act.withdraw} revision={revision} onClose={onClose} width="narrow"
      orders={() => [{ name: 'withdraw-override', body: { overrideId } }]}
    >
      {() => <p>{text}</p>}
    </GiveDialog>
  );
};

/** A shift that no pattern has, perhaps where there is nobody today. */
export const AddDialog = ({ start, end, unit: first = '', onClose }: {
  readonly start: string; readonly end: string; readonly unit?: string; readonly onClose: () => void;
}): ReactElement => {
  const t = usePlanText();
  const { revision } = useShown();
  const [unit, setUnit] = useState(first);
  const [hours, setHours] = useState(() => hoursFrom(start, end));
  const [staff, setStaff] = useState<readonly string[]>([]);
  const [reason, setReason] = useState<OverrideReason>('extraNeed');
  const orders = () => {
    const stretch = stretchOf(hours);
    return stretch && unit
      ? [{ name: 'add-shift' as const, body: { unit, ...stretch, reason, ...(staff.length > 0 && { staff: [...staff] }) } }] : undefined;
  };
  return (
    <GiveDialog title={t.act.add} confirm={t.act.add} revision={revision} onClose={onClose} orders={orders}>
      {(wrong, tried) => (
        <>
          <UnitField unit={unit} onChange={setUnit} error={wrong('/unit') ?? (tried && !unit ? t.chooseUnit : undefined)} />
          <HoursFields hours={hours} onChange={setHours} tried={tried} error={wrong('/end') ?? wrong('/start')} />
          <StaffField unit={unit} staff={staff} onChange={setStaff} error={wrong('/staff')} />
          <ReasonField reason={reason} onChange={setReason} />
        </>
      )}
    </GiveDialog>
  );
};
