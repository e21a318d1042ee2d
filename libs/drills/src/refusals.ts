// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Rejection, type RefusalTexts } from '@fyrvakt/kernel';

/** Every reason for which a command on a drill can be refused, with what to tell the person. */
export const drillRefusals = {
  'drill/not-found': { sv: 'Övningen finns inte.', en: 'There is no such drill.' },
  'drill/started-already': { sv: 'Övningen har redan börjat.', en: 'The drill has started already.' },
  'drill/unit-unknown': { sv: 'Enheten finns inte. Välj en i listan.', en: 'There is no such unit. Choose one from the list.' },
  'drill/unit-both-ways': { sv: 'En enhet kan inte både vara i tjänst och inte vara det.', en: 'A unit cannot be both at work and not at work.' },
} as const satisfies RefusalTexts;

export type DrillRefusal = keyof typeof drillRefusals;

/** Refuses, naming the field to blame where there is one (JSON Pointer into the body). */
export const refuse = (code: DrillRefusal, pointer?: string): never => {
  throw new Rejection<DrillRefusal>(code, pointer);
};
