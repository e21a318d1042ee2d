// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Param } from '@nestjs/common';
import { Endpoint } from '../../http/endpoint.js';
import { idParameter } from '../../http/parameters.js';
import { Problem } from '../../http/problem.js';
import { RUNTIME } from '../../runtime-token.js';
import { CASE_API } from '../base.js';
import { administration, DONE } from './administration.js';

const ONE = `${CASE_API}/notices/{noticeId}`;
const one = { params: { noticeId: idParameter('Underrättelsens id', "The notice's id") }, responses: { 204: DONE } };

/** What was given up: a person tries it again, or has seen to it. */
@Controller()
export class NoticesController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Endpoint({ method: 'POST', path: `${ONE}/retry`, ...administration('Försök igen', 'Try again'), ...one })
  async retry(@Param('noticeId') noticeId: string): Promise<void> {
    const { outbox, clock } = this.runtime;
    if (!(await outbox.retry(noticeId, clock.now()))) throw new Problem('request/not-found');
  }

  @Endpoint({ method: 'POST', path: `${ONE}/dismiss`, ...administration('Låt vara', 'Let be'), ...one })
  async dismiss(@Param('noticeId') noticeId: string): Promise<void> {
    if (!(await this.runtime.outbox.dismiss(noticeId))) throw new Problem('request/not-found');
  }
}
