// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { DecisionState } from '@fyrvakt/cases';
import { toInstant } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '../http/endpoint.js';
import { principalOf } from '../http/request.js';
import { RUNTIME } from '../runtime-token.js';
import type { CallReceipt } from './answers.js';
import { addition } from './documentation.js';
import { decisionExample, deviationExample, endExample, notificationExample, questionExample, redirectionExample } from './examples.js';
import { Intake, mustAllowMode, type OwnCall } from './intake.js';
import { Receipts } from './receipts.js';
import { EndReport, RedirectionReport } from './report.js';
import { DecisionReport, DeviationReport, NotificationReport, QuestionReport } from './report-parts.js';
import { asDeviation, asEnd, asFurtherDecision, asNotification, asPicture, asQuestion, asRedirection, type Translated } from './translate.js';

/** True for a decision that has been told: by its reference, or by its time where it has none. */
const isKnownDecision = (decisions: readonly DecisionState[], { reference: told, at }: DecisionReport): boolean =>
  decisions.some(({ reference, outcomeReference, decidedAt }) =>
    told !== undefined
      ? told === reference || told === outcomeReference
      : at !== undefined && decidedAt !== undefined && toInstant(at) <= decidedAt,
  );

/** What happens in a call after it was reported: one address for each kind of thing. */
@Controller()
export class AdditionsController {
  constructor(
    @Inject(Intake) private readonly intake: Intake,
    @Inject(Receipts) private readonly receipts: Receipts,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Endpoint({
    ...addition('questions', 'Lägg till en följdfråga', 'Add a follow-up question'),
    body: QuestionReport,
    bodyExample: questionExample,
  })
  question(@Req() request: FastifyRequest, @Param('callId') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<CallReceipt> {
    return this.add(request, id, reply, () => [asQuestion(request.body as QuestionReport)]);
  }

  @Endpoint({
    ...addition('notifications', 'Berätta om en kontakt med en resurs', 'Tell of a contact with a unit'),
    body: NotificationReport,
    bodyExample: notificationExample,
  })
  notification(@Req() request: FastifyRequest, @Param('callId') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<CallReceipt> {
    return this.add(request, id, reply, () => [asNotification(request.body as NotificationReport)]);
  }

  @Endpoint({
    ...addition('redirections', 'Berätta att samtalet hänvisades', 'Tell that the call was redirected'),
    body: RedirectionReport,
    bodyExample: redirectionExample,
  })
  redirection(@Req() request: FastifyRequest, @Param('callId') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<CallReceipt> {
    return this.add(request, id, reply, () => [asRedirection(request.body as RedirectionReport)]);
  }

  @Endpoint({
    ...addition('decisions', 'Berätta om beslutsfunktionens beslut', 'Tell of a decision of the decision function'),
    body: DecisionReport,
    bodyExample: decisionExample,
  })
  decision(@Req() request: FastifyRequest, @Param('callId') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<CallReceipt> {
    return this.add(request, id, reply, (call) => this.decided(request, call));
  }

  @Endpoint({
    ...addition(
      'deviations', 'Berätta varför något gjordes på annat sätt än instruktionen säger',
      'Tell why something was done otherwise than the instruction says',
    ),
    body: DeviationReport,
    bodyExample: deviationExample,
  })
  deviation(@Req() request: FastifyRequest, @Param('callId') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<CallReceipt> {
    return this.add(request, id, reply, () => [asDeviation(request.body as DeviationReport)]);
  }

  @Endpoint({ ...addition('end', 'Berätta att samtalet är slut', 'Tell that the call has ended'), body: EndReport, bodyExample: endExample })
  end(@Req() request: FastifyRequest, @Param('callId') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<CallReceipt> {
    return this.add(request, id, reply, () => [asEnd(request.body as EndReport)]);
  }

  /** The first decision is part of the picture of the call, which bears with much; a further one is asked for and made. */
  private decided(request: FastifyRequest, call: OwnCall): Translated[] {
    const { source, decisions } = call.state;
    const decision = request.body as DecisionReport;
    const isMade = decisions.some(({ outcome }) => outcome !== undefined);
    // Heard again, the first decision is no further one, although by now it has been made.
    const isKnown = isKnownDecision(decisions, decision) || this.intake.hasTaken(request, call, 'ReconcileCall');
    if (isMade && !isKnown) return asFurtherDecision(decision, this.runtime.municipality, this.runtime.clock.now());
    return [asPicture(source, { decision })];
  }

  private async add(
    request: FastifyRequest,
    callId: string,
    reply: FastifyReply,
    translate: (call: OwnCall) => Translated[],
  ): Promise<CallReceipt> {
    const who = principalOf(request);
    const call = await this.intake.own(who, callId);
    const { state } = call;
    mustAllowMode(who, state.mode);
    const landed = await this.intake.add(request, state.id, translate(call));
    return this.receipts.write(landed, state.source.reference, true, reply);
  }
}
