// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState, type ReactElement } from 'react';
import { useMunicipality, useNames } from '../../api/municipality.js';
import { useCommon } from '../../i18n/common.js';
import { stored } from '../../session/stored.js';
import { useNow } from '../../time/now.js';
import { dayOf, monthText } from '../../time/write.js';
import { instantOf, plusDays } from '../../time/zone.js';
import { Button, Chips, EmptyState, Failed, Page, Skeleton, useMedia } from '../../ui/index.js';
import { useCounts, usePlaces } from './data.js';
import { MapFrame } from './map-frame.js';
import styles from './map.module.css';
import { Again, PlaceList } from './place-list.js';
import { placeRows } from './rows.js';
import { choiceOf, PERIODS, USUAL, type MapSearch } from './search.js';
import { useMapText } from './text.js';

const route = getRouteApi('/map');
const MOST_CHIPS = 8;

/** Whether the map is drawn; the list is there either way. */
const isDrawn = stored<boolean>('map.drawn', true);

const UNNAMED = { month: undefined, from: undefined, to: undefined } as const;

interface FiltersProps {
  readonly search: MapSearch;
  readonly choice: MapSearch;
  readonly onChange: (search: MapSearch) => void;
}

/** What narrows the map: how far back, and the chips that say most about a place. */
const Filters = ({ search, choice, onChange }: FiltersProps): ReactElement => {
  const t = useMapText();
  const common = useCommon();
  const nameOf = useNames();
  const counts = useCounts(choice);
  const isNarrow = useMedia('(max-width: 48rem)');
  const [opened, setOpen] = useState(false);
  const isOpen = opened || !isNarrow;
  const { period, at: _at, ...cases } = search;
  const named = search.month ? t.ofMonth(monthText(search.month)) : t.ofPeriod;
  const isNarrowed = Object.values(cases).some((value) => value !== undefined);
  const isNamed = search.month !== undefined || search.from !== undefined || search.to !== undefined;
  const chips = (facet: 'category' | 'followUpState', nameOfCode: (code: string) => string): ReactElement => {
    const chosen: readonly string[] = search[facet] ?? [];
    const counted = (counts?.[facet] ?? []).filter(({ code }, index) => code !== '' && (index < MOST_CHIPS || chosen.includes(code)));
    const missing = chosen.filter((code) => !counted.some((one) => one.code === code)).map((code) => ({ code, n: counts ? 0 : undefined }));
    const choices = [...counted, ...missing].map(({ code, n }) => ({ id: code, label: nameOfCode(code), n }));
    return counts && choices.length === 0 ? <></> : (
      <Chips
        label={t[facet]} chosen={chosen} choices={choices}
        onChange={(codes) => onChange({ ...search, [facet]: codes.length > 0 ? codes : undefined })}
      />
    );
  };
  return (
    <div className={styles.filters}>
      {!isNamed && (
        <Chips
          label={t.period} chosen={[period ?? USUAL]} choices={PERIODS.map((id) => ({ id, label: t.periods[id] }))}
          onChange={(chosen) => {
            const next = PERIODS.find((id) => chosen.includes(id) && id !== (period ?? USUAL));
            if (next) onChange({ ...search, period: next === USUAL ? undefined : next });
          }}
        />
      )}
      {isOpen && (
        <>
          {chips('category', (code) => nameOf('categories', code))}
          {chips('followUpState', (code) => (common.followUpState as Readonly<Record<string, string>>)[code] ?? code)}
        </>
      )}
      {(isNamed || isNarrowed || isNarrow) && (
        <div className={styles.others}>
          {isNarrow && (
            <Button small variant="quiet" icon={isOpen ? 'arrowUp' : 'plus'} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
              {isOpen ? t.fewer : t.filter}
            </Button>
          )}
          {isNamed && <Button small icon="close" aria-label={t.remove(named)} onPress={() => onChange({ ...search, ...UNNAMED })}>{named}</Button>}
          {isNarrowed && <Button small variant="quiet" onPress={() => onChange({ period })}>{t.clear}</Button>}
        </div>
      )}
    </div>
  );
};

/** Where the cases are, as a list and beside it as a map of the same rows. */
export const MapPage = (): ReactElement => {
  const t = useMapText();
  const search = route.useSearch() as MapSearch;
  const navigate = route.useNavigate();
  const nameOf = useNames();
  const lists = useMunicipality();
  const today = dayOf(useNow());
  const drawn = isDrawn.use();
  const choice = useMemo(
    () => choiceOf(search, (days) => new Date(instantOf(plusDays(today, 1 - days))).toISOString()), [search, today],
  );
  const { data, error, refetch, isPending } = usePlaces(choice);
  const rows = useMemo(
    () => (data ? placeRows(data, lists, { nowhere: t.list.nowhere, nameOf }) : []), [data, lists, nameOf, t],
  );
  const change = (next: MapSearch): void => void navigate({ search: next, replace: true, resetScroll: false });
  const look = (at: string | undefined): void => change({ ...search, at });
  const sum = rows.reduce((all, { n }) => all + n, 0);
  const isWide = Object.keys(choice).every((name) => name === 'from');
  return (
    <Page
      title={t.title} lead={data && t.lead(sum, rows.filter(({ at }) => at).length)}
      actions={(
        <Button icon={drawn ? 'eye' : 'map'} aria-pressed={drawn} onPress={() => isDrawn.set(!drawn)}>{drawn ? t.map.hide : t.map.show}</Button>
      )}
    >
      <Filters search={search} choice={choice} onChange={change} />
      {error && !data ? <Failed error={error} onRetry={() => void refetch()} /> : undefined}
      {isPending && !error && <Skeleton rows={8} />}
      {data && (
        <div className={styles.both} data-drawn={drawn || undefined}>
          <div className={styles.words}>
            {rows.length > 0
              ? <PlaceList rows={rows} choice={choice} at={search.at} onLook={drawn ? look : undefined} />
              : isWide
                ? <EmptyState kind="first" title={t.first.title}>{t.first.text}</EmptyState>
                : (
                  <EmptyState kind="noMatch" title={t.noMatch.title} action={<Button onPress={() => change({})}>{t.clear}</Button>}>
                    {t.noMatch.text}
                  </EmptyState>
                )}
            <Again repeated={data.repeated} from={data.repeatedFrom} choice={choice} />
          </div>
          {drawn && <MapFrame rows={rows} lists={lists} background={data.background} at={search.at} onLook={look} />}
        </div>
      )}
    </Page>
  );
};
