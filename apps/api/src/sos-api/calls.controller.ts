// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvents } from '@fyrvakt/cases';
import type { Recorded } from '@fyrvakt/kernel';
import type { Principal } from '@fyrvakt/identity';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, HttpStatus, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '../http/endpoint.js';
import { etagOf, IDEMPOTENCY_KEY } from '../http/parameters.js';
import { Problem } from '../http/problem.js';
import { positionHeader, Who } from '../http/request.js';
import { RUNTIME } from '../runtime-token.js';
import type { CallReceipt } from './answers.js';
import { CallView } from './answers.js';
import { viewOf } from './call-view.js';
import { addition, CALL_ID_PARAM, common, reportResponses, SOS_API } from './documentation.js';
import {
  callReportExample, callViewExample, decisionExample, endExample, notificationExample, questionExample, redirectionExample,
} from './examples.js';
import { Intake, sourceSystemOf, type Landed } from './intake.js';
import { CallReport, EndReport, RedirectionReport } from './report.js';
import { DecisionReport, NotificationReport, QuestionReport } from './report-parts.js';
import { asEnd, asFurtherDecision, asNotification, asPicture, asQuestion, asRedirection, type Translated } from './translate.js';

const doubtsOf = (events: readonly Recorded<CaseEvents>[]): string[] | undefined => {
  const received = events.find((event) => event.type === 'CallReceived');
  return received?.type === 'CallReceived' ? [...received.data.doubts] : undefined;
};

/** Calls, as the answering centre reports them. */
@Controller()
export class CallsController {
  constructor(
    @Inject(Intake) private readonly intake: Intake,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Endpoint({
    ...common, method: 'POST', path: `${SOS_API}/calls`, permission: 'calls:write', intake: true, tag: 'Calls',
    summary: { sv: 'Rapportera ett samtal', en: 'Report a call' },
    description: {
      sv: 'Bara `sourceReference` krävs. Finns samtalet redan blir svaret 200, och det som är nytt eller annorlunda sparas.',
      en: 'Only `sourceReference` is required. Where the call is known already the answer is 200, and what is new or different is stored.',
    },
    headers: { 'Idempotency-Key': IDEMPOTENCY_KEY }, body: CallReport, bodyExample: callReportExample, responses: reportResponses,
  })
  async report(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @Who() who: Principal): Promise<CallReceipt> {
    const body = request.body as CallReport;
    return this.receipt(await this.intake.report(request, { system: sourceSystemOf(who), reference: body.sourceReference }, body), body.sourceReference, reply);
  }

  @Endpoint({
    ...common, method: 'PUT', path: `${SOS_API}/calls/by-source/{system}/{reference}`, permission: 'calls:write', intake: true, tag: 'Calls',
    summary: { sv: 'Lämna hela bilden av ett samtal', en: 'State the whole picture of a call' },
    description: {
      sv: 'För den som bara kan skicka läget: vi jämför med det vi vet och sparar skillnaden. En äldre bild (lägre `sequence`) ändrar inget som en nyare har sagt.',
      en: 'For senders that can only send the state: we compare it with what we know and store the difference. An older picture (lower `sequence`) changes nothing that a newer one has said.',
    },
    params: {
      system: { description: { sv: 'Ert system, som nyckeln är bunden till', en: 'Your system, which the key is bound to' }, schema: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,39}$' }, example: 'sos-alarm' },
      reference: { description: { sv: 'Er referens', en: 'Your reference' }, schema: { type: 'string', pattern: '^\\S{1,100}$' }, example: '2026-11-22-0213' },
    },
    headers: { 'Idempotency-Key': IDEMPOTENCY_KEY }, body: CallReport, bodyExample: callReportExample, responses: reportResponses,
  })
  async state(@Param('system') system: string, @Param('reference') reference: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @Who() who: Principal): Promise<CallReceipt> {
    const body = request.body as CallReport;
    if (system !== sourceSystemOf(who)) throw new Problem('client/other-source');
    if (body.sourceReference !== reference) throw new Problem('call/reference-differs', { errors: [{ pointer: '/sourceReference', code: 'call/reference-differs', detail: { sv: 'Skriv samma referens som i adressen.', en: 'Write the same reference as in the address.' } }] });
    return this.receipt(await this.intake.report(request, { system, reference }, body), reference, reply);
  }

  @Endpoint({
    ...common, method: 'GET', path: `${SOS_API}/calls/{callId}`, permission: 'calls:read', tag: 'Calls',
    summary: { sv: 'Läs ett samtal', en: 'Read a call' },
    description: { sv: 'Läget och allt som har hänt, utan personuppgifter. Bara era egna samtal finns.', en: 'The state and everything that has happened, without personal data. Only your own calls exist.' },
    params: { callId: CALL_ID_PARAM },
    responses: {
      200: { description: { sv: 'Samtalet', en: 'The call' }, body: CallView, example: callViewExample, headers: { ETag: { sv: 'Samtalets revision', en: 'Revision of the call' } } },
      404: { description: { sv: 'Samtalet finns inte bland era', en: 'The call is not among yours' } },
    },
  })
  async read(@Param('callId') callId: string, @Res({ passthrough: true }) reply: FastifyReply, @Who() who: Principal): Promise<CallView> {
    const view = viewOf(await this.intake.own(who, callId));
    void reply.header('etag', etagOf(view.revision));
    return view;
  }

  @Endpoint({ ...addition('questions', 'Lägg till en följdfråga', 'Add a follow-up question'), body: QuestionReport, bodyExample: questionExample })
  question(@Req() request: FastifyRequest, @Param('callId') callId: string, @Res({ passthrough: true }) reply: FastifyReply, @Who() who: Principal): Promise<CallReceipt> {
    return this.add(request, reply, who, callId, () => [asQuestion(request.body as QuestionReport)]);
  }

  @Endpoint({ ...addition('notifications', 'Berätta om en kontakt med en resurs', 'Tell of a contact with a unit'), body: NotificationReport, bodyExample: notificationExample })
  notification(@Req() request: FastifyRequest, @Param('callId') callId: string, @Res({ passthrough: true }) reply: FastifyReply, @Who() who: Principal): Promise<CallReceipt> {
    return this.add(request, reply, who, callId, () => [asNotification(request.body as NotificationReport)]);
  }

  @Endpoint({ ...addition('redirections', 'Berätta att samtalet hänvisades', 'Tell that the call was redirected'), body: RedirectionReport, bodyExample: redirectionExample })
  redirection(@Req() request: FastifyRequest, @Param('callId') callId: string, @Res({ passthrough: true }) reply: FastifyReply, @Who() who: Principal): Promise<CallReceipt> {
    return this.add(request, reply, who, callId, () => [asRedirection(request.body as RedirectionReport)]);
  }

  @Endpoint({ ...addition('decisions', 'Berätta om beslutsfunktionens beslut', 'Tell of a decision of the decision function'), body: DecisionReport, bodyExample: decisionExample })
  decision(@Req() request: FastifyRequest, @Param('callId') callId: string, @Res({ passthrough: true }) reply: FastifyReply, @Who() who: Principal): Promise<CallReceipt> {
    const decision = request.body as DecisionReport;
    return this.add(request, reply, who, callId, ({ source, decisions, closed }) => {
      const isFurther = !closed && decisions.some(({ outcome }) => outcome !== undefined) && !decisions.some(({ reference }) => reference !== undefined && reference === decision.reference);
      return isFurther ? asFurtherDecision(decision, this.runtime.municipality, this.runtime.clock.now()) : [asPicture(source, { decision })];
    });
  }

  @Endpoint({ ...addition('end', 'Berätta att samtalet är slut', 'Tell that the call has ended'), body: EndReport, bodyExample: endExample })
  end(@Req() request: FastifyRequest, @Param('callId') callId: string, @Res({ passthrough: true }) reply: FastifyReply, @Who() who: Principal): Promise<CallReceipt> {
    return this.add(request, reply, who, callId, () => [asEnd(request.body as EndReport)]);
  }

  private async add(request: FastifyRequest, reply: FastifyReply, who: Principal, callId: string, translate: (state: Awaited<ReturnType<Intake['own']>>['state']) => Translated[]): Promise<CallReceipt> {
    const { state } = await this.intake.own(who, callId);
    const landed = await this.intake.add(request, state.id, translate(state));
    return this.receipt(landed, state.source.reference, reply, true);
  }

  private async receipt({ callId, executed, begun, again }: Landed, sourceReference: string, reply: FastifyReply, added = false): Promise<CallReceipt> {
    const { revision, position, events } = executed;
    const doubts = doubtsOf(events) ?? doubtsOf((await this.runtime.cases.load(`case-${callId}`, { upTo: { revision: 0 } })).events) ?? [];
    void reply.code(begun || added ? HttpStatus.CREATED : HttpStatus.OK).headers({ location: `${SOS_API}/calls/${callId}`, etag: etagOf(revision) });
    if (again) void reply.header('idempotent-replayed', 'true');
    positionHeader(reply, position);
    return { callId, sourceReference, revision, position, doubts };
  }
}
