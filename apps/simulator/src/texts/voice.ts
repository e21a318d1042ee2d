// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Random } from '../plan/random.js';

/** What callers and operators say about one kind of event. No names, no ages of single persons, no addresses. */
export interface Voice {
  /** What is going on; `{här}` becomes a phrase for the kind of place. */
  readonly openings: readonly string[];
  /** What else is known. */
  readonly details: readonly string[];
  /** What the operator asks, each with answers that fit. */
  readonly questions: readonly (readonly [question: string, answers: readonly string[]])[];
  /** What the unit that came there writes. */
  readonly actions: readonly string[];
}

const HERE: Readonly<Record<string, readonly string[]>> = {
  harbour: ['vid kajen', 'ute på bryggan', 'vid gästhamnen', 'längs hamnplan'],
  square: ['på torget', 'vid bänkarna på torget', 'vid busshållplatsen'],
  street: ['på gatan', 'på gångvägen', 'vid trottoaren', 'på parkeringen intill'],
  park: ['i parken', 'vid scenen i parken', 'på gräsmattan', 'vid lekplatsen'],
  beach: ['vid badplatsen', 'på klipporna', 'vid hopptornet', 'på stranden'],
  outskirts: ['i området', 'vid garagen', 'bakom byggnaderna', 'på vändplanen'],
};

const KINDS: Readonly<Record<string, keyof typeof HERE>> = {
  'LYS-CEN': 'square', 'LYS-ROS': 'square', 'LYS-KUN': 'street', 'LYS-SHA': 'harbour', 'LYS-NHA': 'harbour', 'LYS-PAR': 'park',
  'LYS-HAV': 'beach', 'LYS-GAM': 'street', 'LYS-BAD': 'beach', 'LYS-KRO': 'street', 'LYS-PIN': 'beach', 'LYS-STA': 'beach',
  'LYS-VAL': 'outskirts', 'LYS-EKG': 'outskirts', 'LYS-FIN': 'harbour', 'BRA-CEN': 'square', RIX: 'street', BRO: 'street',
  BRF: 'outskirts', GRU: 'harbour', FIS: 'harbour', GAS: 'harbour',
};

const CLOSINGS = [
  '', '', '', 'Lugnt i övrigt.', 'Den som ringer står kvar på avstånd.', 'Den som ringer har gått därifrån.', 'Har pågått en stund.',
  'Flera har hört av sig om samma sak tidigare.', 'Ingen verkar vara skadad.', 'Den som ringer vill vara anonym.',
  'Det har varit så flera kvällar.', 'Oklart om det pågår fortfarande.', 'Den som ringer vill inte bli uppringd.',
];

const COUNTS = ['fem', 'sex', 'åtta', 'tio', 'ett tiotal', 'femton', 'ett tjugotal'];

/** A phrase for where on the place it is. */
export const here = (placeCode: string | undefined, random: Random): string =>
  random.pick(HERE[KINDS[placeCode ?? ''] ?? 'street'] ?? ['på platsen']);

const fill = (template: string, placeCode: string | undefined, random: Random): string =>
  template.replaceAll('{här}', () => here(placeCode, random)).replaceAll('{antal}', () => random.pick(COUNTS));

const sentence = (text: string): string => (text ? text[0]!.toUpperCase() + text.slice(1) : text);

/** What the operator writes down of a call. */
export const describe = (voice: Voice, placeCode: string | undefined, random: Random): string =>
  [random.pick(voice.openings), random.chance(0.7) ? random.pick(voice.details) : '', random.pick(CLOSINGS)]
    .filter(Boolean)
    .map((part) => sentence(fill(part, placeCode, random)))
    .join(' ');
