// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/texts.js';
import { monthText } from '../time/write.js';
import { plusMonths } from '../time/zone.js';
import { Select } from './choices.js';

/** As far back as is offered; older months stand in the address. */
const MONTHS = 60;

/** One of the months up to `latest`. A browser's own field for months can be picked in some and has to be guessed in others. */
export const MonthSelect = ({ value, latest, onChange, ...label }: {
  readonly label: string; readonly isLabelHeard?: boolean; readonly value: string; readonly latest: string;
  readonly onChange: (month: string) => void;
}): ReactElement => {
  useLanguage();
  const months = Array.from({ length: MONTHS }, (_, back) => plusMonths(latest, -back));
  const shown = months.includes(value) ? months : [value, ...months].toSorted().toReversed();
  return <Select {...label} value={value} onChange={onChange} choices={shown.map((id) => ({ id, label: monthText(id) }))} />;
};
