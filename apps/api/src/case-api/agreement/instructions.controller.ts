// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { actsOf, check, printedVersion, validityOf } from '@fyrvakt/action-instructions';
import type { Principal } from '@fyrvakt/identity';
import { localDate } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '../../http/endpoint.js';
import { etagOf } from '../../http/parameters.js';
import { languageOf } from '../../http/problem.js';
import { headerOf, Who } from '../../http/request.js';
import { RUNTIME } from '../../runtime-token.js';
import { instant, string } from '../answers/parts.js';
import { CASE_API, list, object } from '../base.js';
import { INSTRUCTION, INSTRUCTION_ID, VERSION, WHOLE_VERSION } from './instruction-answers.js';
import { HISTORY } from './instruction-history.js';
import { approvalsOf, headOf, instructionOf, namesOf, summaryOf, versionIn } from './instruction-view.js';
import { sendPaper } from './paper.js';

const COMMON = { method: 'GET', tag: 'Instructions', permission: 'instructions:read', credential: 'person' } as const;
const ONE = `${CASE_API}/instructions/{instructionId}`;
const ETAG = { ETag: { sv: 'Instruktionens revision, stark', en: "The instruction's revision, strong" } };

/** What is agreed, as it has been and as it is being written. */
@Controller()
export class InstructionsController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Endpoint({
    ...COMMON, path: `${CASE_API}/instructions`,
    summary: { sv: 'Alla instruktioner', en: 'Every instruction' },
    responses: {
      200: { description: { sv: 'Instruktionerna', en: 'The instructions' }, body: object({ now: instant, instructions: list(INSTRUCTION) }) },
    },
  })
  async all() {
    const { agreement, clock } = this.runtime;
    const [now, names] = [clock.now(), await namesOf(this.runtime)];
    const written = agreement.instructions.filter((state) => state.kind === 'written');
    return { now, instructions: written.map((state) => summaryOf(state, names, now)) };
  }

  @Endpoint({
    ...COMMON, path: ONE, params: { instructionId: INSTRUCTION_ID },
    summary: { sv: 'En instruktion', en: 'One instruction' },
    description: { sv: 'Versionerna utan innehåll, och ändringar som avvikelser har föreslagit.',
      en: 'The versions without contents, and changes that deviations have proposed.' },
    responses: { 200: { description: { sv: 'Instruktionen', en: 'The instruction' }, body: INSTRUCTION, headers: ETAG } },
    refusals: [404],
  })
  async one(@Param('instructionId') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const state = instructionOf(this.runtime, id);
    void reply.header('etag', etagOf(state.revision));
    return summaryOf(state, await namesOf(this.runtime), this.runtime.clock.now());
  }

  @Endpoint({
    ...COMMON, path: `${ONE}/history`, params: { instructionId: INSTRUCTION_ID },
    summary: { sv: 'Vad som har gjorts med en instruktion', en: 'What has been done with an instruction' },
    description: {
      sv: 'Vem som har lämnat in, skickat tillbaka, godkänt, fastställt, dragit tillbaka och upphävt, när och varför. De 200 senaste.',
      en: 'Who has submitted, sent back, approved, published, withdrawn and retired, when and why. The newest 200.',
    },
    responses: {
      200: { description: { sv: 'Det som har gjorts, det senaste först', en: 'What has been done, the newest first' }, body: HISTORY, headers: ETAG },
    },
    refusals: [404],
  })
  async history(@Param('instructionId') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const { id: instructionId } = instructionOf(this.runtime, id);
    const [{ events }, names] = await Promise.all([this.runtime.instructions.load(`instruction-${instructionId}`), namesOf(this.runtime)]);
    const revision = events.at(-1)?.revision ?? 0;
    void reply.header('etag', etagOf(revision));
    return { instructionId, revision, acts: actsOf(events, names) };
  }

  @Endpoint({
    ...COMMON, path: `${ONE}/versions/{version}`, params: { instructionId: INSTRUCTION_ID, version: VERSION },
    summary: { sv: 'En version med allt innehåll', en: 'One version with all its contents' },
    description: {
      sv: 'En version som inte är publicerad kommer med det som är fel eller tveksamt i den.',
      en: 'A version that is not published comes with what is wrong or doubtful in it.',
    },
    responses: { 200: { description: { sv: 'Versionen', en: 'The version' }, body: WHOLE_VERSION, headers: ETAG } },
    refusals: [404],
  })
  async version(@Param('instructionId') id: string, @Param('version') number: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const { agreement, municipality, clock } = this.runtime;
    const state = instructionOf(this.runtime, id);
    const version = versionIn(state, Number(number));
    const { content, evidence, status } = version;
    const { roster } = agreement;
    const findings = status === 'published' ? undefined : check(content, roster, roster.days, municipality, localDate(clock.now(), roster.zone));
    void reply.header('etag', etagOf(state.revision));
    return {
      instructionId: state.id, revision: state.revision, name: state.name, ...headOf(version, await namesOf(this.runtime)),
      evidence: evidence.map((one) => ({ ...one, ...(one.origin && { rosterChanged: one.origin.rosterRevision !== roster.revision }) })), content,
      ...(findings && { findings }),
    };
  }

  @Endpoint({
    ...COMMON, path: `${ONE}/versions/{version}/print`, params: { instructionId: INSTRUCTION_ID, version: VERSION },
    summary: { sv: 'En hel version att skriva ut', en: 'A whole version to print' },
    description: {
      sv: 'Allt som är avtalat, vilka som har godkänt det och när det gäller, på A4 och på det språk som Accept-Language ber om.',
      en: 'All that is agreed, who has agreed to it and when it holds, on A4 and in the language that Accept-Language asks for.',
    },
    responses: { 200: { description: { sv: 'Sidan', en: 'The page' }, body: string, contentType: 'text/html' } },
    refusals: [404],
  })
  async print(
    @Param('instructionId') id: string, @Param('version') number: string, @Who() who: Principal, @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { municipality, clock } = this.runtime;
    const state = instructionOf(this.runtime, id);
    const version = versionIn(state, Number(number));
    const language = languageOf(headerOf(request, 'accept-language'));
    void reply.headers({ 'content-language': language, vary: 'Accept-Language' });
    return sendPaper(reply, printedVersion(version, {
      municipality: municipality.name, instruction: state.name, validity: validityOf(state, version),
      approvals: approvalsOf(version, await namesOf(this.runtime)), printedAt: clock.now(), printedBy: who.name, zone: municipality.zone,
    }, municipality, language));
  }
}
