// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Category } from '@fyrvakt/cases';

const category = (code: string, sv: string, en: string, group: string, firstUnit?: string): Category => ({
  code, label: { sv, en }, group, ...(firstUnit ? { firstUnit } : {}),
});

/** What people call about, with the unit that the instruction names first. */
export const categories: readonly Category[] = [
  category('youthDisturbance', 'Störande ungdomsgrupp', 'Disturbing group of young people', 'gathering', 'FT1'),
  category('recklessDriving', 'Buskörning', 'Reckless driving', 'otherDisturbance', 'FT1'),
  category('noiseMusic', 'Hög musik eller oljud', 'Loud music or noise', 'otherDisturbance', 'TV1'),
  category('vandalism', 'Skadegörelse', 'Vandalism', 'damage', 'BV1'),
  category('graffiti', 'Klotter', 'Graffiti', 'damage', 'GE1'),
  category('fightThreat', 'Bråk eller hot', 'Fight or threat', 'otherDisturbance'),
  category('drugs', 'Misstänkt narkotika', 'Suspected drugs', 'otherDisturbance', 'BF1'),
  category('alcoholPublicPlace', 'Alkohol på offentlig plats', 'Alcohol in a public place', 'otherDisturbance', 'BV1'),
  category('intoxicatedPerson', 'Påverkad person', 'Intoxicated person', 'otherDisturbance', 'SJ1'),
  category('littering', 'Nedskräpning', 'Littering', 'unsafePlace', 'GE1'),
  category('fireFireworks', 'Eldning eller smällare', 'Fire or fireworks', 'damage', 'BV1'),
  category('trespass', 'Obehöriga i lokal eller på tak', 'Trespass in a building or on a roof', 'otherDisturbance', 'BV1'),
  category('unsafePlace', 'Mörk eller otrygg plats', 'Dark or unsafe place', 'unsafePlace', 'SB1'),
  category('gathering', 'Oroande folksamling', 'Worrying crowd', 'gathering', 'FT1'),
  category('harbourBath', 'Störning vid hamn eller bad', 'Disturbance at a harbour or beach', 'otherDisturbance', 'TV1'),
  category('childWorry', 'Oro för barn', 'Concern for a child', 'none', 'SJ1'),
  category('neighbourHousing', 'Störning i bostad', 'Disturbance in housing', 'none', 'ST1'),
  category('otherWrongNumber', 'Annat eller fel nummer', 'Other or wrong number', 'none'),
];
