// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Config } from '@fyrvakt/runtime';
import { Play } from '../demo/play.js';
import type { ApiPart } from '../http/server.js';
import { AccessLogController } from './administration/access-log.controller.js';
import { ApiClientsController } from './administration/api-clients.controller.js';
import { NoticesController } from './administration/notices.controller.js';
import { UsersController } from './administration/users.controller.js';
import { CalendarsController } from './agreement/calendars.controller.js';
import { ComparisonsController } from './agreement/comparisons.controller.js';
import { DrillsController } from './agreement/drills.controller.js';
import { InstructionsController } from './agreement/instructions.controller.js';
import { RosterController } from './agreement/roster.controller.js';
import { RosterDaysController } from './agreement/roster-days.controller.js';
import { RosterReadingsController } from './agreement/roster-readings.controller.js';
import { TrialsController } from './agreement/trials.controller.js';
import { WhatIfsController } from './agreement/what-ifs.controller.js';
import { CaseController } from './case.controller.js';
import { CaseListController } from './case-list.controller.js';
import { CommandListController } from './commands.controller.js';
import { commandController, CommandGate } from './command-routes.js';
import { DecidedController } from './decided.controller.js';
import { DemoClockController } from './demo-clock.controller.js';
import { DemoPlayController } from './demo-play.controller.js';
import { DuplicatesController } from './duplicates.controller.js';
import { DutiesController } from './duties.controller.js';
import { Feed } from './feed/feed.js';
import { FeedController } from './feed/feed.controller.js';
import { FollowUpController } from './follow-up.controller.js';
import { FollowUpOverviewController } from './follow-up-overview.controller.js';
import { HandoverPageController } from './handover-page.controller.js';
import { MonthlyReports } from './monthly-reports.js';
import { OverviewController } from './overview.controller.js';
import { PlacesController } from './places.controller.js';
import { ReadLog } from './read-log.js';
import { ReportsController } from './reports.controller.js';
import { SessionsController } from './sessions.controller.js';
import { TodayController } from './today.controller.js';
import { ShiftsController } from './shifts.controller.js';
import { ViewsController } from './views.controller.js';

/**
 * The face that our own web and command line use. Needs from the program: RUNTIME, the command bus with its handler, Metrics and
 * Drain. Clock and play can be directed in a demonstration only; elsewhere the routes for it do not exist.
 */
export const caseApiPart = ({ demo }: Pick<Config, 'demo'>): ApiPart => ({
  controllers: [
    SessionsController, CaseListController, CaseController, commandController(), FollowUpController, DutiesController, OverviewController,
    DecidedController, FollowUpOverviewController, HandoverPageController, ShiftsController, ReportsController, FeedController, CommandListController,
    DuplicatesController, TodayController, PlacesController, ViewsController, InstructionsController, ComparisonsController,
      TrialsController, WhatIfsController,
    RosterController, RosterDaysController, RosterReadingsController, CalendarsController, DrillsController,
    UsersController, ApiClientsController, AccessLogController, NoticesController,
    ...(demo ? [DemoClockController, DemoPlayController] : []),
  ],
  providers: [CommandGate, ReadLog, MonthlyReports, Feed, ...(demo ? [Play] : [])],
});
