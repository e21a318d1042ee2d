// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** What the server says happened; who may not see the case is not told. */
export interface LiveEvent {
  readonly position: number;
  readonly type: string;
  readonly caseId: string;
}

export type LiveState = 'connecting' | 'open' | 'broken' | 'ended';

export type LiveMessage = { readonly events: readonly LiveEvent[] } | { readonly state: LiveState };

const GATHER_MS = 150;
const AGAIN_MS = 5_000;

/**
 * One line to the feed. The browser takes a broken line up again by itself, from the last event it saw; one that was refused it gives up,
 * and then we say `ended` and try again more slowly, for the session may be renewed in the meantime.
 */
export class LiveConnection {
  private source: EventSource | undefined;
  private gathered: LiveEvent[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private last = 0;
  state: LiveState = 'connecting';

  constructor(
    private readonly url: string,
    private readonly tell: (message: LiveMessage) => void,
  ) {}

  start(): void {
    this.stop();
    const source = new EventSource(this.last > 0 ? `${this.url}?after=${this.last}` : this.url);
    this.source = source;
    source.addEventListener('open', () => this.become('open'));
    source.addEventListener('message', ({ data }) => this.gather(data as string));
    source.addEventListener('error', () => {
      const ended = source.readyState === EventSource.CLOSED;
      this.become(ended ? 'ended' : 'broken');
      if (ended) this.again = setTimeout(() => this.start(), AGAIN_MS);
    });
  }

  /** Begins anew: somebody else has signed in, and may see other cases. */
  restart(): void {
    this.last = 0;
    this.start();
  }

  stop(): void {
    clearTimeout(this.again);
    this.source?.close();
    this.source = undefined;
  }

  private become(state: LiveState): void {
    this.state = state;
    this.tell({ state });
  }

  /** A burst is told as one, so that a hundred events do not draw a hundred pictures. */
  private gather(data: string): void {
    const event = JSON.parse(data) as LiveEvent;
    this.last = Math.max(this.last, event.position);
    this.gathered.push(event);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.tell({ events: this.gathered.splice(0) });
    }, GATHER_MS);
  }
}
