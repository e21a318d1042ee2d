// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useRef, type ReactElement } from 'react';
import { useActions, type Action } from '../../actions/registry.js';
import { useRowKeys } from '../../actions/row-keys.js';
import { useNames } from '../../api/municipality.js';
import { useShifts } from '../../api/shifts.js';
import { useSession } from '../../session/session.js';
import { useNow } from '../../time/now.js';
import { dateTime, relative, span } from '../../time/write.js';
import { Banner, Button, EmptyState, Failed, Mark, Page, Section, Select, Skeleton } from '../../ui/index.js';
import { useHandoverPage, waits, type HandoverPage as Handover, type LeftCase } from './data.js';
import styles from './handovers.module.css';
import { LeftList } from './left-list.js';
import { Contacts, Places } from './lines.js';
import { useHandoverText } from './text.js';
import { useReceiving } from './use-receiving.js';

const route = getRouteApi('/handovers/$unit');

const When = ({ page }: { readonly page: Handover }): ReactElement => {
  const t = useHandoverText();
  const now = useNow();
  const { shift } = page;
  if (!shift) return <Mark icon="clock">{t.page.unplanned}</Mark>;
  const [begins, ends] = [Date.parse(shift.start), Date.parse(shift.end)];
  if (now < begins) return <Mark tone="info" icon="clock">{t.page.begins(relative(begins, now))}</Mark>;
  return now < ends ? <Mark tone="ok" icon="check">{t.page.ongoing}</Mark> : <Mark icon="clock">{t.page.over}</Mark>;
};

/** One of the unit's shifts: the one under way, the next, or the one whose page this is. */
const ShiftPicker = ({ unit, page }: { readonly unit: string; readonly page: Handover }): ReactElement | null => {
  const t = useHandoverText();
  const navigate = route.useNavigate();
  const now = useNow();
  const row = useShifts().data?.rows.find((one) => one.unit === unit);
  const shifts = [page.shift, row?.current, ...(row?.next ?? [])].filter((shift) => shift !== undefined);
  const choices = [...new Map(shifts.map((shift) => [shift.start, { id: shift.start, label: span(shift.start, shift.end, now) }])).values()]
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  if (choices.length < 2) return null;
  return (
    <div className={styles.picker}>
      <Select label={t.page.shift} choices={choices} value={page.shift?.start} onChange={(shift) => void navigate({ search: { shift } })} />
    </div>
  );
};

const usePageKeys = (waiting: readonly LeftCase[], accept: (rows: readonly LeftCase[]) => Promise<void>): void => {
  const t = useHandoverText();
  useActions(useMemo((): Action[] => [
    { id: 'handovers.print', title: t.keys.print, section: t.keys.section, run: () => print() },
    ...(waiting.length > 0 ? [{ id: 'handovers.all', title: t.keys.all, section: t.keys.section, run: () => void accept(waiting) }] : []),
  ], [t, waiting, accept]));
};

/** What there was no room for is never left out in silence. */
const More = ({ n }: { readonly n: number }): ReactElement | null => {
  const t = useHandoverText();
  return n > 0 ? <p className={styles.nothing}><strong>{t.page.more(n)}</strong> {t.page.moreText}</p> : null;
};

const Body = ({ page }: { readonly page: Handover }): ReactElement => {
  const t = useHandoverText();
  const { may } = useSession();
  const within = useRef<HTMLDivElement>(null);
  const { accept, errors, isPending } = useReceiving();
  const waiting = page.left.filter(waits);
  useRowKeys('handovers', within, t.keys);
  usePageKeys(may('cases:receive') ? waiting : [], accept);
  const shared = { errors, isPending, shiftStart: page.shift?.start, onAccept: (row: LeftCase) => void accept([row]) };
  return (
    <div ref={within} className={styles.page}>
      <Section
        title={t.left.title} count={page.left.length + page.more.left}
        actions={waiting.length > 1 && may('cases:receive') && (
          <span className={styles.noPrint}><Button variant="primary" icon="check" isPending={isPending}
            onPress={() => void accept(waiting)}>{t.page.acceptAll(waiting.length)}</Button></span>
        )}
      >
        {page.left.length === 0
          ? <EmptyState kind="done" title={t.left.empty}>{t.left.emptyText}</EmptyState>
          : <>
              {waiting.length === 0 && <div className={styles.inCard}><Banner tone="ok">{t.page.allReceived}</Banner></div>}
              <LeftList rows={page.left} {...shared} />
              <More n={page.more.left} />
            </>}
      </Section>
      <Section title={t.keep.title} count={page.toKeep.length + page.more.toKeep}>
        {page.toKeep.length === 0 ? <p className={styles.nothing}>{t.keep.empty}</p> : <LeftList rows={page.toKeep} {...shared} />}
        <More n={page.more.toKeep} />
      </Section>
      <div className={styles.two}>
        <Section title={t.contacts.title} count={page.contacts.length}><Contacts rows={page.contacts} more={page.more.unreached} /></Section>
        <Section title={t.places.title} count={page.places.length}><Places rows={page.places} /></Section>
      </div>
    </div>
  );
};

/** What a unit needs to know as its shift begins, on one page. */
export const HandoverPage = (): ReactElement => {
  const t = useHandoverText();
  const name = useNames();
  const now = useNow();
  const { me } = useSession();
  const { unit } = route.useParams();
  const { shift } = route.useSearch();
  const found = useHandoverPage(unit, shift);
  const planned = found.data?.shift;
  const isOneOfMany = me.role !== 'unit' || me.units.length > 1;
  return (
    <Page
      narrow title={t.page.title(name('units', unit))} heading={name('units', unit)}
      lead={
        <>
          {isOneOfMany && <p className={styles.noPrint}><Link to="/handovers">{t.page.back}</Link></p>}
          <p className={styles.shift}>
            <span>{t.title}{planned && `: ${span(planned.start, planned.end, now)}`}</span>
            {found.data && <span className={styles.noPrint}><When page={found.data} /></span>}
          </p>
          <p className={styles.printed}>{t.page.printed(dateTime(now, now))} {t.page.printedBy(me.name)}</p>
        </>
      }
      actions={<Button icon="print" onPress={() => print()}>{t.page.print}</Button>}
    >
      {found.data && <ShiftPicker unit={unit} page={found.data} />}
      {found.isPending && <Skeleton rows={8} />}
      {found.isError && <Failed error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Body key={`${unit} ${planned?.start}`} page={found.data} />}
    </Page>
  );
};
