// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Principal } from '@fyrvakt/identity';
import type { Runtime } from '@fyrvakt/runtime';
import { Inject, Injectable } from '@nestjs/common';
import { RUNTIME } from '../runtime-token.js';

/** Notes who reads what. Awaited before the answer: what cannot be noted is not shown. */
@Injectable()
export class ReadLog {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  /** One case, in one of its views. */
  one(reader: Principal, what: string, caseId: string): Promise<void> {
    return this.runtime.identity.accessLog.record({ reader, what, caseId, cases: 1 });
  }

  /** A list, with how many cases it showed. */
  many(reader: Principal, what: string, cases: number): Promise<void> {
    return this.runtime.identity.accessLog.record({ reader, what, cases });
  }
}
