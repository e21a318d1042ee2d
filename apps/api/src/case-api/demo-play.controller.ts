// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { Body, Controller, Inject } from '@nestjs/common';
import { IsBoolean, IsIn } from 'class-validator';
import { Play, PACES, type Pace, type PlayState } from '../demo/play.js';
import { Endpoint } from '../http/endpoint.js';
import { Problem } from '../http/problem.js';
import { PLAY } from './answers/overview.js';
import { CASE_API } from './base.js';

export class PlayBody {
  @Describe('Om simulatorn ska spela', 'Whether the simulator is to play')
  @IsBoolean()
  playing!: boolean;

  @Describe('Hur många gånger fortare än annars', 'How many times faster than otherwise')
  @IsIn(PACES)
  pace!: Pace;
}

/** Starts, stops and hurries the play of a demonstration. Not mounted anywhere else. */
@Controller()
export class DemoPlayController {
  constructor(@Inject(Play) private readonly play: Play) {}

  @Endpoint({
    method: 'PUT', path: `${CASE_API}/demo/play`, tag: 'Demonstration', permission: 'system:read', credential: 'person',
    summary: { sv: 'Styr simulatorn', en: 'Direct the simulator' },
    body: PlayBody, bodyExample: { playing: true, pace: 3 },
    responses: { 200: { description: { sv: 'Så spelar den nu', en: 'How it plays now' }, body: PLAY } },
  })
  async set(@Body() { playing, pace }: PlayBody): Promise<PlayState> {
    const state = this.play.state?.state === 'history' ? undefined : await this.play.set(playing, pace);
    if (state) return state;
    const detail = { sv: 'Historiken spelas fortfarande. Vänta tills den är klar.', en: 'The history is still being played. Wait until it is done.' };
    throw new Problem('request/invalid', { errors: [{ pointer: '/playing', code: 'history-playing', detail }] });
  }
}
