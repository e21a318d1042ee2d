// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Fragment, useState, type ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import type { Facets } from '../../api/rows.js';
import { useCommon } from '../../i18n/common.js';
import { usePersonName } from '../../session/person-name.js';
import { monthText, dateTime } from '../../time/write.js';
import { useNow } from '../../time/now.js';
import { Button, Chips, useMedia, type ChipChoice } from '../../ui/index.js';
import { isWide, type CasesSearch } from '../../url/case-choice.js';
import styles from './cases.module.css';
import { useText } from './text.js';

type ListFacet = 'handling' | 'followUpState' | 'area' | 'category' | 'unit' | 'mode' | 'data' | 'source';

const FIRST: readonly ListFacet[] = ['handling', 'followUpState', 'area'];
const MORE: readonly ListFacet[] = ['category', 'unit', 'source', 'mode', 'data'];
const MOST = 12;

interface FiltersProps {
  readonly search: CasesSearch;
  readonly facets: Facets | undefined;
  readonly onChange: (search: CasesSearch) => void;
}

const LISTS = { area: 'areas', unit: 'units', category: 'categories' } as const;

const useFacetName = (): ((facet: ListFacet, code: string) => string) => {
  const nameOf = useNames();
  const t = useCommon();
  return (facet, code) => {
    if (facet === 'source') return code;
    if (facet === 'area' || facet === 'unit' || facet === 'category') return nameOf(LISTS[facet], code);
    return (t[facet] as Readonly<Record<string, string>>)[code] ?? code;
  };
};

/** What the counts offer, and what is chosen already even where it would show nothing. */
const choicesOf = (
  facet: ListFacet, facets: Facets | undefined, chosen: readonly string[], nameOf: ReturnType<typeof useFacetName>,
): ChipChoice[] => {
  const counted = facets?.[facet] ?? [];
  const offered = counted.filter(({ code }, index) => code !== '' && (index < MOST || chosen.includes(code)));
  const missing = chosen.filter((code) => !offered.some((choice) => choice.code === code)).map((code) => ({ code, n: facets ? 0 : undefined }));
  return [...offered, ...missing].map(({ code, n }) => ({ id: code, label: nameOf(facet, code), n }));
};

/** What narrows the list besides the chips: each goes away with a press. */
const Others = ({ search, onChange }: FiltersProps): ReactElement => {
  const t = useText();
  const now = useNow();
  const nameOf = useNames();
  const nameOfPerson = usePersonName();
  const without = (...names: (keyof CasesSearch)[]) => (): void =>
    onChange({ ...search, ...Object.fromEntries(names.map((name) => [name, undefined])) });
  const period = [search.from && dateTime(search.from, now), search.to && dateTime(search.to, now)].map((end) => end ?? '').join('–');
  const parts: [string, string | undefined, () => void][] = [
    ['month', search.month && monthText(search.month), without('month')],
    ['period', search.from || search.to ? t.fromTo(period) : undefined, without('from', 'to')],
    ['staffed', search.staffed === undefined ? undefined : search.staffed ? t.staffed : t.unstaffed, without('staffed')],
    ['doubt', search.doubt ? t.doubtful : undefined, without('doubt')],
    ['place', search.place && t.places(search.place.map((code) => nameOf('places', code)).join(', ')), without('place')],
    ['responsible', search.responsible && t.responsible(nameOfPerson(search.responsible)), without('responsible')],
  ];
  return (
    <>
      {parts.map(([id, name, remove]) => name && <Button key={id} small icon="close" aria-label={t.remove(name)} onPress={remove}>{name}</Button>)}
      {!isWide(search) && <Button small variant="quiet" onPress={() => onChange({})}>{t.clear}</Button>}
    </>
  );
};

/** Chips with counts: each says how much it would show while the others stay as they are. */
export const Filters = (props: FiltersProps): ReactElement => {
  const { search, facets, onChange } = props;
  const t = useText();
  const nameOf = useFacetName();
  const hasMore = MORE.some((facet) => search[facet]) || search.staffed !== undefined || search.doubt !== undefined;
  const isNarrow = useMedia('(max-width: 48rem)');
  const [isOpen, setOpen] = useState(hasMore && !isNarrow);
  const row = (facet: ListFacet): ReactElement => {
    const chosen: readonly string[] = search[facet] ?? [];
    const choices = choicesOf(facet, facets, chosen, nameOf);
    return facets && choices.length === 0 ? <Fragment key={facet} /> : (
      <Chips
        key={facet} label={t.facets[facet]} chosen={chosen} choices={choices}
        onChange={(codes) => onChange({ ...search, [facet]: codes.length > 0 ? codes : undefined })}
      />
    );
  };
  const yesNo = (facet: 'staffed' | 'doubt', value: boolean, label: string): ReactElement => (
    <Chips
      label={t.facets[facet]} choices={[{ id: 'yes', label }]} chosen={search[facet] === value ? ['yes'] : []}
      onChange={(chosen) => onChange({ ...search, [facet]: chosen.length > 0 ? value : undefined })}
    />
  );
  return (
    <div className={styles.filters}>
      {(isOpen || !isNarrow) && FIRST.map(row)}
      {isOpen && <>{MORE.map(row)}{yesNo('staffed', false, t.unstaffed)}{yesNo('doubt', true, t.doubtful)}</>}
      <div className={styles.others}>
        <Button small variant="quiet" icon={isOpen ? 'arrowUp' : 'plus'} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? t.fewerFilters : isNarrow ? t.filter : t.moreFilters}
        </Button>
        <Others {...props} />
      </div>
    </div>
  );
};
