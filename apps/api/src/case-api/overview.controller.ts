// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Quarantine, Sources } from '@fyrvakt/intake';
import type { MonthlyFigures } from '@fyrvakt/read-models';
import { ROLES } from '@fyrvakt/identity';
import { FREE_SPACE, freeSpace, type Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Optional, Param, Query } from '@nestjs/common';
import { Play } from '../demo/play.js';
import { Endpoint } from '../http/endpoint.js';
import { named } from '../http/named-schemas.js';
import { RUNTIME } from '../runtime-token.js';
import { FIGURES_ANSWER, MUNICIPALITY_ANSWER, STANDING } from './answers/overview.js';
import { tellingNow } from './answers/telling.js';
import { CASE_API, MONTH, object } from './base.js';
import { FreshQuery, mustBeFresh } from './freshness.js';

const lists = ['areas', 'places', 'categories', 'units', 'outcomes', 'actions', 'measures', 'referrals'] as const;

const STATUS = named('SystemStatus', object(STANDING, ['backup', 'verification', 'play']));

/** What holds for everyone: the municipality's own lists, the month in figures, and how the system fares. Names no case. */
@Controller()
export class OverviewController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(Sources) private readonly sources: Sources,
    @Inject(Quarantine) private readonly quarantine: Quarantine,
    @Optional() @Inject(Play) private readonly play?: Play,
  ) {}

  @Endpoint({
    method: 'GET', path: `${CASE_API}/municipality`, tag: 'Overview', permission: 'signed-in', credential: 'person',
    summary: { sv: 'Kommunens listor', en: "The municipality's lists" },
    responses: { 200: { description: { sv: 'Listorna', en: 'The lists' }, body: MUNICIPALITY_ANSWER } },
  })
  municipality() {
    const { municipality, clock } = this.runtime;
    const { code, name, zone, decisionFunction, followUpWorkingDays, acknowledgementMinutes, formerUnits = [] } = municipality;
    const now = clock.now();
    return {
      code, name, zone, decisionFunction, followUpWorkingDays, acknowledgementMinutes, now, onDuty: municipality.onDuty(now),
      staffed: municipality.staffedAt(now), roles: Object.entries(ROLES).map(([role, { label }]) => ({ code: role, label })),
      formerUnits, ...Object.fromEntries(lists.map((list) => [list, municipality[list]])),
    };
  }

  @Endpoint({
    method: 'GET', path: `${CASE_API}/figures/{month}`, tag: 'Overview', permission: 'reports:read', credential: 'person',
    summary: { sv: 'Månaden i siffror', en: 'The month in figures' },
    description: {
      sv: 'Räknat löpande. Månadsuppföljningen räknas om ur händelserna och går före.',
      en: 'Counted as it happens. The monthly follow-up is computed from the events and takes precedence.',
    },
    params: { month: MONTH }, query: FreshQuery,
    responses: { 200: { description: { sv: 'Siffrorna', en: 'The figures' }, body: FIGURES_ANSWER } },
  })
  async figures(@Param('month') month: string, @Query() query: FreshQuery): Promise<MonthlyFigures> {
    await mustBeFresh(this.runtime, query);
    return this.runtime.queries.monthly(month);
  }

  @Endpoint({
    method: 'GET', path: `${CASE_API}/system`, tag: 'Overview', permission: 'system:read', credential: 'person',
    summary: { sv: 'Hur systemet mår', en: 'How the system fares' },
    responses: { 200: { description: { sv: 'Driftläget', en: 'The state of the system' }, body: STATUS } },
  })
  async system() {
    const { queries, custody, config } = this.runtime;
    const [projections, parked, audit, sources, { waiting: quarantined }, taken, verification, telling, bytes] = await Promise.all([
      queries.status(), queries.parked(), queries.audit(), this.sources.status(), this.quarantine.count(), custody.lastBackup(),
      custody.lastVerification(), tellingNow(this.runtime), freeSpace(config.dataDir),
    ]);
    // Where a backup lies is for whoever runs the machine, and not for everyone who sees how it fares.
    const backup = taken && { position: taken.position, bytes: taken.bytes, takenAt: taken.takenAt, verifiedAt: taken.verifiedAt };
    const play = this.play?.state;
    const disk = { bytes, low: bytes < FREE_SPACE.least };
    return {
      projections, parked, audit, sources, quarantined, telling, disk, ...(backup && { backup }), ...(verification && { verification }),
      ...(play && { play }),
    };
  }
}
