// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { explain } from '../../api/problem.js';
import { useMunicipality } from '../../api/municipality.js';
import { useCommon } from '../../i18n/common.js';
import { useSession } from '../../session/session.js';
import { useNow } from '../../time/now.js';
import { span } from '../../time/write.js';
import { Banner, Button, Dialog, EmptyState, Failed, Mark, NumberField, Page, Several, Skeleton, Table, TextField, toast } from '../../ui/index.js';
import { useDrills, useStartDrill, type Drill } from './data.js';
import styles from './drills.module.css';
import { useDrillText } from './text.js';

const USUAL_HOURS = 4;

/** No unit is both at work and not. */
const without = (units: readonly string[], others: readonly string[]): string[] => units.filter((unit) => !others.includes(unit));

const StartDialog = ({ onClose }: { readonly onClose: () => void }): ReactElement => {
  const t = useDrillText();
  const { cancel } = useCommon();
  const units = (useMunicipality()?.units ?? []).map(({ code, name: called }) => ({ id: code, label: called }));
  const [name, setName] = useState('');
  const [hours, setHours] = useState(USUAL_HOURS);
  const [present, setPresent] = useState<string[]>([]);
  const [absent, setAbsent] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const start = useStartDrill();
  const submit = (): void => {
    setTried(true);
    if (!name.trim() || start.isPending) return;
    start.mutate({ name: name.trim(), hours, present, absent }, { onSuccess: () => { toast(t.started); onClose(); } });
  };
  return (
    <Dialog
      title={t.start} isOpen onClose={onClose}
      foot={<><Button variant="primary" isPending={start.isPending} onPress={submit}>{t.start}</Button><Button onPress={onClose}>{cancel}</Button></>}
    >
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        {start.error && <Banner tone="danger" title={explain(start.error).title}>{explain(start.error).detail}</Banner>}
        <TextField
          label={t.name} value={name} onChange={setName} maxLength={100} autoFocus
          error={tried && !name.trim() ? t.nameMissing : undefined}
        />
        <NumberField label={t.hours} value={hours} onChange={setHours} least={1} most={48} />
        <Several
          label={t.present} choices={units} chosen={present}
          onChange={(chosen) => { setPresent(chosen); setAbsent(without(absent, chosen)); }}
        />
        <Several
          label={t.absent} choices={units} chosen={absent}
          onChange={(chosen) => { setAbsent(chosen); setPresent(without(present, chosen)); }}
        />
      </form>
    </Dialog>
  );
};

/** The drills that have been held, and a way to begin one. */
export const DrillsPage = (): ReactElement => {
  const t = useDrillText();
  const { may } = useSession();
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const { data, error, isPending, refetch } = useDrills();
  return (
    <Page
      title={t.title} lead={t.lead}
      actions={may('drills:run') && <Button variant="primary" icon="flag" onPress={() => setOpen(true)}>{t.start}</Button>}
    >
      {isPending && <Skeleton />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {data?.drills.length === 0 && <EmptyState kind="first" title={t.empty} />}
      {data && data.drills.length > 0 && (
        <Table<Drill>
          caption={t.title} rows={data.drills} keyOf={({ drillId }) => drillId}
          columns={[
            {
              id: 'name', title: t.drill, isHead: true,
              cell: ({ drillId, name }) => <Link to="/drills/$drillId" params={{ drillId }}>{name}</Link>,
            },
            { id: 'when', title: t.when, cell: ({ startedAt, endedAt, until }) => span(startedAt, endedAt ?? until, now) },
            {
              id: 'state', title: t.state,
              cell: ({ running }) => (
                <Mark tone={running ? 'info' : 'neutral'} icon={running ? 'flag' : 'check'} plain>{running ? t.running : t.over}</Mark>
              ),
            },
            { id: 'notes', title: t.learned, cell: ({ notes }) => t.notes(notes) },
          ]}
        />
      )}
      {isOpen && <StartDialog onClose={() => setOpen(false)} />}
    </Page>
  );
};
