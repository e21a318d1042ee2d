// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { useNow } from '../../time/now.js';
import { span } from '../../time/write.js';
import { explain } from '../../api/problem.js';
import { Banner, Button, EmptyState, Section, Select, Table, toast } from '../../ui/index.js';
import { useReadFile, type Reading } from './data.js';
import { useGive } from './give.js';
import styles from './roster.module.css';
import { usePlanText } from './text.js';
import { useMayPlan, usePeopleNames, useShown } from './week-context.js';

type Shift = Reading['shifts'][number];
type Fault = Reading['faults'][number];

/** As many shifts as are sent at once. */
const AT_ONCE = 1000;
/** As many characters as are read; the server says the same. */
const LARGEST = 200_000;
/** As many new shifts as are shown; the rest is counted. */
const SHOWN = 100;

/** The rows that could not be read, each with what is wrong with it. */
const Faults = ({ reading: { faults, source } }: { readonly reading: Reading }): ReactElement => {
  const t = usePlanText().file;
  return (
    <Section title={t.faults} count={faults.length}>
      <Table<Fault>
        caption={t.faults} rows={faults} keyOf={({ row, fault, field }) => `${row} ${fault} ${field}`}
        columns={[
          { id: 'row', title: source === 'csv' ? t.row : t.event, isHead: true, cell: ({ row }) => String(row) },
          { id: 'fault', title: t.fault, cell: ({ fault, field }) => `${t.faultWords[fault]}${field ? ` (${t.fields[field] ?? field})` : ''}` },
        ]}
      />
    </Section>
  );
};

const NewShifts = ({ shifts }: { readonly shifts: readonly Shift[] }): ReactElement => {
  const t = usePlanText().file;
  const name = useNames();
  const now = useNow();
  const personOf = usePeopleNames();
  return (
    <Section title={t.news} count={shifts.length}>
      <Table<Shift>
        caption={t.news} rows={shifts.slice(0, SHOWN)} keyOf={({ unit, start, end }) => `${unit} ${start} ${end}`}
        columns={[
          { id: 'unit', title: t.unit, isHead: true, cell: ({ unit }) => name('units', unit) },
          { id: 'when', title: t.when, cell: ({ start, end }) => span(start, end, now) },
          { id: 'staff', title: t.staff, cell: ({ staff = [] }) => staff.map(personOf).join(', ') || '–' },
        ]}
      />
      {shifts.length > SHOWN && <p className={styles.lead}>{t.more(shifts.length - SHOWN)}</p>}
    </Section>
  );
};

const batches = (shifts: readonly Shift[]): readonly (readonly Shift[])[] =>
  Array.from({ length: Math.ceil(shifts.length / AT_ONCE) }, (_, index) => shifts.slice(index * AT_ONCE, (index + 1) * AT_ONCE));

/** Shifts from another system: first what the file would change and what cannot be read, then, if that is right, the change. */
export const ImportPart = (): ReactElement => {
  const t = usePlanText();
  const { units, revision } = useShown();
  const name = useNames();
  const mayPlan = useMayPlan();
  const [unit, setUnit] = useState('none');
  const [tooLarge, setTooLarge] = useState(false);
  const [picked, setPicked] = useState('');
  const read = useReadFile();
  const give = useGive();
  const look = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const text = await file.text();
    setPicked(file.name);
    setTooLarge(text.length > LARGEST);
    give.reset();
    if (text.length <= LARGEST) read.mutate({ text, ...(unit !== 'none' && { unit }) });
  };
  const reading = tooLarge ? undefined : read.data;
  const news = reading?.shifts.filter(({ known }) => !known) ?? [];
  const bring = (): void => {
    if (!reading) return;
    const orders = batches(news).map((shifts) => ({
      name: 'import-shifts' as const, body: { source: reading.source, shifts: shifts.map(({ known: _known, ...shift }) => shift) },
    }));
    give.mutate({ orders, revision }, { onSuccess: () => { toast(t.file.done(news.length)); read.reset(); setPicked(''); } });
  };
  const failed = read.error ?? give.error;
  return (
    <div className={styles.part}>
      <p className={styles.faint}>{t.file.lead}</p>
      <div className={styles.row}>
        <Select
          label={t.file.unitOf} hint={t.file.unitHint} value={unit} onChange={setUnit}
          choices={[{ id: 'none', label: t.file.none }, ...units.map(({ code }) => ({ id: code, label: name('units', code) }))]}
        />
        <label className={styles.file}>
          <span>{t.file.choose}</span>
          <input
            type="file" accept=".csv,.txt,.ics,text/csv,text/calendar"
            onChange={({ currentTarget }) => { void look(currentTarget.files?.[0]); currentTarget.value = ''; }}
          />
        </label>
      </div>
      {tooLarge && <Banner tone="warn" title={t.file.tooLarge}>{t.file.tooLargeText}</Banner>}
      {failed && <Banner tone="danger" title={explain(failed).title}>{explain(failed).detail}</Banner>}
      {reading && (
        <>
          <Banner
            tone={reading.faults.length > 0 ? 'warn' : 'info'}
            title={t.file.found(picked, news.length, reading.shifts.length - news.length, reading.faults.length)}
          >
            {t.file.nothingYet}
          </Banner>
          {mayPlan && news.length > 0 && (
            <div>
              <Button variant="primary" isPending={give.isPending} onPress={bring}>{t.file.bring(news.length, reading.faults.length)}</Button>
            </div>
          )}
          {reading.faults.length > 0 && <Faults reading={reading} />}
          {news.length > 0 ? <NewShifts shifts={news} /> : <EmptyState kind="done" title={t.file.noNews} />}
        </>
      )}
    </div>
  );
};
