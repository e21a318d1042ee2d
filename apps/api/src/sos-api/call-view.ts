// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvents } from '@fyrvakt/cases';
import type { Recorded } from '@fyrvakt/kernel';
import type { Advice } from './advice.js';
import type { CallView, EventView } from './answers.js';
import type { OwnCall } from './intake.js';

/** An event without its contents: what, when, and when the municipality learned of it. */
export const thin = ({ id, type, stream, revision, position, meta }: Recorded<CaseEvents>): EventView => ({
  position,
  id,
  type,
  callId: stream.slice('case-'.length),
  revision,
  occurredAt: meta.occurredAt,
  recordedAt: meta.recordedAt,
});

const defined = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

/** A call as its source may see it: how it fares, not what people at the municipality have written about it. */
export const viewOf = ({ state, events }: OwnCall, advice: Advice): CallView =>
  defined({
    callId: state.id,
    sourceReference: state.source.reference,
    mode: state.mode,
    drill: state.drill,
    ...advice.about(state),
    handling: state.handling,
    followUpState: state.followUpState,
    closed: state.closed,
    revision: state.revision,
    position: events.at(-1)?.position ?? 0,
    endedAt: state.endedAt,
    redirectedTo: state.redirectedTo,
    questions: state.questions.map(({ id, reference, answered }) => defined({ id, reference, answered })),
    notifications: state.notifications.map(({ id, reference, unit, channel, attempt, status }) =>
      defined({ id, reference, unit, channel, attempt, status }),
    ),
    decisions: state.decisions.map(({ id, reference, outcome }) => defined({ id, reference, outcome })),
    events: events.map(thin),
  });
