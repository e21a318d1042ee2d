// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { instructionCommands } from '@fyrvakt/action-instructions';
import { newCall, openCaseApi, type Answer, type CaseApiFixture, type SignedIn } from '../case-api-fixture.js';

const { content } = instructionCommands.DraftInstruction.example;

describe('An action instruction over the API', () => {
  let fixture: CaseApiFixture;
  let writer: SignedIn;
  let leader: SignedIn;
  let party: SignedIn;
  beforeAll(async () => {
    fixture = await openCaseApi();
    [writer, leader, party] = [await fixture.signedIn('coordinator'), await fixture.signedIn('leadership'), await fixture.signedIn('agreementParty')];
  });
  afterAll(() => fixture.close());

  const give = (who: SignedIn, path: string, body: object, revision?: number): Promise<Answer> =>
    who.ask(`instructions/${path}`, {
      method: 'POST', body, headers: { 'idempotency-key': randomUUID(), ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }) },
    });
  const told = (answer: Answer) => answer.body as unknown as Record<string, never>;

  it('is drafted, agreed by two parties and published; then it is what holds for a call', async () => {
    const begun = await give(writer, 'commands/draft-instruction', { name: 'Trygghetstelefonen', content });
    const { instructionId } = told(begun);
    expect([begun.status, begun.headers.etag]).toEqual([201, '"0"']);
    const one = (command: string) => `${String(instructionId)}/commands/${command}`;

    const draft = await writer.ask(`instructions/${String(instructionId)}/versions/1`);
    expect(told(draft)).toMatchObject({ status: 'draft', content: { greeting: content.greeting }, writers: [writer.name],
      findings: expect.any(Array) });

    expect((await give(writer, one('submit-instruction'), {}, 0)).status).toBe(200);
    expect([(await give(writer, one('approve-for-municipality'), {}, 1)).status,
      (await give(leader, one('approve-for-sos'), {}, 1)).status]).toEqual([403, 403]);
    expect((await give(leader, one('approve-for-municipality'), {}, 0)).status).toBe(412);
    expect((await give(leader, one('approve-for-municipality'), {}, 1)).status).toBe(200);
    expect((await give(writer, one('publish-instruction'), { effectiveFrom: '2100-01-01T00:00:00.000Z' }, 2)).body.code)
      .toBe('instruction/not-approved');
    expect((await give(party, one('approve-for-sos'), {}, 2)).status).toBe(200);
    expect((await give(writer, one('publish-instruction'), { effectiveFrom: '2100-01-01T00:00:00.000Z' }, 3)).status).toBe(200);

    const all = await party.ask('instructions');
    expect(told(all)).toMatchObject({
      instructions: [{
        instructionId, name: 'Trygghetstelefonen', revision: 4,
        versions: [{ version: 1, status: 'published', approvals: { municipality: { name: leader.name }, sos: { name: party.name } } }],
      }],
    });
    const trial = (at: string, more: object = {}) =>
      writer.ask('instruction-trials', { method: 'POST', body: { category: 'noiseMusic', place: 'LYS-NHA', at, ...more } });
    expect(told(await trial('2100-01-02T20:00:00.000Z'))).toMatchObject({ match: { version: 1, rule: 'noise-harbour',
      because: ['category', 'area', 'window'] } });
    expect([told(await trial('2099-12-31T20:00:00.000Z')), (await trial('2099-12-31T20:00:00.000Z', { instructionId })).status]).toEqual([{}, 200]);

    fixture.clock.advanceTo('2100-01-02T20:00:00.000Z');
    const { body } = await writer.command('receive-call', newCall());
    expect(body.events.map(({ type }) => type)).toEqual(['CallReceived', 'InstructionMatched']);

    const next = await give(writer, one('draft-instruction'), { name: 'Trygghetstelefonen', content }, 4);
    expect([next.status, told(await leader.ask(`instructions/${String(instructionId)}`))]).toMatchObject([
      200, { inForce: 1, versions: [{ status: 'published' }, { version: 2, status: 'draft', basedOn: 1 }] },
    ]);

    await give(writer, one('submit-instruction'), {}, 5);
    await give(party, one('return-for-sos'), { why: 'Numret till beslutsfunktionen saknas.' }, 6);
    const history = await writer.ask(`instructions/${String(instructionId)}/history`);
    expect([history.headers.etag, told(history)]).toMatchObject(['"7"', { revision: 7, acts: [
      { act: 'InstructionReturned', version: 2, name: party.name, party: 'sos', why: 'Numret till beslutsfunktionen saknas.' },
      { act: 'InstructionSubmitted', version: 2 }, { act: 'InstructionDrafted', version: 2 },
      { act: 'InstructionPublished', version: 1, from: '2100-01-01T00:00:00.000Z', name: writer.name },
      { act: 'InstructionApprovedBySos' }, { act: 'InstructionApprovedByMunicipality' }, { act: 'InstructionSubmitted' },
      { act: 'InstructionDrafted' },
    ] }]);
  });

  it('is tried against what has happened, and what it came to is laid beside the draft for those who approve it', async () => {
    const [instruction] = told(await writer.ask('instructions'))['instructions'] as unknown as [{ instructionId: string; revision: number }];
    const { instructionId, revision } = instruction;
    const period = { from: '2100-01-02T00:00:00.000Z', to: '2100-01-03T00:00:00.000Z' };
    const begun = await writer.ask('what-ifs', { method: 'POST', body: { ...period, instructionId, version: 2 } });
    const { whatIfId } = told(begun);
    expect(begun.status).toBe(202);
    const path = `what-ifs/${String(whatIfId)}`;
    const attach = (at: number) => give(writer, `${String(instructionId)}/commands/attach-evidence`, { whatIfId }, at);
    let answer = told(await party.ask(path));
    while (answer['state'] !== 'done') {
      await new Promise((resolve) => setTimeout(resolve, 10));
      answer = told(await party.ask(path));
    }
    expect(answer).toMatchObject({ askedBy: writer.name, percent: 100, calls: 1, tried: { version: 2 }, summary: { ...period, calls: 1 } });
    expect(told(await party.ask(`what-ifs?instructionId=${instructionId}`))).toMatchObject({ whatIfs: [{ whatIfId, state: 'done' }] });
    expect((await party.ask(path, { method: 'DELETE' })).status).toBe(403);
    expect((await writer.ask(path, { method: 'DELETE' })).body.code).toBe('what-if/over');

    expect((await attach(revision)).status).toBe(200);
    const { evidence } = told(await party.ask(`instructions/${String(instructionId)}/versions/2`));
    const { tried: { digest, rosterRevision }, position, summary } = answer as unknown as
      { tried: { digest: string; rosterRevision: number }; position: number; summary: object };
    expect(evidence).toEqual([{
      id: expect.any(String), at: expect.any(String), outdated: false, rosterChanged: false, evidence: summary,
      origin: { whatIfId, digest, rosterRevision, position },
    }]);
    const changed = { ...content, greeting: 'Hej, vad har hänt?' };
    expect((await give(writer, `${String(instructionId)}/commands/revise-instruction`, { content: changed }, revision + 1)).status).toBe(200);
    expect(told(await party.ask(`instructions/${String(instructionId)}/versions/2`))).toMatchObject({ evidence: [{ outdated: true }] });
    expect((await attach(revision + 2)).body.code).toBe('instruction/what-if-of-other-contents');
    const made = { evidence: { ...summary, calls: 9_999 } };
    expect((await give(writer, `${String(instructionId)}/commands/attach-evidence`, made, revision + 2)).status).toBe(422);
  });

  it('is not tried on a period that ends before it begins, or is longer than anybody needs', async () => {
    const to = '2100-01-02T00:00:00.000Z';
    for (const period of [{ from: '2100-01-03T00:00:00.000Z', to }, { from: '2090-01-01T00:00:00.000Z', to }]) {
      const { status, body } = await writer.ask('what-ifs', { method: 'POST', body: { ...period, content } });
      expect([status, body.code]).toEqual([422, 'what-if/period']);
    }
  });

  it('is not found where there is none, and its faults are pointed at', async () => {
    const nobody = randomUUID();
    const answers = [
      await writer.ask(`instructions/${nobody}`), await writer.ask(`instructions/${nobody}/versions/1`),
      await give(writer, `${nobody}/commands/submit-instruction`, {}, 0),
        await give(writer, `${nobody}/commands/draft-instruction`, { name: 'X', content }, 0),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(4).fill([404, 'instruction/not-found']));
    const wrong = { ...content, rules: [{ ...content.rules[0], steps: [{ ...content.rules[0]?.steps[0], unit: 'XX9' }] }] };
    const checked = await party.ask('instruction-checks', { method: 'POST', body: { content: wrong } });
    expect(told(checked)).toMatchObject({ findings: expect.arrayContaining([expect.objectContaining({ code: 'unknownUnit',
      pointer: '/rules/0/steps/0/unit' })]) });
  });
});
