// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvents, CaseState } from '@fyrvakt/cases';
import { UnknownEvent, type EventStore, type StoredEvent } from '@fyrvakt/event-store';
import type { Instant, Recorded } from '@fyrvakt/kernel';
import { isOld, noticesOf, recipientsOf, TOLD_EVENTS, type Listener, type Notice } from '@fyrvakt/notices';
import type { Term } from '@fyrvakt/postgres';
import type { ToTell } from './items.js';
import type { Outbox } from './outbox.js';

/** Who can be told at all: the units with an address of kind e-mail, and the people who asked. */
export interface Addressees {
  readonly units: ReadonlySet<string>;
  readonly listeners: readonly Listener[];
}

export interface FeedParts {
  readonly store: Pick<EventStore, 'readAll' | 'head'>;
  readonly outbox: Pick<Outbox, 'position' | 'advance' | 'add' | 'passed' | 'takeUp'>;
  readonly clock: { now(): Instant };
  readonly addressees: () => Promise<Addressees>;
  /** An event as it is read without its personal parts. */
  readonly decode: (stored: StoredEvent) => Promise<Recorded<CaseEvents>>;
  /** A case as its stream says now, personal parts left closed. */
  readonly stateOf: (caseId: string) => Promise<CaseState>;
}

const PAGE = 500;
/** Rows written at once: what many are told of must find room a part at a time, or it never does. */
const MOST_ROWS = 1_000;
const PREFIX = 'case-';
const NOTHING = { rows: [], passed: [] } as const;

/** Follows the log and writes what is to be told, once: its place is its own, and moves with the rows. */
export class Feed {
  private hasTakenUp = false;

  constructor(private readonly parts: FeedParts) {}

  /**
   * Takes what has come since the last time. Where nothing was ever taken, what has been is left alone. Returns how many rows that made.
   * Throws OutboxFull, and goes on from there when there is room.
   */
  async take(term?: Term): Promise<number> {
    const { store, outbox, clock } = this.parts;
    for (let made = await this.takeUp(term); ; ) {
      const [from, head] = [await outbox.position(), await store.head()];
      if (from === undefined) await outbox.advance(undefined, head, NOTHING, clock.now(), term);
      if (from === undefined || from === head) return made;
      const page = await store.readAll(from, PAGE, { streamPrefix: PREFIX, types: TOLD_EVENTS });
      const { taken, ...told } = await this.told(page);
      const isAll = page.length < PAGE && taken === page.length;
      const last = page[taken - 1]?.position ?? 0;
      await outbox.advance(from, isAll ? Math.max(head, last) : last, told, clock.now(), term);
      made += told.rows.length;
      if (isAll) return made;
    }
  }

  /** Takes up what an earlier version passed over, as far as this one can; once, since it will not learn more. */
  private async takeUp(term: Term | undefined): Promise<number> {
    const { outbox, store, clock, addressees } = this.parts;
    let made = 0;
    if (this.hasTakenUp) return made;
    for (let after = 0; ; ) {
      const places = await outbox.passed(after, PAGE);
      for (const position of places) {
        const [stored] = await store.readAll(position - 1, 1, { streamPrefix: PREFIX, types: TOLD_EVENTS });
        const notices = stored?.position === position ? await this.noticesIn(stored, new Map()) : [];
        if (!notices) continue;
        const rows = notices.length > 0 ? rowsOf(notices, await addressees()) : [];
        await outbox.takeUp(position, rows, clock.now(), term);
        made += rows.length;
      }
      after = places.at(-1) ?? after;
      if (places.length < PAGE) break;
    }
    this.hasTakenUp = true;
    return made;
  }

  /** Nothing can be sent, so nothing is to be told of what happens meanwhile. */
  async pass(term?: Term): Promise<void> {
    const { store, outbox, clock } = this.parts;
    const [from, head] = [await outbox.position(), await store.head()];
    if (from !== head) await outbox.advance(from, head, NOTHING, clock.now(), term);
  }

  /** Tells of what is seen elsewhere than in the log. */
  async see(notices: readonly Notice[], term?: Term): Promise<void> {
    const { outbox, clock, addressees } = this.parts;
    const now = clock.now();
    const fresh = notices.filter((notice) => !isOld(notice, now));
    if (fresh.length > 0) await outbox.add(rowsOf(fresh, await addressees()), now, term);
  }

  /** The rows of the first events of a page, those that cannot be judged, and how many events all of that is. */
  private async told(page: readonly StoredEvent[]): Promise<{ readonly rows: ToTell; readonly passed: readonly number[]; readonly taken: number }> {
    if (page.length === 0) return { ...NOTHING, taken: 0 };
    const who = await this.parts.addressees();
    const states = new Map<string, CaseState>();
    const rows: (readonly [Notice, string])[] = [];
    const passed: number[] = [];
    for (const [taken, stored] of page.entries()) {
      if (rows.length >= MOST_ROWS) return { rows, passed, taken };
      const notices = await this.noticesIn(stored, states);
      if (notices) rows.push(...rowsOf(notices, who));
      else passed.push(stored.position);
    }
    return { rows, passed, taken: page.length };
  }

  /**
   * What one event is to be told of. After a rollback a case may hold what a later version of the program has written: it cannot be judged
   * here (undefined), stands still in the lists where people see it, and keeps nobody else waiting.
   */
  private async noticesIn(stored: StoredEvent, states: Map<string, CaseState>): Promise<readonly Notice[] | undefined> {
    const { clock, decode, stateOf } = this.parts;
    const caseId = stored.stream.slice(PREFIX.length);
    try {
      const state = states.get(caseId) ?? await stateOf(caseId);
      states.set(caseId, state);
      return noticesOf(await decode(stored), state, clock.now());
    } catch (error) {
      if (error instanceof UnknownEvent) return undefined;
      throw error;
    }
  }
}

const rowsOf = (notices: readonly Notice[], { units, listeners }: Addressees): (readonly [Notice, string])[] =>
  notices.flatMap((notice) => recipientsOf(notice, units, listeners).map((recipient) => [notice, recipient] as const));
