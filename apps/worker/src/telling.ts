// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseStream, type CaseState } from '@fyrvakt/cases';
import { Sources } from '@fyrvakt/intake';
import { fold, type Instant } from '@fyrvakt/kernel';
import { isAddress, personOf, unitOf } from '@fyrvakt/notices';
import { Feed, Mailer, OutboxFull, Sender, type Addressees, type OutboxItem, type Post } from '@fyrvakt/outbox';
import type { Term } from '@fyrvakt/postgres';
import { mailOf, type Runtime } from '@fyrvakt/runtime';
import { watched } from './watched.js';

export type TellingParts = Pick<
  Runtime, 'agreement' | 'cases' | 'clock' | 'config' | 'custody' | 'identity' | 'outbox' | 'pool' | 'store'
> & {
  readonly onError: (error: unknown) => void;
  /** In place of the mail server that the settings name. */
  readonly post?: Post;
};

/** Silence and gaps in the roster are looked for so often. */
const WATCH_SECONDS = 60;

/**
 * Tells people and units of what must not wait until somebody looks: writes down from the log what is to be told, and sends it. Where no mail
 * server is named nothing is written down either, or the day that one is would begin with a month of old news.
 */
export class Telling {
  private readonly feed: Feed;
  private readonly sender: Sender | undefined;
  private readonly sources: Sources;
  private watchAt: Instant = '';

  constructor(private readonly parts: TellingParts) {
    const { cases, clock, config, identity, outbox, pool, store } = parts;
    const stateOf = async (caseId: string): Promise<CaseState> => {
      const events = [];
      for (const stored of await store.readStream(`case-${caseId}`)) events.push(await cases.decode(stored, { open: false }));
      return fold(caseStream.evolvers, caseStream.initial, events);
    };
    const decode = (stored: Parameters<typeof cases.decode>[0]) => cases.decode(stored, { open: false });
    this.feed = new Feed({ store, outbox, clock, addressees: () => this.addressees(), decode, stateOf });
    this.sources = new Sources(pool, () => clock.now());
    const mail = mailOf(config);
    this.sender = mail && new Sender({
      outbox, clock, stateOf, baseUrl: mail.baseUrl, post: parts.post ?? new Mailer(mail), namesOf: (item) => this.namesOf(item),
      addressOf: async (recipient) => this.unitAddress(unitOf(recipient)) ?? identity.addressOf(personOf(recipient) ?? ''),
    });
  }

  /** Returns how many were told. On hold what is to be told is written down, and waits. */
  async tick(term?: Term): Promise<number> {
    if (!this.sender) {
      await this.feed.pass(term);
      return 0;
    }
    try {
      await this.feed.take(term);
      await this.watch(term);
    } catch (error) {
      // What has no room stays in the log; what waits must go all the same.
      if (!(error instanceof OutboxFull)) throw error;
      this.parts.onError(error);
    }
    return (await this.parts.custody.hold()) ? 0 : this.sender.round(term);
  }

  private async watch(term?: Term): Promise<void> {
    const { agreement, clock } = this.parts;
    const now = clock.now();
    if (now < this.watchAt) return;
    await this.feed.see(watched(await this.sources.status(), agreement.roster, now), term);
    this.watchAt = new Date(Date.parse(now) + WATCH_SECONDS * 1_000).toISOString();
  }

  private async addressees(): Promise<Addressees> {
    const { agreement, identity } = this.parts;
    const units = agreement.roster.units.map(({ code }) => code).filter((code) => this.unitAddress(code) !== undefined);
    return { units: new Set(units), listeners: await identity.listeners() };
  }

  /** The first in the order in which the unit is reached. */
  private unitAddress(code: string | undefined): string | undefined {
    const unit = code === undefined ? undefined : this.parts.agreement.roster.unit(code);
    return unit?.channels.find(({ channel, address }) => channel === 'email' && address !== undefined && isAddress(address))?.address;
  }

  private namesOf({ notice: { units, source } }: OutboxItem): readonly string[] {
    const { roster } = this.parts.agreement;
    return [...units.flatMap((code) => roster.unit(code)?.name ?? []), ...(source === undefined ? [] : [source])];
  }
}
