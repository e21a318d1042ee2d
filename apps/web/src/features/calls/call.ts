// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { components } from '../../api/schema.js';
import { instantOf } from '../../time/zone.js';

type Body = components['schemas']['ReceiveCallBody'];

export const YES_NO = ['yes', 'no', 'unknown'] as const;
export const PEOPLE = ['none', '1-4', '5-10', 'over10', 'unknown'] as const;
export const MODES = ['actual', 'exercise', 'test'] as const;

/** What is typed while somebody is on the line; empty where nothing has been said yet. */
export interface Call {
  readonly reference: string;
  readonly category: string;
  readonly description: string;
  readonly placeText: string;
  readonly placeCode: string;
  readonly ongoing: string;
  readonly danger: string;
  readonly people: string;
  readonly mayCall: string;
  readonly phone: string;
  readonly received: string;
  readonly mode: string;
}

export const emptyCall = (reference: string): Call => ({
  reference, category: '', description: '', placeText: '', placeCode: '', ongoing: '', danger: '', people: '', mayCall: '', phone: '',
  received: '', mode: 'actual',
});

/** Questions that must be asked; "not known" is an answer. In the order of the form. */
export const QUESTIONS = ['category', 'description', 'place', 'ongoing', 'danger', 'people', 'mayCall', 'phone', 'future'] as const;
export type Question = (typeof QUESTIONS)[number];

const receivedOf = ({ received }: Call): number | undefined => {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(received) ?? [];
  return day && time ? instantOf(day, time) : undefined;
};

/** What has not been answered. */
export const unanswered = (call: Call, now: number): Question[] => {
  const missing: Readonly<Record<Question, boolean>> = {
    category: !call.category, description: !call.description.trim(), place: !call.placeText.trim(), ongoing: !call.ongoing, danger: !call.danger,
    people: !call.people, mayCall: !call.mayCall, phone: call.mayCall === 'yes' && !call.phone.trim(),
    future: (receivedOf(call) ?? 0) > now + 60_000,
  };
  return QUESTIONS.filter((question) => missing[question]);
};

/** The call as it is sent. The reference is made when the form is opened, so that it is one call however often it is sent. */
export const bodyOf = (call: Call): Body => {
  const received = receivedOf(call);
  return {
    source: { system: 'manual', reference: call.reference }, mode: call.mode as Body['mode'], category: call.category,
    description: call.description.trim(), ongoing: call.ongoing as Body['ongoing'], danger: call.danger as Body['danger'],
    people: call.people as Body['people'],
    place: { text: call.placeText.trim(), ...(call.placeCode ? { code: call.placeCode } : {}) },
    ...(call.mayCall === 'yes' ? { callback: { phone: call.phone.trim(), allowed: true } } : {}),
    ...(received === undefined ? {} : { receivedAt: new Date(received).toISOString() }),
  };
};

/** Someone may be hurt right now. */
export const isUrgent = ({ ongoing, danger }: Call): boolean => danger === 'yes' && ongoing !== 'no';
