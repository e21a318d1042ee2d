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
  });

  it('is tried against what has happened, in the background, and only its owner sees it', async () => {
    const period = { from: '2100-01-02T00:00:00.000Z', to: '2100-01-03T00:00:00.000Z' };
    const begun = await writer.ask('what-ifs', { method: 'POST', body: { ...period, content } });
    const { whatIfId } = told(begun);
    expect(begun.status).toBe(202);
    let answer = told(await writer.ask(`what-ifs/${String(whatIfId)}`));
    while (answer['state'] !== 'done') {
      await new Promise((resolve) => setTimeout(resolve, 10));
      answer = told(await writer.ask(`what-ifs/${String(whatIfId)}`));
    }
    expect(answer).toMatchObject({ done: 1, result: { summary: { ...period, calls: 1, comparedWith: 'history' } } });
    expect((await leader.ask(`what-ifs/${String(whatIfId)}`)).status).toBe(404);
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
