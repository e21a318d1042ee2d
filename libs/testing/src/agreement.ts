// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Agreement, ConsideredUnit, MatchedInstruction, PlannedStep, Route } from '@fyrvakt/cases';
import { testMunicipality } from './municipality.js';

/** A step of a chain: a unit by telephone, two attempts three minutes apart, answered within ten. */
export const stepOf = (step: number, unit: string, more: Partial<PlannedStep> = {}): PlannedStep => ({
  step, unit, recipientKind: 'unit', channel: 'phone', address: `0000-0${step}`, attempts: 2, everyMinutes: 3,
  acknowledgement: true, withinMinutes: 10, ...more,
});

const UNITS: readonly [string, Partial<PlannedStep>][] = [
  ['FT1', {}], ['BV1', { attempts: 1 }], ['GE1', { channel: 'sms', acknowledgement: false, attempts: 1 }],
];
const ROUTES: { readonly [category: string]: Route } = { noiseMusic: 'contact', vandalism: 'nextShift', otherWrongNumber: 'none' };

/**
 * An agreement for specs. Music: two units in order, one that is told; those are in whom `isIn` says. Vandalism waits for the next shift, danger
 * goes to 112, and for what has no known category nothing is agreed.
 */
export const agreementOf = (isIn: (unit: string, at: string) => boolean, plan = testMunicipality): Agreement => ({
  match({ category, danger }, at): MatchedInstruction | undefined {
    const route = danger === 'yes' ? 'emergency112' : ROUTES[category];
    if (!route) return undefined;
    const considered = UNITS.map(([unit, { acknowledgement = true }]): ConsideredUnit => {
      const [now, next] = [plan.shiftAt(unit, at), plan.nextShift(unit, at)];
      const shift = now ?? next;
      const isContacted = isIn(unit, at);
      return { unit, in: isContacted, why: !isContacted ? 'offDuty' : acknowledgement ? 'onDuty' : 'informationOnly', ...(shift && { shift }) };
    });
    const steps = UNITS.filter(([unit]) => isIn(unit, at)).map(([unit, more], index) => stepOf(index + 1, unit, more));
    return {
      instructionId: '018f0000-0000-7000-8000-0000000000f1', version: 1, rule: route, because: ['category'], route,
      steps: route === 'contact' ? steps : [], answersNeeded: 1, considered, onDuty: plan.onDuty(at), rosterRevision: -1,
      otherwise: 'decisionFunction', decision: stepOf(9, 'BF1', { recipientKind: 'decisionFunction' }), handoverMarginMinutes: 30,
    };
  },
  reach: (units) => units.map((unit, index) => stepOf(index + 1, unit)),
});

/** Everyone is in. */
export const testAgreement = agreementOf(() => true);
