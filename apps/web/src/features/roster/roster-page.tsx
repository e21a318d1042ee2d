// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useSession } from '../../session/session.js';
import { useNow } from '../../time/now.js';
import { dayOf } from '../../time/write.js';
import { Banner, Button, Failed, Page, Skeleton, Tabs, type TabPart } from '../../ui/index.js';
import { CalendarsPart } from './calendars-part.js';
import { useRoster, type Roster } from './data.js';
import { ForecastPart } from './forecast-part.js';
import { GiveDialog } from './give-dialog.js';
import { ImportPart } from './import-part.js';
import { PARTS, type Part } from './parts.js';
import { PlansPart } from './plans-part.js';
import type { RosterSearch } from './search.js';
import { SwapsPart } from './swaps-part.js';
import { usePlanText, useRosterText } from './text.js';
import { UnitsPart } from './units-part.js';
import { RosterProvider } from './week-context.js';
import { WeekPart } from './week-part.js';
import { weekOf } from './week.js';

const route = getRouteApi('/roster');

/** Until the roster is taken over it is the municipality's file, and it is changed there. */
const TakeOver = ({ roster }: { readonly roster: Roster }): ReactElement => {
  const t = usePlanText().takeOver;
  const { may } = useSession();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Banner title={t.title} action={may('roster:write') && <Button small onPress={() => setOpen(true)}>{t.button}</Button>}>{t.text}</Banner>
      {isOpen && (
        <GiveDialog
          title={t.button} confirm={t.button} revision={roster.revision} orders={() => [{ name: 'establish-roster', body: {} }]}
          onClose={() => setOpen(false)} width="narrow"
        >
          {() => <p>{t.ask}</p>}
        </GiveDialog>
      )}
    </>
  );
};

/** Parts that only those who plan have anything to do in. */
const PLANNING: readonly Part[] = ['import', 'forecast'];

const Whole = ({ roster, from, to, search }: {
  readonly roster: Roster; readonly from: string; readonly to: string; readonly search: RosterSearch;
}): ReactElement => {
  const t = usePlanText();
  const { may } = useSession();
  const navigate = route.useNavigate();
  const onSearch = (change: RosterSearch): void => void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const contents: Record<Part, () => ReactElement> = {
    week: () => <WeekPart roster={roster} from={from} to={to} search={search} onSearch={onSearch} />,
    plans: () => <PlansPart />, units: () => <UnitsPart />, swaps: () => <SwapsPart />, import: () => <ImportPart />,
    calendars: () => <CalendarsPart />,
    forecast: () => <ForecastPart month={search.month} onMonth={(month) => onSearch({ month })} />,
  };
  const open = PARTS.filter((id) => may('roster:write') || !PLANNING.includes(id));
  const parts: TabPart[] = open.map((id) => ({ id, title: t.parts[id], content: contents[id]() }));
  const selected = search.part && open.includes(search.part) ? search.part : 'week';
  return <Tabs label={t.partsLabel} parts={parts} selected={selected} onSelect={(part) => onSearch({ part: part as Part })} />;
};

/** Who is on duty when, and when nobody is; and everything by which that is planned. */
export const RosterPage = (): ReactElement => {
  const t = useRosterText();
  const search = route.useSearch();
  const today = dayOf(useNow());
  const days = weekOf(search.day ?? today);
  const [monday = '', sunday = ''] = [days[0], days[6]];
  const found = useRoster(monday, sunday);
  return (
    <Page title={t.title} lead={t.lead}>
      {found.isPending && <Skeleton rows={12} />}
      {found.isError && <Failed error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <RosterProvider value={found.data}>
          {!found.data.established && <TakeOver roster={found.data} />}
          <Whole roster={found.data} from={monday} to={sunday} search={search} />
        </RosterProvider>
      )}
    </Page>
  );
};
