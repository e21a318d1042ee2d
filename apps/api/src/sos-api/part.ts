// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Quarantine, Sources } from '@fyrvakt/intake';
import type { Runtime } from '@fyrvakt/runtime';
import type { Provider } from '@nestjs/common';
import type { ApiPart } from '../http/server.js';
import type { OnInvalidBody } from '../http/validation-guard.js';
import { RUNTIME } from '../runtime-token.js';
import { AdditionsController } from './additions.controller.js';
import { Advice } from './advice.js';
import { CallsController } from './calls.controller.js';
import { CallReport } from './report.js';
import { ExchangeController } from './exchange.controller.js';
import { Intake } from './intake.js';
import { OwnFeed } from './own-feed.js';
import { Receipts } from './receipts.js';

/** What is kept of sources and of reports that were refused. */
export const intakeProviders: readonly Provider[] = [
  {
    provide: Sources,
    inject: [RUNTIME],
    useFactory: ({ pool, clock }: Runtime) => new Sources(pool, () => clock.now()),
  },
  {
    provide: Quarantine,
    inject: [RUNTIME],
    useFactory: ({ pool, sealer, hmac, clock }: Runtime) =>
      new Quarantine(
        pool,
        sealer,
        (text) => hmac('quarantine', text),
        () => clock.now(),
      ),
  },
];

/** The face that the answering centre uses. Needs from the program: RUNTIME, PUBLIC_URL, the command bus, Drain. */
export const sosApiPart: ApiPart = {
  controllers: [CallsController, AdditionsController, ExchangeController],
  providers: [
    Advice,
    Intake,
    Receipts,
    OwnFeed,
    ...intakeProviders,
  ],
};

/** A report of a call that is refused for its form is kept all the same. The answer says so, and under which id. */
export const keepRefusedReports =
  (quarantine: () => Quarantine): OnInvalidBody =>
  async ({ principal, body }, spec, faults) => {
    if (spec.body !== CallReport || principal?.sourceSystem === undefined) return {};
    const id = await quarantine().keep({
      source: principal.sourceSystem,
      clientId: principal.id,
      route: `${spec.method} ${spec.path}`,
      body,
      faults: faults.map(({ pointer = '', code }) => ({ pointer, code })),
    });
    return id === undefined ? {} : { keptAs: id };
  };
