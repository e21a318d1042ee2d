// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createRootRoute, createRoute, createRouter, notFound, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, type ReactElement } from 'react';
import { validateCase } from './features/case/search.js';
import { validateDecision, validateDecisions } from './features/decisions/search.js';
import { validateLedger, validateMeeting, validateMonth } from './features/follow-ups/search.js';
import { validatePage, validateUnits } from './features/handovers/search.js';
import { validateInstruction } from './features/instructions/search.js';
import { validateMap } from './features/map/search.js';
import { validateReport } from './features/reports/search.js';
import { validateRoster } from './features/roster/search.js';
import { validateSettings } from './features/settings/search.js';
import { Broken, Missing } from './shell/broken.js';
import { Gate } from './shell/gate.js';
import { screen } from './shell/screen.js';
import { Shell } from './shell/shell.js';
import { later, Skeleton } from './ui/index.js';
import { validateCases } from './url/case-choice.js';
import { MONTH, parseSearch, stringifySearch } from './url/search.js';

const SignIn = lazy(async () => ({ default: (await import('./features/sign-in/sign-in.js')).SignIn }));
const SignInAgain = later(async () => (await import('./features/sign-in/sign-in.js')).SignInAgain);

const OpenAccessibility = lazy(async () => ({ default: (await import('./features/accessibility/accessibility-page.js')).OpenAccessibilityPage }));

/** What whoever has not signed in may see: who they are, and how accessible the pages are. */
const Outside = (): ReactElement => (useLocation().pathname === '/accessibility' ? <OpenAccessibility /> : <SignIn />);

const Root = (): ReactElement => (
  <Suspense fallback={<Skeleton />}>
    <Gate signIn={<Outside />} signInAgain={(onDone) => <SignInAgain onDone={onDone} />}>
      <Shell />
    </Gate>
  </Suspense>
);

const root = createRootRoute({ component: Root, notFoundComponent: Missing, errorComponent: Broken });
const page = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path });

/** An address with a month that is none leads nowhere. */
const mustBeMonth = (month: string): void => {
  if (!MONTH.test(month)) throw notFound();
};

// One line per screen: its address, what may stand in it, and where it is fetched from when somebody goes there.
const routes = [
  createRoute({ ...page('/'), component: screen(() => import('./features/today/today-page.js'), 'TodayPage') }),
  createRoute({
    ...page('/cases'), validateSearch: validateCases,
    component: screen(() => import('./features/cases/cases-page.js'), 'CasesPage'),
  }),
  createRoute({
    ...page('/cases/$caseId'), validateSearch: validateCase,
    component: screen(() => import('./features/case/case-page.js'), 'CasePage'),
  }),
  createRoute({ ...page('/calls/new'), component: screen(() => import('./features/calls/call-page.js'), 'CallPage') }),
  createRoute({
    ...page('/follow-ups'), validateSearch: validateLedger,
    component: screen(() => import('./features/follow-ups/follow-ups-page.js'), 'FollowUpsPage'),
  }),
  createRoute({
    ...page('/follow-ups/meeting'), validateSearch: validateMeeting,
    component: screen(() => import('./features/follow-ups/meeting-page.js'), 'MeetingPage'),
  }),
  createRoute({ ...page('/follow-ups/months'), component: screen(() => import('./features/follow-ups/month-page.js'), 'LastMonthPage') }),
  createRoute({
    ...page('/follow-ups/months/$month'), validateSearch: validateMonth, beforeLoad: ({ params }) => mustBeMonth(params.month),
    component: screen(() => import('./features/follow-ups/month-page.js'), 'MonthPage'),
  }),
  createRoute({ ...page('/follow-ups/$caseId'), component: screen(() => import('./features/follow-ups/review-page.js'), 'ReviewPage') }),
  createRoute({
    ...page('/decisions'), validateSearch: validateDecisions,
    component: screen(() => import('./features/decisions/decisions-page.js'), 'DecisionsPage'),
  }),
  createRoute({
    ...page('/decisions/$caseId'), validateSearch: validateDecision,
    component: screen(() => import('./features/decisions/decision-page.js'), 'DecisionPage'),
  }),
  createRoute({
    ...page('/handovers'), validateSearch: validateUnits,
    component: screen(() => import('./features/handovers/units-page.js'), 'UnitsPage'),
  }),
  createRoute({
    ...page('/handovers/$unit'), validateSearch: validatePage,
    component: screen(() => import('./features/handovers/handover-page.js'), 'HandoverPage'),
  }),
  createRoute({
    ...page('/map'), validateSearch: validateMap,
    component: screen(() => import('./features/map/map-page.js'), 'MapPage'),
  }),
  createRoute({
    ...page('/instructions'), component: screen(() => import('./features/instructions/instructions-page.js'), 'InstructionsPage'),
  }),
  createRoute({
    ...page('/instructions/$instructionId'), validateSearch: validateInstruction,
    component: screen(() => import('./features/instructions/instruction-page.js'), 'InstructionPage'),
  }),
  createRoute({ ...page('/drills'), component: screen(() => import('./features/drills/drills-page.js'), 'DrillsPage') }),
  createRoute({ ...page('/drills/$drillId'), component: screen(() => import('./features/drills/drill-page.js'), 'DrillPage') }),
  createRoute({ ...page('/reports'), component: screen(() => import('./features/reports/report-page.js'), 'LastReportPage') }),
  createRoute({
    ...page('/reports/$month'), validateSearch: validateReport, beforeLoad: ({ params }) => mustBeMonth(params.month),
    component: screen(() => import('./features/reports/report-page.js'), 'ReportPage'),
  }),
  createRoute({
    ...page('/reports/$month/figures/$figureId'), validateSearch: validateReport, beforeLoad: ({ params }) => mustBeMonth(params.month),
    component: screen(() => import('./features/reports/figure-page.js'), 'FigurePage'),
  }),
  createRoute({
    ...page('/roster'), validateSearch: validateRoster,
    component: screen(() => import('./features/roster/roster-page.js'), 'RosterPage'),
  }),
  createRoute({
    ...page('/settings'), validateSearch: validateSettings,
    component: screen(() => import('./features/settings/settings-page.js'), 'SettingsPage'),
  }),
  createRoute({
    ...page('/accessibility'), component: screen(() => import('./features/accessibility/accessibility-page.js'), 'AccessibilityPage'),
  }),
];

export const router = createRouter({
  routeTree: root.addChildren(routes),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: Skeleton,
  defaultErrorComponent: Broken,
});

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
