// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addMinutes, type Instant } from '@fyrvakt/kernel';
import type { PlannedStep } from './instruction.js';
import type { Chain, LoggedCase, NotificationState } from './state.js';

/** Where a chain of contacts stands. `since` is when it came to rest. */
export type Standing =
  | { readonly at: 'contact'; readonly step: PlannedStep; readonly attempt: number; readonly from: Instant; readonly isAnswered: boolean }
  | { readonly at: 'wait'; readonly step: PlannedStep; readonly notification: NotificationState; readonly until: Instant }
  | { readonly at: 'answered'; readonly since: Instant }
  | { readonly at: 'nobodyIn' | 'usedUp'; readonly since: Instant };

/** A step with the contacts that were made by it, in the order in which they were made. */
export interface Tried { readonly step: PlannedStep; readonly contacts: readonly NotificationState[] }

const byTime = (one: NotificationState, other: NotificationState): number =>
  one.at === other.at ? one.attempt - other.attempt : one.at < other.at ? -1 : 1;

/**
 * Which contact belongs to which step: the same unit, by the same channel where a step has it, earlier steps first. It does not
 * matter in which order they were told.
 */
export const tried = (steps: readonly PlannedStep[], contacts: readonly NotificationState[]): readonly Tried[] => {
  const made = steps.map((step): { step: PlannedStep; contacts: NotificationState[] } => ({ step, contacts: [] }));
  for (const contact of contacts.toSorted(byTime)) {
    // What was sent only for information is no attempt at a step that is to be answered.
    const its = made.filter(({ step }) => step.unit === contact.unit && !(step.acknowledgement && contact.reason === 'information'));
    const open = its.filter((each) => each.contacts.length < each.step.attempts);
    const place = open.find(({ step }) => step.channel === contact.channel) ?? open[0] ?? its.at(-1);
    place?.contacts.push(contact);
  }
  return made;
};

/** How long a contact is waited for: until the next attempt where there is to be one, else as long as the step allows. */
export const patience = (step: PlannedStep, index: number): number =>
  Math.max(1, index < step.attempts - 1 ? step.everyMinutes : step.withinMinutes);

const isOpen = ({ status }: NotificationState): boolean => status === 'sent' || status === 'delivered';

/** What one step demands. */
type Due = Omit<Extract<Standing, { at: 'contact' }>, 'isAnswered'> | Extract<Standing, { at: 'wait' }>;

/** Told, and nobody waits for an answer: it is done when one attempt has not failed, or when all have. */
const informing = ({ step, contacts }: Tried, ready: Instant, now: Instant | undefined): Due | undefined => {
  const last = contacts.at(-1);
  if (!last) return { at: 'contact', step, attempt: 1, from: ready };
  return last.status === 'failed' ? again(step, contacts, last, now) : undefined;
};

/** The next attempt, when its time has come; undefined when there is none left. */
const again = (
  step: PlannedStep, contacts: readonly NotificationState[], last: NotificationState, now: Instant | undefined,
): Due | undefined => {
  if (contacts.length >= step.attempts) return undefined;
  const from = addMinutes(last.at, step.everyMinutes);
  if (now !== undefined && now < from) return { at: 'wait', step, notification: last, until: from };
  return { at: 'contact', step, attempt: contacts.length + 1, from };
};

/** What is to be done by one step that must be answered; undefined when it is used up. `now` absent: only what has been said counts. */
const asking = ({ step, contacts }: Tried, ready: Instant, now: Instant | undefined): Due | undefined => {
  const last = contacts.at(-1);
  if (!last) return { at: 'contact', step, attempt: 1, from: ready };
  if (contacts.some(({ status }) => status === 'declined')) return undefined;
  const until = addMinutes(last.at, patience(step, contacts.length - 1));
  if (isOpen(last) && (now === undefined || now < until)) return { at: 'wait', step, notification: last, until };
  return again(step, contacts, last, now);
};

const settled = (contacts: readonly NotificationState[], from: Instant): Instant =>
  contacts.reduce((latest, { at, settledAt = at }) => (settledAt > latest ? settledAt : latest), from);

/** The units that have taken it on, of the plan or not. The decision function decides; it does not come. */
export const answeredBy = (contacts: readonly NotificationState[]): ReadonlySet<string> =>
  new Set(contacts.flatMap(({ unit, status, recipientKind, reason }) =>
    status === 'acknowledged' && recipientKind === 'unit' && reason !== 'information' ? [unit] : []));

/** The contacts of a chain, without those from before it began. */
const contactsOf = ({ notifications }: LoggedCase, { before }: Chain): readonly NotificationState[] => notifications.slice(before);

/**
 * Where a chain stands at an instant: the steps in order, each until it is answered, declined or used up, until enough have answered.
 * Without an instant only what has been recorded counts, so that what time demands can be told beforehand.
 */
export const standing = (state: LoggedCase, chain: Chain, now?: Instant): Standing => {
  const contacts = contactsOf(state, chain);
  const all = tried(chain.steps, contacts);
  const answers = answeredBy(contacts);
  const isAnswered = answers.size >= chain.answersNeeded;
  let ready = chain.begunAt;
  for (const each of all) {
    const next = each.step.acknowledgement
      ? isAnswered || answers.has(each.step.unit) ? undefined : asking(each, ready, now)
      : informing(each, ready, now);
    if (next) return next.at === 'contact' ? { ...next, isAnswered: isAnswered && answers.size > 0 } : next;
    ready = settled(each.contacts, ready);
  }
  if (isAnswered) return { at: 'answered', since: settled(contacts, chain.begunAt) };
  return { at: chain.steps.some(({ acknowledgement }) => acknowledgement) ? 'usedUp' : 'nobodyIn', since: settled(contacts, chain.begunAt) };
};

/**
 * Minutes that each contact of a case is waited for, by its id: 0 where nobody waits for an answer, absent where nothing is agreed. It holds
 * on when the chain is over, so that what was begun by the agreement also ends by it.
 */
export const agreedWaits = ({ instruction, chain, notifications }: LoggedCase): ReadonlyMap<string, number> => {
  const waits = new Map<string, number>();
  const note = (steps: readonly PlannedStep[], before: number): void => {
    for (const { step, contacts } of tried(steps, notifications.slice(before)))
      contacts.forEach(({ id }, index) => waits.set(id, step.acknowledgement ? patience(step, index) : 0));
  };
  if (instruction) note([...instruction.steps, ...(instruction.decision ? [instruction.decision] : [])], instruction.before);
  if (chain) note(chain.steps, chain.before);
  return waits;
};
