// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { InstructionRule } from '@fyrvakt/action-instructions';
import { call, mention, row, tell, waits } from './steps.js';

const HARBOURS = ['LYS-NHA', 'LYS-SHA', 'LYS-HAV', 'LYS-PIN', 'FIS', 'GRU'];
const AT_THE_WATER = ['noiseMusic', 'harbourBath', 'alcoholPublicPlace'];
const LATE = [{ from: '22:00', to: '06:00' }];

const wrongNumber = row('wrong-number', { categories: ['otherWrongNumber'] }, [], { route: 'none', answersNeeded: 0 });
const cleaning = waits('cleaning', { categories: ['graffiti', 'littering'] }, [tell('GE1', 'email', 'Klotter eller nedskräpning att ta hand om.')]);
const darkPlace = waits('dark-place', { categories: ['unsafePlace'] }, [tell('SB1', 'email', 'En plats upplevs som mörk eller otrygg.')]);
const child = row('child', { categories: ['childWorry'] }, [call('SJ1', 'Oro för ett barn. Ring trygghetstelefonen för mer.')]);
const intoxicated = row('intoxicated', { categories: ['intoxicatedPerson'] }, [
  call('SJ1', 'En påverkad person behöver hjälp.'), call('BV1', 'En påverkad person behöver hjälp.'),
]);
const housing = row('housing', { categories: ['neighbourHousing'] }, [call('ST1', 'Störning i bostad.')]);

/** Nobody gets out there quickly: the decision function says what can be done. */
const island = row('island', { areas: ['GAS'] }, [], { answersNeeded: 0 });

/** Guards first, whatever it is about: what could be agreed on at once. Nobody had thought of the beaches. */
export const firstRows: readonly InstructionRule[] = [
  wrongNumber, cleaning, darkPlace, child, intoxicated, housing,
  row('young-people', { categories: ['youthDisturbance', 'gathering'] }, [
    call('FT1', 'En grupp stör eller oroar.', { attempts: 1 }), call('BV1', 'En grupp stör eller oroar.', { attempts: 1 }),
  ]),
  row('guards', { categories: ['recklessDriving', 'noiseMusic', 'vandalism', 'alcoholPublicPlace', 'fireFireworks', 'trespass'] }, [
    call('BV1', 'Störning på allmän plats.', { attempts: 1 }),
  ]),
];

/** The harbours get rows of their own, young people more who know them, and nothing is left without a row. */
export const secondRows: readonly InstructionRule[] = [
  wrongNumber, cleaning, darkPlace, child, intoxicated, housing,
  island,
  row('harbour-summer', { categories: AT_THE_WATER, areas: HARBOURS, seasons: ['summer'] }, [
    call('TV1', 'Störning vid hamnen eller badet.'), call('FT1', 'Störning vid hamnen eller badet.'), call('BV1', 'Störning vid hamnen eller badet.'),
  ]),
  row('young-people', { categories: ['youthDisturbance', 'gathering', 'recklessDriving'] }, [
    call('FT1', 'En grupp stör eller oroar.'), call('FL1', 'En grupp stör eller oroar.'), call('BV1', 'En grupp stör eller oroar.'),
  ]),
  row('damage', { categories: ['vandalism', 'trespass', 'fireFireworks'] }, [
    call('BV1', 'Skadegörelse eller obehöriga.'), tell('GE1', 'email', 'Skador att titta på vid nästa pass.'),
  ]),
  row('everything-else', {}, [call('BV1', 'Störning på allmän plats.')]),
];

/** Order guards in Norra hamnen in July, street workers by day, night walkers told, and on late evenings those who are out already. */
export const thirdRows: readonly InstructionRule[] = [
  wrongNumber, cleaning, darkPlace, child,
  row('intoxicated-late', { categories: ['intoxicatedPerson'], windows: LATE }, [
    call('BV1', 'En påverkad person behöver hjälp.'), call('SJ1', 'En påverkad person behöver hjälp.'),
  ]),
  intoxicated,
  housing,
  island,
  row('north-harbour-july', { categories: [...AT_THE_WATER, 'youthDisturbance', 'gathering'], areas: ['LYS-NHA'], seasons: ['july'] }, [
    call('OV1', 'Störning i Norra hamnen.'), call('TV1', 'Störning i Norra hamnen.'), call('FT1', 'Störning i Norra hamnen.'),
    call('BV1', 'Störning i Norra hamnen.'),
  ]),
  row('harbour-summer', { categories: AT_THE_WATER, areas: HARBOURS, seasons: ['summer'] }, [
    call('TV1', 'Störning vid hamnen eller badet.'), call('FT1', 'Störning vid hamnen eller badet.'), call('BV1', 'Störning vid hamnen eller badet.'),
  ]),
  row('young-people', { categories: ['youthDisturbance', 'gathering', 'recklessDriving'] }, [
    call('FT1', 'En grupp stör eller oroar.'), call('FL1', 'En grupp stör eller oroar.'), call('BV1', 'En grupp stör eller oroar.'),
    mention('NV1', 'En grupp stör eller oroar. Bara för kännedom.'),
  ]),
  row('damage-by-day', { categories: ['vandalism', 'trespass'], dayTypes: ['weekday', 'bridgeDay'], windows: [{ from: '07:00', to: '16:00' }] }, [
    call('GE1', 'Skadegörelse eller obehöriga.'), call('BV1', 'Skadegörelse eller obehöriga.'),
  ]),
  row('damage', { categories: ['vandalism', 'trespass', 'fireFireworks'] }, [
    call('BV1', 'Skadegörelse eller obehöriga.', { attempts: 3 }), tell('GE1', 'email', 'Skador att titta på vid nästa pass.'),
  ]),
  row('everything-else', {}, [call('FT1', 'Störning på allmän plats.', { attempts: 1 }), call('BV1', 'Störning på allmän plats.')]),
];
