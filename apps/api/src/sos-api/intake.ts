// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvents, LoggedCase, Mode, Source } from '@fyrvakt/cases';
import { canonicalJson, idsUnder, type Executed } from '@fyrvakt/event-store';
import { actorOf, type Principal } from '@fyrvakt/identity';
import { Sources } from '@fyrvakt/intake';
import type { Recorded } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { caseIdOf } from '../commands/case-id.js';
import { ExecuteCommand } from '../commands/execute-command.js';
import { CASES } from '../commands/kinds.js';
import { Problem } from '../http/problem.js';
import { headerOf, principalOf } from '../http/request.js';
import { RUNTIME } from '../runtime-token.js';
import { asFirstReport, asPicture, type Translated } from './translate.js';
import type { CallReport } from './report.js';

/** Names command ids of this face; random once, fixed for ever. */
const commandId = idsUnder('b3f2c7de-0a64-4a51-8d1b-92c5e6f7a013');

/** The system that a client may report for; only its own calls exist for it. */
export const sourceSystemOf = (principal: Principal): string => {
  if (principal.sourceSystem === undefined) throw new Problem('client/no-source');
  return principal.sourceSystem;
};

/** Keys for practice stay out of what is actual. Throws `client/mode-not-allowed`. */
export const mustAllowMode = ({ modes }: Principal, mode: Mode): void => {
  if (modes && !modes.includes(mode)) throw new Problem('client/mode-not-allowed');
};

/** What became of a request, and whether it had been made before with the same key. */
export interface Landed {
  readonly callId: string;
  readonly executed: Executed<CaseEvents>;
  /** True when this request began the call. */
  readonly begun: boolean;
  /** True when the same key had brought the same request before. */
  readonly again: boolean;
}

/** A call of the client's own, as it is now. */
export interface OwnCall {
  readonly stream: string;
  readonly state: LoggedCase;
  readonly events: readonly Recorded<CaseEvents>[];
}

interface Asked {
  readonly principal: Principal;
  readonly key: string | undefined;
  readonly commandId: string;
  readonly fingerprint: string;
  readonly trace: FastifyRequest['trace'];
}

/** One request may need several commands: each has an id of its own. */
const idOf = (name: Translated['name'], { commandId }: Asked): string => idsUnder(commandId)(name);

/** Takes reports to the command bus under ids that make the same report act once, whoever sends it how often at the same time. */
@Injectable()
export class Intake {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(Sources) private readonly sources: Sources,
  ) {}

  /** A report of a call that may be new. Known already, what it says otherwise than before is told as well. */
  async report(request: FastifyRequest, source: Source, report: CallReport): Promise<Landed> {
    const callId = caseIdOf(source);
    await this.mustAllowReport(principalOf(request), callId, report);
    const asked = this.asked(request, callId, report);
    const first = asFirstReport(source, report);
    const executed = await this.run(`case-${callId}`, first, asked);
    await this.sources.heard(source.system, report.sequence);
    const begun = executed.events.some(({ type }) => type === 'CallReceived') && (!executed.replayed || asked.key !== undefined);
    if (begun || first.name === 'ReconcileCall' || executed.replayed)
      return { callId, executed, begun, again: executed.replayed && asked.key !== undefined };
    return { callId, ...(await this.more(`case-${callId}`, asPicture(source, report), asked)), begun: false };
  }

  /** Something that belongs to a call of the client's own. Several commands take one request's key together. */
  async add(request: FastifyRequest, callId: string, translated: readonly Translated[]): Promise<Landed> {
    const asked = this.asked(request, callId, request.body);
    let landed: Pick<Landed, 'executed' | 'again'> | undefined;
    for (const one of translated) landed = await this.more(`case-${callId}`, one, asked);
    if (!landed) throw new Problem('case/not-found');
    return { callId, ...landed, begun: false };
  }

  /** The call, if it is the client's own; else it does not exist for it. */
  async own(principal: Principal, callId: string): Promise<OwnCall> {
    const stream = `case-${callId.toLowerCase()}`;
    const { state, events } = await this.runtime.cases.load(stream);
    if (state.kind === 'none' || state.source.system !== sourceSystemOf(principal)) throw new Problem('case/not-found');
    return { stream, state, events };
  }

  /** True when this very request has been taken before as a command of this name, whatever it would be translated to now. */
  hasTaken(request: FastifyRequest, { state, events }: OwnCall, name: Translated['name']): boolean {
    const commandId = idOf(name, this.asked(request, state.id, request.body));
    return events.some(({ meta }) => meta.commandId === commandId);
  }

  private asked(request: FastifyRequest, callId: string, body: unknown): Asked {
    const principal = principalOf(request);
    const key = headerOf(request, 'idempotency-key');
    const { method, endpoint } = request;
    const fingerprint = this.runtime.hmac('fingerprint', canonicalJson({ method, route: endpoint?.path, callId, body }));
    // Without a key the contents are the key: the very same report again is the same report.
    return {
      principal,
      key,
      fingerprint,
      trace: request.trace,
      commandId: commandId(key === undefined ? `${callId} ${fingerprint}` : `${principal.id} ${key}`),
    };
  }

  private async more(stream: string, translated: Translated, asked: Asked): Promise<Pick<Landed, 'executed' | 'again'>> {
    const executed = await this.run(stream, translated, { ...asked, commandId: idOf(translated.name, asked) });
    return { executed, again: executed.replayed && asked.key !== undefined };
  }

  private run(stream: string, { name, body }: Translated, { principal, commandId, fingerprint, trace }: Asked): Promise<Executed<CaseEvents>> {
    return this.bus.execute(
      new ExecuteCommand(CASES, name, { stream, body, commandId, fingerprint, trace, actor: actorOf(principal, 'calls:write') }),
    );
  }

  /** A call that is known is of the mode that it was begun in, whatever a later report calls it. */
  private async mustAllowReport(who: Principal, callId: string, report: CallReport): Promise<void> {
    if (!who.modes) return;
    const { drill, mode = drill === undefined ? 'actual' : 'exercise' } = report;
    const { state } = await this.runtime.cases.load(`case-${callId}`);
    mustAllowMode(who, mode);
    if (state.kind !== 'none') mustAllowMode(who, state.mode);
  }
}
