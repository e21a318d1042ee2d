// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import { questionsOf, reportOf } from './call.js';
import { addSeconds, withOffset } from './clock-text.js';
import type { Random } from './random.js';
import type { Scene, Step, Then } from './scene.js';
import { Story } from './story.js';
import type { Tempo } from './tempo.js';

const ASKED = 0.6;
/** So many operators write while the caller is on the line; the others when the call is over. */
const MEANWHILE = 0.33;

/** A call as it is told of, and who tells it. */
export interface Told {
  readonly story: Story;
  readonly steps: readonly Step[];
}

/** How the call itself reaches the municipality. `contacted`: what had been done already, where it is told of hours later. */
export const tellCall = (
  scene: Scene, tempo: Tempo, random: Random, then: (at: Instant) => Then, contacted?: readonly Readonly<Record<string, unknown>>[],
): Told => {
  const { receivedAt, sequence, category, place, kind, faults } = scene;
  const later = (at: Instant, seconds: number): Instant => addSeconds(at, tempo.takes(seconds));
  const answeredAt = later(receivedAt, random.integer(4, 42));
  let at = later(answeredAt, 20);
  const questions = questionsOf(category, random.chance(ASKED) ? random.integer(1, 3) : 0, random)
    .map((question) => ({ ...question, askedAt: (at = later(at, 35)) }));
  const endedAt = later(at, random.integer(10, 90));
  const body = {
    ...reportOf({ receivedAt, answeredAt, category, place, emergency: kind === 'emergency', testNumber: faults.includes('testNumber') }, random),
    ...(sequence !== undefined && { sequence }),
  };
  const asked = questions.map((question) => ({ ...question, askedAt: withOffset(question.askedAt) }));
  const all = { ...body, endedAt: withOffset(endedAt), ...(asked.length > 0 && { questions: asked }) };
  if (contacted) {
    const story = new Story({ ...all, notifications: contacted }, random);
    const told = addSeconds(receivedAt, random.integer(2 * 3600, 9 * 3600));
    return { story, steps: [story.begin(told, then(told))] };
  }
  if (!random.chance(MEANWHILE)) {
    const story = new Story(all, random);
    const told = later(endedAt, random.integer(5, 25));
    return { story, steps: [story.begin(told, then(told))] };
  }
  const story = new Story(body, random);
  const told = later(answeredAt, 15);
  return {
    story,
    steps: [
      story.begin(told, then(told)),
      ...asked.map((question, index) => story.tell(later(questions[index]?.askedAt ?? told, 12), 'questions', question.reference, question)),
      story.tell(later(endedAt, 12), 'end', 'end', { endedAt: withOffset(endedAt) }),
    ],
  };
};
