// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Injectable } from '@nestjs/common';
import type { Played, Simulator } from './simulator-process.js';

export const PACES = [1, 3, 10] as const;
export type Pace = (typeof PACES)[number];

/** `history`: the months behind us are being played in, and the rest has to wait for that. */
export interface PlayState {
  readonly state: 'history' | 'playing' | 'stopped';
  readonly pace: Pace;
}

type Launch = (what: { readonly history: boolean; readonly pace: Pace }) => Simulator;

/** The play of a demonstration: started, stopped and hurried from the page about how the system fares. */
@Injectable()
export class Play {
  private launch: Launch | undefined;
  private simulator: Simulator | undefined;
  private isHistory = false;
  private pace: Pace = 1;

  /** Undefined until there is something to play. */
  get state(): PlayState | undefined {
    if (!this.launch) return undefined;
    if (this.isHistory) return { state: 'history', pace: this.pace };
    return { state: this.simulator ? 'playing' : 'stopped', pace: this.pace };
  }

  /** Begins as the demonstration does; resolves when the history has been played, undefined where none was to be. */
  async begin(launch: Launch, { history, live }: { readonly history: boolean; readonly live: boolean }): Promise<Played | undefined> {
    this.launch = launch;
    if (!history && !live) return undefined;
    this.isHistory = history;
    this.start(history);
    const played = await this.simulator?.history;
    this.isHistory = false;
    if (!live) this.simulator = undefined;
    return played;
  }

  /** Goes on, or holds still, at a pace. A call that was under way when it stopped stays as far as it had come. */
  async set(isPlaying: boolean, pace: Pace): Promise<PlayState | undefined> {
    if (this.isHistory) return this.state;
    const isOther = pace !== this.pace;
    this.pace = pace;
    if (this.simulator && (!isPlaying || isOther)) await this.stop();
    if (isPlaying && !this.simulator && this.launch) this.start(false);
    return this.state;
  }

  async stop(): Promise<void> {
    const going = this.simulator;
    this.simulator = undefined;
    await going?.stop();
  }

  private start(history: boolean): void {
    const started = this.launch?.({ history, pace: this.pace });
    this.simulator = started;
    // One that ends by itself plays no more.
    void started?.ended.then(() => { if (this.simulator === started) this.simulator = undefined; });
  }
}
