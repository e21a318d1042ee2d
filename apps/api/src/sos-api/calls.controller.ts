// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Principal } from '@fyrvakt/identity';
import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '../http/endpoint.js';
import { etagOf } from '../http/parameters.js';
import { Problem } from '../http/problem.js';
import { Who } from '../http/request.js';
import { Advice } from './advice.js';
import { CallView, type CallReceipt } from './answers.js';
import { viewOf } from './call-view.js';
import { CALL_ID_PARAM, common, NATURAL_KEY_PARAMS, NOT_YOURS, report, SOS_API } from './documentation.js';
import { callViewExample, nextStepExample } from './examples.js';
import { Intake, sourceSystemOf } from './intake.js';
import { NextStepView } from './next-step-view.js';
import { Receipts } from './receipts.js';
import type { CallReport } from './report.js';

const DIFFERS = {
  pointer: '/sourceReference',
  code: 'call/reference-differs',
  detail: { sv: 'Skriv samma referens som i adressen.', en: 'Write the same reference as in the address.' },
};

/** Calls, as the answering centre reports them. */
@Controller()
export class CallsController {
  constructor(
    @Inject(Intake) private readonly intake: Intake,
    @Inject(Receipts) private readonly receipts: Receipts,
    @Inject(Advice) private readonly advice: Advice,
  ) {}

  @Endpoint({
    ...report,
    method: 'POST',
    path: `${SOS_API}/calls`,
    summary: { sv: 'Rapportera ett samtal', en: 'Report a call' },
    description: {
      sv: 'Bara `sourceReference` krävs. Finns samtalet redan blir svaret 200, och det som är nytt eller annorlunda sparas.',
      en: 'Only `sourceReference` is required. Where the call is known already the answer is 200, and what is new or different is stored.',
    },
  })
  report(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Who() who: Principal,
  ): Promise<CallReceipt> {
    return this.take(request, reply, sourceSystemOf(who));
  }

  @Endpoint({
    ...report,
    method: 'PUT',
    path: `${SOS_API}/calls/by-source/{system}/{reference}`,
    summary: { sv: 'Lämna hela bilden av ett samtal', en: 'State the whole picture of a call' },
    description: {
      sv: 'För den som bara kan skicka läget: vi sparar skillnaden. En äldre bild (lägre `sequence`) ändrar inget som en nyare har sagt.',
      en: 'For senders of states: we store the difference. An older picture (lower `sequence`) changes nothing that a newer one has said.',
    },
    params: NATURAL_KEY_PARAMS,
  })
  state(
    @Param('system') system: string,
    @Param('reference') reference: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Who() who: Principal,
  ): Promise<CallReceipt> {
    if (system !== sourceSystemOf(who)) throw new Problem('client/other-source');
    const { sourceReference } = request.body as CallReport;
    if (sourceReference !== reference) throw new Problem('call/reference-differs', { errors: [DIFFERS] });
    return this.take(request, reply, system);
  }

  @Endpoint({
    ...common,
    method: 'GET',
    path: `${SOS_API}/calls/{callId}`,
    permission: 'calls:read',
    tag: 'Calls',
    summary: { sv: 'Läs ett samtal', en: 'Read a call' },
    description: {
      sv: 'Läget och allt som har hänt, utan personuppgifter. Bara era egna samtal finns.',
      en: 'The state and everything that has happened, without personal data. Only your own calls exist.',
    },
    params: { callId: CALL_ID_PARAM },
    responses: {
      200: {
        description: { sv: 'Samtalet', en: 'The call' },
        body: CallView,
        example: callViewExample,
        headers: { ETag: { sv: 'Samtalets revision', en: 'Revision of the call' } },
      },
      404: NOT_YOURS,
    },
  })
  async read(
    @Param('callId') callId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Who() who: Principal,
  ): Promise<CallView> {
    const view = viewOf(await this.intake.own(who, callId), this.advice);
    void reply.header('etag', etagOf(view.revision));
    return view;
  }

  @Endpoint({
    ...common,
    method: 'GET',
    path: `${SOS_API}/calls/{callId}/next-step`,
    permission: 'calls:read',
    tag: 'Calls',
    summary: { sv: 'Vad ska göras härnäst?', en: 'What is to be done next?' },
    description: {
      sv: 'Vem som ska kontaktas, hur och på vilket nummer, vad som får sägas och hur länge svaret väntas in. Eller: klart, eller ring 112.',
      en: 'Who to contact, how and on which number, what may be said, and how long to wait for the answer. Or: done, or call 112.',
    },
    params: { callId: CALL_ID_PARAM },
    responses: {
      200: { description: { sv: 'Nästa steg, just nu', en: 'The next step, right now' }, body: NextStepView, example: nextStepExample },
      404: NOT_YOURS,
    },
  })
  async nextStep(@Param('callId') callId: string, @Who() who: Principal): Promise<NextStepView> {
    return this.advice.about((await this.intake.own(who, callId)).state).nextStep;
  }

  private async take(request: FastifyRequest, reply: FastifyReply, system: string): Promise<CallReceipt> {
    const body = request.body as CallReport;
    const landed = await this.intake.report(request, { system, reference: body.sourceReference }, body);
    return this.receipts.write(landed, body.sourceReference, landed.begun, reply);
  }
}
