// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import { addSeconds, withOffset } from './clock-text.js';
import type { Told } from './contact.js';
import type { Random } from './random.js';
import { inOrder, type Fault, type SosStep } from './scene.js';

/** Everything SOS Alarm knows of a call when all is done. */
export interface Story {
  readonly receivedAt: Instant;
  readonly endedAt: Instant;
  readonly report: Readonly<Record<string, unknown>>;
  readonly questions: readonly Readonly<Record<string, unknown>>[];
  readonly told: readonly Told[];
  /** The first thing that somebody in the municipality does about it. */
  readonly firstStaff?: Instant;
}

const message = (at: Instant, resource: SosStep['resource'], body: SosStep['body'], random: Random): SosStep => ({
  by: 'sos', at, resource, body, deliveries: random.chance(0.012) ? random.integer(2, 3) : 1,
});

const bodies = (told: readonly Told[], resource: Told['resource']): readonly Record<string, unknown>[] =>
  told.filter((item) => item.resource === resource).map(({ body }) => body);

const whole = ({ report, questions, told, endedAt }: Story): Record<string, unknown> => {
  const notifications = bodies(told, 'notifications');
  const decision = bodies(told, 'decisions').at(-1);
  const redirection = bodies(told, 'redirections')[0];
  return {
    ...report,
    endedAt: withOffset(endedAt),
    ...(questions.length > 0 ? { questions } : {}),
    ...(notifications.length > 0 ? { notifications } : {}),
    ...(redirection ? { redirectedTo: redirection['to'] } : {}),
    ...(decision ? { decision } : {}),
  };
};

const oneByOne = (story: Story, random: Random, reorder: boolean): SosStep[] => {
  const first = addSeconds(story.receivedAt, random.integer(46, 80));
  const later = (at: Instant): Instant => {
    const sent = addSeconds(at, random.integer(4, 15));
    return sent > first ? sent : addSeconds(first, 2);
  };
  const additions = inOrder([
    ...story.questions.map((body, index) => message(later(addSeconds(story.receivedAt, 60 + index * 35)), 'questions', body, random)),
    ...story.told.map(({ at, resource, body }) => message(later(at), resource, body, random)),
    message(later(story.endedAt), 'end', { endedAt: withOffset(story.endedAt) }, random),
  ]);
  if (reorder && additions.length > 1) {
    // The earlier message is held up, and the later one passes it.
    const at = random.integer(0, additions.length - 2);
    const [one, other] = [additions[at]!, additions[at + 1]!];
    additions.splice(at, 2, other, { ...one, at: other.at });
  }
  return [message(first, 'report', story.report, random), ...additions];
};

/**
 * How SOS Alarm tells it: mostly one report when the call is done, often message by message as it happens, now and then as snapshots
 * that only know the state. A report can be hours late; then nobody in the municipality could have acted before it.
 */
export const deliver = (story: Story, mayBeLate: boolean, random: Random): { steps: SosStep[]; faults: Fault[] } => {
  const late = mayBeLate && random.chance(0.02);
  const lastTold = story.told.reduce((last, { at }) => (at > last ? at : last), story.endedAt);
  const done = addSeconds(lastTold, late ? random.integer(2 * 3600, 9 * 3600) : random.integer(30, 150));
  const style = random.weighted({ whole: 62, oneByOne: 33, snapshot: 5 });
  const reorder = random.chance(0.09);
  const tooLate = !late && story.firstStaff !== undefined && story.firstStaff <= done;
  if (tooLate || (style === 'oneByOne' && !late)) {
    const steps = oneByOne(story, random, reorder);
    return { steps, faults: [...(reorder ? ['reordered' as const] : []), ...repeated(steps)] };
  }
  const steps = style === 'snapshot' && !late
    ? [message(addSeconds(story.receivedAt, 70), 'snapshot', story.report, random), message(done, 'snapshot', whole(story), random)]
    : [message(done, 'report', whole(story), random)];
  return { steps, faults: [...(late ? ['late' as const] : []), ...repeated(steps)] };
};

const repeated = (steps: readonly SosStep[]): Fault[] => (steps.some(({ deliveries }) => deliveries > 1) ? ['duplicate'] : []);
