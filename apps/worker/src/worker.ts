// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import { LeaseLost, type Leadership, type Term } from '@fyrvakt/postgres';
import { SelfAudit, type Finding } from '@fyrvakt/read-models';
import type { MovableClock, Runtime } from '@fyrvakt/runtime';
import { Forgetting } from './forgetting.js';
import { campaign, type Led } from './leading.js';
import { ProcessManager } from './process-manager.js';
import { Proposing } from './proposing.js';
import { Repeating } from './repeating.js';
import { sealLog } from './seal-log.js';
import { Telling } from './telling.js';

export interface WorkerOptions {
  /** Told of every failure; the worker goes on by itself. */
  readonly onError?: (error: unknown) => void;
  /** Milliseconds between looks for what has fallen due; default 1,000. */
  readonly tickMs?: number;
  /** Milliseconds between signed checkpoints of the log; default five minutes. */
  readonly sealMs?: number;
  /** Milliseconds between stretches of the self-audit of the read models; default 5,000. */
  readonly auditMs?: number;
  /** Told of rows that were not what the log makes of them. Holds ids only. */
  readonly onDivergence?: (finding: Finding) => void;
}

const PATIENCE_MS = 1_000;
/** The self-audit takes at most so much of the time: twenty thousand cases are gone through in an hour or two all the same. */
const AUDIT_SHARE = 0.02;
const ignore = (): void => {};

/**
 * Everything that goes on without being asked for: read models and their audit, what time demands, who is told of it, and the
 * seal on the log. Of all workers on a database one leads for each of them; the others wait for it to stop or to fall silent.
 */
export class Worker {
  private readonly processes: ProcessManager;
  private readonly proposing: Proposing;
  private readonly telling: Telling;
  private readonly forgetting: Forgetting;
  private readonly onError: (error: unknown) => void;
  private campaigns: readonly Leadership[] = [];
  private sealing: { readonly term: Term; readonly repeating: Repeating } | undefined;
  private stopped?: Promise<void>;

  constructor(private readonly runtime: Runtime, private readonly options: WorkerOptions = {}) {
    this.onError = options.onError ?? ignore;
    this.processes = new ProcessManager({ ...runtime, onError: this.onError });
    this.proposing = new Proposing(runtime);
    this.telling = new Telling({ ...runtime, onError: this.onError });
    this.forgetting = new Forgetting(runtime);
  }

  async start(): Promise<void> {
    const { projections } = this.runtime;
    const { tickMs = 1_000, sealMs = 300_000, auditMs = 5_000 } = this.options;
    // Whoever waits for a term reads the same tables.
    await projections.prepare();
    const led: readonly Led[] = [
      // The first to be brought to rest. The seal is the last: it is to cover what the others have done.
      this.deadlines(tickMs),
      { name: 'read-models', begin: (term) => projections.start(term), end: () => projections.stop() },
      {
        name: 'seals',
        begin: async (term) => {
          this.sealing = { term, repeating: this.repeat(sealMs, () => sealLog(this.runtime, term)) };
        },
        end: async () => this.sealing?.repeating.stop(),
      },
      this.audit(auditMs),
      this.outbox(tickMs),
    ];
    this.campaigns = led.map((each) => campaign(this.runtime, each, this.onError));
  }

  /** Lets time pass to an instant, for a clock that is moved: it stops wherever something falls due, so that it is done at its time. */
  async passTime(clock: MovableClock, to: Instant): Promise<void> {
    const { queries, store } = this.runtime;
    for (let before = ''; ; ) {
      // What has only just been told may fall due on the way, too.
      await queries.waitFor(await store.head(), PATIENCE_MS);
      const [next] = await queries.deadlinesDue(to, 1);
      if (!next || next.id === before) break;
      before = next.id;
      if (next.due > clock.now()) clock.advanceTo(next.due);
      await this.processes.tick();
    }
    if (to > clock.now()) clock.advanceTo(to);
  }

  /** Finishes what is at hand, lets the read models rest and signs the log a last time. Asked again it waits for the same stop. */
  stop(): Promise<void> {
    this.stopped ??= this.rest();
    return this.stopped;
  }

  private async rest(): Promise<void> {
    const [deadlines, readModels, seals, audit, outbox] = this.campaigns;
    await Promise.all([deadlines?.stop(), audit?.stop(), outbox?.stop()]);
    await readModels?.stop();
    await this.sealing?.repeating.stop();
    if (this.sealing?.term.isTrusted()) await sealLog(this.runtime, this.sealing.term).catch(this.tell);
    await seals?.stop();
  }

  private deadlines(everyMs: number): Led {
    let repeating: Repeating | undefined;
    return {
      name: 'deadlines',
      begin: async (term) => {
        repeating = this.repeat(everyMs, async () => {
          await this.processes.tick(term);
          await this.proposing.look(term);
        });
      },
      end: async () => repeating?.stop(),
    };
  }

  private outbox(everyMs: number): Led {
    let repeating: Repeating | undefined;
    return {
      name: 'outbox',
      begin: async (term) => {
        repeating = this.repeat(everyMs, async () => {
          await this.telling.tick(term);
          await this.forgetting.look(term);
        });
      },
      end: async () => repeating?.stop(),
    };
  }

  private audit(everyMs: number): Led {
    const { pool, store, sealer, hmac, municipality } = this.runtime;
    const audit = new SelfAudit({ pool, store, sealer, hmac, municipality });
    let repeating: Repeating | undefined;
    const look = async (term: Term): Promise<void> => (await audit.step(term)).forEach((finding) => this.options.onDivergence?.(finding));
    return {
      name: 'audit',
      begin: async (term) => {
        repeating = this.repeat(everyMs, () => look(term), AUDIT_SHARE);
      },
      end: async () => repeating?.stop(),
    };
  }

  private repeat(everyMs: number, work: () => Promise<unknown>, share?: number): Repeating {
    const repeating = new Repeating(everyMs, work, this.tell, share);
    repeating.start();
    return repeating;
  }

  /** A term that ends in the middle of something is no failure. */
  private readonly tell = (error: unknown): void => {
    if (!(error instanceof LeaseLost)) this.onError(error);
  };
}
