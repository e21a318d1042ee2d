// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvents, CaseState } from '@fyrvakt/cases';
import type { Recorded } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { HttpStatus, Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { etagOf } from '../http/parameters.js';
import { positionHeader } from '../http/request.js';
import { RUNTIME } from '../runtime-token.js';
import { Advice } from './advice.js';
import type { CallReceipt } from './answers.js';
import { SOS_API } from './documentation.js';
import type { Landed } from './intake.js';

const doubtsOf = (events: readonly Recorded<CaseEvents>[]): string[] | undefined => {
  const received = events.find((event) => event.type === 'CallReceived');
  return received?.type === 'CallReceived' ? [...received.data.doubts] : undefined;
};

/** Writes what the sender is told: the same for the same request, however often it comes, but for what is to be done next. */
@Injectable()
export class Receipts {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime, @Inject(Advice) private readonly advice: Advice) {}

  async write({ callId, executed, again }: Landed, sourceReference: string, created: boolean, reply: FastifyReply): Promise<CallReceipt> {
    const { revision, position, events } = executed;
    const doubts = doubtsOf(events) ?? (await this.doubtsAtFirst(callId));
    void reply
      .code(created ? HttpStatus.CREATED : HttpStatus.OK)
      .headers({ location: `${SOS_API}/calls/${callId}`, etag: etagOf(revision) });
    if (again) void reply.header('idempotent-replayed', 'true');
    positionHeader(reply, position);
    return { callId, sourceReference, revision, position, doubts, ...this.advice.about(await this.stateOf(callId)) };
  }

  /** Remembered from the command that has just been done, as a rule. */
  private async stateOf(callId: string): Promise<CaseState> {
    const { cases } = this.runtime;
    return cases.recall(`case-${callId}`) ?? (await cases.load(`case-${callId}`)).state;
  }

  private async doubtsAtFirst(callId: string): Promise<string[]> {
    const { events } = await this.runtime.cases.load(`case-${callId}`, { upTo: { revision: 0 } });
    return doubtsOf(events) ?? [];
  }
}
