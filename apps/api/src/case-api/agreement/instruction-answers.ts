// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { VERSION_STATUSES } from '@fyrvakt/action-instructions';
import { CONSIDERATIONS, DEVIATIONS, ROUTES } from '@fyrvakt/cases';
import { named } from '../../http/named-schemas.js';
import type { ParameterSpec } from '../../http/endpoint.js';
import { idParameter } from '../../http/parameters.js';
import type { JsonSchema } from '../../http/schemas.js';
import { BILINGUAL, boolean, CHANNEL, choice, instant, integer, SHIFT, string, uuid } from '../answers/parts.js';
import { list, object } from '../base.js';

export const INSTRUCTION_ID: ParameterSpec = idParameter('Instruktionens id', 'Id of the instruction');

export const VERSION: ParameterSpec = {
  description: { sv: 'Versionens nummer', en: 'Number of the version' }, schema: { type: 'string', pattern: '^[1-9][0-9]{0,4}$' }, example: '1',
  required: true,
};

/** The same as what is written: the contents have one shape, both ways. */
export const CONTENT: JsonSchema = { $ref: '#/components/schemas/InstructionContentBody' };

const APPROVAL = named('Approval', object({ by: uuid, name: string, at: instant }, ['name']));

const VERSION_MEMBERS = {
  version: integer, status: choice(VERSION_STATUSES), basedOn: integer, draftedAt: instant, changedAt: instant, writers: list(string),
    submittedAt: instant,
  approvals: object({ municipality: APPROVAL, sos: APPROVAL }, ['municipality', 'sos']), publishedAt: instant, effectiveFrom: instant,
    withdrawnAt: instant, evidence: integer,
};
const OPTIONAL = ['basedOn', 'submittedAt', 'publishedAt', 'effectiveFrom', 'withdrawnAt'];

export const VERSION_HEAD = named('InstructionVersionHead', object(VERSION_MEMBERS, OPTIONAL));

const PROPOSAL = named(
  'ProposedChange',
  object(
    { id: uuid, rule: string, kind: choice(DEVIATIONS), unit: string, step: integer, cases: list(uuid), at: instant, answeredBy: integer },
    ['unit', 'step', 'answeredBy'],
  ),
);

const RETIREMENT = named('RetirementRequest', object({ by: uuid, name: string, at: instant, from: instant }, ['name', 'from']));

export const INSTRUCTION = named(
  'Instruction',
  object(
    {
      instructionId: uuid, revision: integer, name: string, inForce: integer, retiredFrom: instant, versions: list(VERSION_HEAD),
      proposals: list(PROPOSAL), retirement: RETIREMENT,
    },
    ['inForce', 'retiredFrom', 'retirement'],
  ),
);

export const FINDING = named(
  'InstructionFinding', object({ code: string, severity: choice(['error', 'warning']), pointer: string, text: BILINGUAL }),
);

const BEFORE_AFTER = object({ before: integer, after: integer });

export const WHAT_IF_SUMMARY = named(
  'WhatIfSummary',
  object({
    from: instant, to: instant, comparedWith: choice(['history', 'instruction']), calls: integer, changed: integer, reachNobody: BEFORE_AFTER,
    decisions: BEFORE_AFTER, deferrals: BEFORE_AFTER, standingStill: integer,
    minutesToFirstAcknowledgement: object({ before: integer, after: integer }, ['before', 'after']),
    units: list(object({ unit: string, before: integer, after: integer })),
  }, ['standingStill']),
);

export const WHAT_IF_BASE = object({ instructionId: uuid, version: integer, digest: string });

/** `rosterChanged`: the roster is another now than the one that it was tried with. */
const EVIDENCE = named(
  'InstructionEvidence',
  object(
    {
      id: uuid, at: instant, outdated: boolean, rosterChanged: boolean, evidence: WHAT_IF_SUMMARY,
      origin: object({ whatIfId: uuid, digest: string, rosterRevision: integer, position: integer, base: WHAT_IF_BASE }, ['base']),
    },
    ['rosterChanged', 'origin'],
  ),
);

export const WHOLE_VERSION = named(
  'InstructionVersion',
  object(
    {
      instructionId: uuid, revision: integer, name: string, ...VERSION_MEMBERS, evidence: list(EVIDENCE), content: CONTENT,
      findings: list(FINDING),
    },
    [...OPTIONAL, 'findings'],
  ),
);

const STEP = named(
  'PlannedStep',
  object(
    {
      step: integer, unit: string, recipientKind: choice(['unit', 'decisionFunction']), channel: CHANNEL, address: string, attempts: integer,
      everyMinutes: integer, acknowledgement: boolean, withinMinutes: integer, say: string,
    },
    ['address', 'say'],
  ),
);

export const MATCH = named(
  'MatchedInstruction',
  object(
    {
      instructionId: uuid, version: integer, rule: string, because: list(string), route: choice(ROUTES), steps: list(STEP), answersNeeded: integer,
      considered: list(object({ unit: string, in: boolean, why: choice(CONSIDERATIONS), shift: SHIFT, next: SHIFT }, ['shift', 'next'])),
      onDuty: list(SHIFT),
      rosterRevision: integer, otherwise: choice(['decisionFunction', 'nextShift']), decision: STEP, sayToCaller: string,
      handoverMarginMinutes: integer,
    },
    ['decision', 'sayToCaller', 'handoverMarginMinutes'],
  ),
);
