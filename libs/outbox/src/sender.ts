// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseState } from '@fyrvakt/cases';
import { inSpan, UnknownEvent } from '@fyrvakt/event-store';
import type { Instant } from '@fyrvakt/kernel';
import { messagesFor, nextTry, stillHolds, write, type Message, type MessageItem } from '@fyrvakt/notices';
import type { Term } from '@fyrvakt/postgres';
import type { Outcome } from './mailer.js';
import type { OutboxItem } from './items.js';
import type { Outbox } from './outbox.js';

/** What takes a message to an address. */
export interface Post {
  send(to: string, message: Message, id: string): Promise<Outcome>;
}

export interface SenderParts {
  readonly outbox: Outbox;
  readonly post: Post;
  readonly clock: { now(): Instant };
  /** Where the pages are. */
  readonly baseUrl: string;
  /** Where a recipient is reached now; undefined when nowhere any more. Asked for at the last moment, and kept nowhere. */
  readonly addressOf: (recipient: string) => Promise<string | undefined>;
  /** What the municipality calls the units and the source of a notice. */
  readonly namesOf: (item: OutboxItem) => readonly string[];
  readonly stateOf: (caseId: string) => Promise<CaseState>;
  /** From 0 up to 1; parts those that would be tried together. */
  readonly chance?: () => number;
}

const AT_ONCE = 500;
/** Half a minute. */
const UNKNOWN_TRIES = 3;
/** Nobody knows who it is any more; a person has to see to it. */
const NO_ADDRESS = 'no address';

/**
 * Tells what is due. That a try begins is on disk before anything is sent, so a crash leaves a trace: what may have arrived is sent once
 * more and says so. Nothing is lost, and nothing doubled without a mark.
 */
export class Sender {
  constructor(private readonly parts: SenderParts) {}

  /** One round: a message at most to each recipient. Returns how many were told. Ends early when nothing can be sent, or the term ends. */
  async round(term?: Term): Promise<number> {
    const { outbox, clock } = this.parts;
    const ready = await outbox.ready(clock.now(), AT_ONCE);
    if (ready.length === 0) return 0;
    const byRecipient = new Map<string, OutboxItem[]>();
    for (const item of ready) byRecipient.set(item.recipient, [...(byRecipient.get(item.recipient) ?? []), item]);
    const lastTold = await outbox.lastTold([...byRecipient.keys()], clock.now());
    let told = 0;
    for (const [recipient, waiting] of byRecipient) {
      if (term?.isTrusted() === false) return told;
      const batch = await this.standing(messagesFor(waiting, lastTold.get(recipient), clock.now()), term);
      if (batch.length === 0) continue;
      const outcome = await this.tell(recipient, batch, term);
      if (outcome?.result === 'sent') told++;
      else if (outcome?.relay) return told;
    }
    return told;
  }

  /** Those that are still to be told; the others are withdrawn. */
  private async standing(waiting: readonly OutboxItem[], term?: Term): Promise<readonly OutboxItem[]> {
    const { outbox, clock } = this.parts;
    const standing: OutboxItem[] = [];
    for (const item of waiting) {
      if (await this.stands(item.notice)) standing.push(item);
      else await outbox.withdraw(item.id, clock.now(), term);
    }
    return standing;
  }

  /** A case that a later version of the program has written in keeps nobody waiting: what was to be told of it is told. */
  private async stands(notice: OutboxItem['notice']): Promise<boolean> {
    if (notice.caseId === undefined) return true;
    try {
      return stillHolds(notice, await this.parts.stateOf(notice.caseId));
    } catch (error) {
      if (error instanceof UnknownEvent) return true;
      throw error;
    }
  }

  private async tell(recipient: string, batch: readonly OutboxItem[], term?: Term): Promise<Outcome | undefined> {
    const { outbox, clock, post, baseUrl, addressOf } = this.parts;
    const address = await addressOf(recipient);
    const begun = await outbox.begin(batch.map(({ id }) => id), clock.now(), term);
    const [first] = begun;
    if (!first) return undefined;
    const attributes = { 'fyrvakt.notices': begun.length, 'fyrvakt.channel': 'email' };
    const outcome = await inSpan('outbox', { attributes }, async (): Promise<Outcome> =>
      address === undefined
        ? { result: 'refused', trouble: NO_ADDRESS, lasting: true, relay: false }
        : post.send(address, write(begun.map((item) => this.itemOf(item)), baseUrl), first.id));
    for (const item of begun) await outbox.finish(item, this.resultOf(item, outcome), clock.now());
    return outcome;
  }

  private itemOf(item: OutboxItem): MessageItem {
    return { ...item.notice, id: item.id, repeats: item.repeats, names: this.parts.namesOf(item) };
  }

  private resultOf({ tries, due }: OutboxItem, outcome: Outcome): Parameters<Outbox['finish']>[1] {
    if (outcome.result === 'sent') return outcome;
    const { clock, chance = Math.random } = this.parts;
    const { result, trouble } = outcome;
    if (result === 'refused' && outcome.lasting) return { result, trouble, nextTryAt: undefined };
    // What may have arrived is not sent again within seconds.
    const waited = result === 'unknown' ? Math.max(tries, UNKNOWN_TRIES) : tries;
    return { result, trouble, nextTryAt: nextTry(waited, due, clock.now(), chance()) };
  }
}
