// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Recent } from '@fyrvakt/event-store';

/** The newest link that is known of a stream. */
export interface KnownHead {
  readonly revision: number;
  readonly link: string;
}

/**
 * Remembers the newest links of the streams used last, so that an append needs no look-up. Never wrong, only forgetful: the
 * link of a stream at a revision is the same for ever.
 */
export class RecentHeads {
  private readonly heads = new Recent<string, KnownHead>(40_000);

  /** The link of a stream at a revision, where it is remembered. */
  linkAt(stream: string, revision: number): string | undefined {
    const head = this.heads.get(stream);
    return head?.revision === revision ? head.link : undefined;
  }

  remember(stream: string, head: KnownHead): void {
    this.heads.set(stream, head);
  }
}
