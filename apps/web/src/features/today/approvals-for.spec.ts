// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instruction } from '../../api/instructions.js';
import { approvalsFor } from './approvals-for.js';

const me = { id: 'b1', name: 'Ledningen' };
const MUNICIPALITY = { municipality: true, sos: false };
const SOS = { municipality: false, sos: true };

const version = (given: Partial<Instruction['versions'][number]>): Instruction['versions'][number] => ({
  version: 4, status: 'submitted', writers: ['Samordnaren'], approvals: {}, evidence: 0, draftedAt: '2026-11-18T09:00:00.000Z',
  changedAt: '2026-11-19T09:00:00.000Z', submittedAt: '2026-11-20T09:00:00.000Z', ...given,
});
const instruction = (given: Partial<Instruction>): Instruction =>
  ({ instructionId: 'i1', revision: 9, name: 'Trygghetstelefonen', versions: [version({})], proposals: [], ...given });
const waiting = { instructionId: 'i1', name: 'Trygghetstelefonen', version: 4, at: '2026-11-20T09:00:00.000Z' };

describe('what of the agreement waits for somebody', () => {
  it('is a version that has been submitted, for each party until it has approved', () => {
    expect(approvalsFor([instruction({})], me, MUNICIPALITY)).toEqual([waiting]);
    const approved = instruction({ versions: [version({ approvals: { municipality: { by: 'b2', at: '2026-11-21T09:00:00.000Z' } } })] });
    expect(approvalsFor([approved], me, MUNICIPALITY)).toEqual([]);
    expect(approvalsFor([approved], me, SOS)).toEqual([waiting]);
  });

  it('is no draft, and nothing that one has written oneself', () => {
    const versions = [version({ status: 'draft' }), version({ status: 'published' }), version({ writers: ['Samordnaren', me.name] })];
    expect(approvalsFor([instruction({ versions })], me, { municipality: true, sos: true })).toEqual([]);
  });

  it('is an end that the municipality has asked for, for SOS Alarm alone; longest first', () => {
    const ending = instruction({ instructionId: 'i2', versions: [], retirement: { by: 'b2', at: '2026-11-19T09:00:00.000Z' } });
    const own = instruction({ versions: [], retirement: { by: me.id, at: '2026-11-19T09:00:00.000Z' } });
    expect(approvalsFor([instruction({}), ending, own], me, SOS)).toEqual([
      { instructionId: 'i2', name: 'Trygghetstelefonen', at: '2026-11-19T09:00:00.000Z' }, waiting,
    ]);
    expect(approvalsFor([ending], me, MUNICIPALITY)).toEqual([]);
  });
});
