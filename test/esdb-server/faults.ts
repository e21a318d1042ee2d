// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as pause } from 'node:timers/promises';
import { notLeader, notReady, timedOut, type Refusal } from './refusals.js';

/** What a fault may strike. */
export type Traffic = 'appends' | 'reads' | 'subscriptions';

/** What a writer sees of a spoiled append: nothing, a cut connection, or one of the server's own ways to say that it cannot tell. */
export type Ending = 'silence' | 'cut' | 'timeout' | 'unavailable';

/** Whether a spoiled append is in the log all the same. */
export type Fate = 'landed' | 'lost';

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** A member of the cluster as gossip tells of it. */
export interface Member extends Address {
  readonly state: 'leader' | 'follower' | 'unknown';
  readonly alive: boolean;
}

const NEVER = new Promise<never>(() => {});

/** What goes wrong, by order of a test. Everything here is of the double alone: a real server has no such switches. */
export class Faults {
  private readonly held = new Map<Traffic, { readonly released: Promise<void>; readonly release: () => void }>();
  private delay = 0;
  private spoilt: { readonly fate: Fate; readonly ending: Ending }[] = [];
  private leader?: Address;
  /** How often a subscriber is told of each event. */
  copies = 1;
  /** What gossip says; this server alone as the leader when undefined. */
  members?: readonly Member[];

  /** @param connections what cuts, stops and starts the server's connections */
  constructor(private readonly connections: { cut(): void; stop(): Promise<void>; start(): Promise<void> }) {}

  /** From now on such calls are taken and not answered, though connections stay open and healthy. Appends land only on `resume`. */
  hang(...traffic: readonly Traffic[]): void {
    for (const kind of traffic) {
      if (this.held.has(kind)) continue;
      let release = (): void => {};
      const released = new Promise<void>((resolve) => (release = resolve));
      this.held.set(kind, { released, release });
    }
  }

  /** Ends every hang: what was held is carried out and answered now, late as it is. */
  resume(): void {
    for (const { release } of this.held.values()) release();
    this.held.clear();
  }

  /** Every answer takes so much longer; 0 for no delay. */
  slow(milliseconds: number): void {
    this.delay = milliseconds;
  }

  /** How many of the appends to come are still to end badly. */
  get spoilsLeft(): number {
    return this.spoilt.length;
  }

  /** The next appends end badly for whoever asked, whether they are in the log or not. */
  spoilAppends(times: number, fate: Fate, ending: Ending): void {
    for (let n = 0; n < times; n += 1) this.spoilt.push({ fate, ending });
  }

  /** Writes are refused with the address of another server, as by a follower; undefined makes this server the leader again. */
  follow(leader?: Address): void {
    this.leader = leader;
  }

  /** Subscribers are told of each event so many times. */
  duplicate(copies: number): void {
    this.copies = copies;
  }

  /** What gossip says from now on. */
  gossip(members?: readonly Member[]): void {
    this.members = members;
  }

  /** Ends every connection without a word. New ones are taken. */
  cut(): void {
    this.connections.cut();
  }

  /** Ends every connection and takes no new ones. The log is kept. */
  async stop(): Promise<void> {
    await this.connections.stop();
  }

  /** Takes connections again, at the same port. */
  async start(): Promise<void> {
    await this.connections.start();
  }

  /** Away for so many milliseconds, with the log kept. */
  async restart(milliseconds = 0): Promise<void> {
    await this.stop();
    await pause(milliseconds);
    await this.start();
  }

  /** Whether calls of that kind have to pass by here at all. */
  strikes(kind: Traffic): boolean {
    return this.delay > 0 || this.held.has(kind);
  }

  /** Waits as long as calls of that kind have to wait. */
  async pass(kind: Traffic): Promise<void> {
    if (this.delay > 0) await pause(this.delay);
    await this.held.get(kind)?.released;
  }

  /** Carries out a write as the faults of now allow. Throws a refusal; may never settle. */
  async write<T>(act: () => T): Promise<T> {
    await this.pass('appends');
    if (this.leader) throw notLeader(this.leader);
    const spoilt = this.spoilt.shift();
    if (!spoilt) return act();
    if (spoilt.fate === 'landed') act();
    return this.end(spoilt.ending);
  }

  private async end(ending: Ending): Promise<never> {
    if (ending === 'cut') this.cut();
    const refusals: Readonly<Partial<Record<Ending, () => Refusal>>> = { timeout: timedOut, unavailable: notReady };
    const refusal = refusals[ending];
    if (refusal) throw refusal();
    return NEVER;
  }
}
