// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { HostileWords } from './hostile-words.js';
import type { Caller, Example, Person, Shift } from './people.js';

/** Not that whose page is printed: what is left to this one has no end. */
export const OTHER_UNIT = 'FT1';

/** Those who tell, and the words that they tell. */
export interface Tellers {
  readonly words: HostileWords;
  readonly caller: Caller;
  /** Sees and does everything but write what they then approve. */
  readonly person: Person;
  readonly author: Person;
  readonly sosAlarm: Person;
  /** An instruction as the interface's own example has it. */
  readonly example: Example;
  readonly shift: Shift;
}

/** Later than anything is due. */
const later = (): string => new Date(Date.now() + 10 * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });

/** Enough for what is said of an instruction between its publishing and its end. */
const AHEAD_MS = 8_000;

const DAY_MS = 86_400_000;

/** The example, with somebody to tell wherever that can be. */
const whole = (example: Example): Example => {
  const { content } = example;
  const inform = [{ unit: OTHER_UNIT, channel: 'sms', attempts: 1, everyMinutes: 1, acknowledgement: false, withinMinutes: 1 }];
  return { ...example, content: { ...content, emergency112: { ...content.emergency112, inform }, police11414: { ...content.police11414, inform } } };
};

const draft = ({ words, author, example }: Pick<Tellers, 'words' | 'author' | 'example'>): ReturnType<Person['tell']> =>
  author.tell('instructions/commands/draft-instruction', words.body('POST /instructions/commands/draft-instruction', example, true));

/** Another, whose contents are told anew before anybody agrees. */
const reviseInstruction = async ({ words, author, example }: Pick<Tellers, 'words' | 'author' | 'example'>): Promise<string> => {
  const begun = await draft({ words, author, example });
  const path = `instructions/${begun.instructionId}/commands/revise-instruction`;
  const given = { content: example.content };
  await author.tell(path, words.body('POST /instructions/{instructionId}/commands/revise-instruction', given, true), begun.revision);
  return begun.instructionId;
};

/**
 * An instruction with all that is said about it on its way. It holds for one millisecond, so that it is about nothing but what is said to have
 * come just then.
 */
export const tellInstruction = async ({ words, person, author, sosAlarm, example: given }: Tellers): Promise<{
  instructions: [string, string]; heldAt: string;
}> => {
  const example = whole(given);
  const begun = await draft({ words, author, example });
  const { instructionId } = begun;
  let { revision } = begun;
  const give = async (who: Person, command: string, given: object = {}): Promise<void> => {
    const body = words.body(`POST /instructions/{instructionId}/commands/${command}`, given, 'content' in given);
    ({ revision } = await who.tell(`instructions/${instructionId}/commands/${command}`, body, revision));
  };
  for (const [who, back] of [[author, 'withdraw-instruction'], [person, 'return-for-municipality'], [sosAlarm, 'return-for-sos']] as const) {
    await give(author, 'submit-instruction');
    await give(who, back);
  }
  await give(author, 'submit-instruction');
  await give(person, 'approve-for-municipality');
  await give(sosAlarm, 'approve-for-sos');
  const held = Date.now() + AHEAD_MS;
  await give(author, 'publish-instruction', { effectiveFrom: new Date(held).toISOString() });
  await give(author, 'draft-instruction', example);
  await give(author, 'propose-change', { rule: 'everything-else', kind: 'skippedStep' });
  await give(author, 'submit-instruction');
  await give(person, 'approve-for-municipality');
  await give(sosAlarm, 'approve-for-sos');
  await give(author, 'publish-instruction', { effectiveFrom: new Date(held + DAY_MS).toISOString() });
  await give(author, 'withdraw-publication', { version: 2 });
  const end = { from: new Date(held + 1).toISOString() };
  await give(person, 'retire-instruction', end);
  await give(person, 'drop-retirement');
  await give(person, 'retire-instruction', end);
  await give(sosAlarm, 'agree-to-retirement');
  const revised = await reviseInstruction({ words, author, example });
  await Promise.all([pause(Math.max(0, held - Date.now()) + 1), person.agreed(instructionId, revision)]);
  return { instructions: [instructionId, revised], heldAt: new Date(held).toISOString() };
};

/** Everything that can be said about one case, in an order in which each can be. */
export const tellCase = async ({ words, caller, person, shift }: Tellers, heldAt: string): Promise<string> => {
  const left = { outcome: 'deferred', shifts: [shift] };
  const told = { reference: 'N-1', unit: OTHER_UNIT, channel: 'phone', result: 'sent' };
  const caseId = await caller.call(words.body('POST /calls', {
    receivedAt: heldAt, place: null, decision: left, notifications: [told, { unit: OTHER_UNIT, channel: 'phone', result: 'noAnswer' }],
  }));
  const add = (what: 'questions' | 'notifications' | 'decisions' | 'deviations', given: object = {}): Promise<unknown> =>
    caller.add(caseId, what, words.body(`POST /calls/{callId}/${what}`, given));
  const give = (command: string, given: object = {}): Promise<void> =>
    person.command(caseId, command, words.body(`POST /cases/{caseId}/${command}`, given));
  await add('questions');
  await add('notifications', { unit: OTHER_UNIT, channel: 'sms', result: 'sent' });
  await add('decisions', left);
  await add('deviations', { kind: 'other' });
  await give('ask-follow-up-question', { reference: 'Q-1', answer: null });
  await give('ask-follow-up-question');
  await give('answer-follow-up-question', { questionId: 'Q-1' });
  await give('correct-place', { place: {} });
  await give('correct-details');
  await give('deviate-from-instruction', { kind: 'skippedStep', step: 1 });
  await give('notify-resource', { unit: OTHER_UNIT, channel: 'phone' });
  await give('decline-notification', { notificationId: 'notification:N-1' });
  const [deferral] = (await person.see(caseId)).deferrals;
  await give('return-handover', { deferralId: deferral?.id, unit: OTHER_UNIT });
  await give('decide-special-handling', { units: [OTHER_UNIT] });
  await give('record-action', { unit: OTHER_UNIT, code: 'talkedToPeople' });
  await give('postpone-follow-up', { until: later() });
  await give('assign-follow-up');
  await give('record-follow-up', { outcome: 'solvedOnSite', quality: 'poor' });
  const [review] = (await person.see(caseId)).reviews;
  await give('return-follow-up', { followUpId: review?.id });
  await give('add-note');
  await give('correct-note', { noteId: (await person.see(caseId)).notes[0] });
  await give('pin-entry', { pinned: true });
  await give('record-follow-up', { outcome: 'solvedOnSite', quality: 'poor' });
  await give('close-case');
  await give('reopen-case');
  return caseId;
};

/** Cases as the source and people here begin them: two left to a shift, one that waits for a decision, one as it came. */
export const tellOpenCases = async ({ words, caller, person, shift }: Tellers): Promise<readonly [string, string, string, string]> => {
  const receivedAt = new Date().toISOString();
  const source = { system: 'fyrvakt' };
  const left = { outcome: 'deferred', shifts: [shift] };
  const tell = async (command: string, given: object): Promise<string> => (await person.tell(`cases/${command}`, given)).caseId;
  const cases = await Promise.all([
    caller.reconcile('sos-alarm', words.body('PUT /calls/by-source/{system}/{reference}', {
      receivedAt, place: {}, decision: left, notifications: [{ unit: OTHER_UNIT }],
    })),
    tell('receive-call', words.body('POST /cases/receive-call', { source, receivedAt, place: {}, mode: 'actual' })),
    tell('reconcile-call', words.body('POST /cases/reconcile-call', {
      source, receivedAt, place: {}, mode: 'actual', decision: { outcome: 'specialHandling' },
      notifications: [{ unit: OTHER_UNIT }],
    })),
    // A reference of its own: words that the source has used for one case already would tell of that one.
    caller.call(words.body('POST /calls', { sourceReference: `T-${randomUUID()}`, receivedAt, place: {} })),
  ]);
  const [, leftHere, waiting] = cases;
  for (const caseId of [leftHere, waiting]) await person.command(caseId, 'request-decision', words.body('POST /cases/{caseId}/request-decision'));
  await person.command(leftHere, 'defer-to-next-shift', words.body('POST /cases/{caseId}/defer-to-next-shift', { shifts: [shift] }));
  return cases;
};

/** What is called something, or learned, beside the cases. */
export const tellAround = async ({ words, person }: Tellers): Promise<{ drillId: string; view: string }> => {
  const { drillId, revision } = await person.tell('drills/commands/start-drill', words.body('POST /drills/commands/start-drill'));
  await person.tell(`drills/${drillId}/commands/add-drill-note`, words.body('POST /drills/{drillId}/commands/add-drill-note'), revision);
  const [view] = await Promise.all([
    person.tell('views', words.body('POST /views', { shared: false })),
    person.tell('users', words.body('POST /users', { roles: ['leadership'], password: `${randomUUID()} å` })),
    person.tell('api-clients', words.body('POST /api-clients', { sourceSystem: 'hostile', scopes: ['calls:read'] })),
  ]);
  return { drillId, view: `views/${view.id}` };
};
