// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { instructionCommands, type InstructionCommandName } from '@fyrvakt/action-instructions';
import { openCaseApi, type Answer, type CaseApiFixture, type SignedIn } from '../case-api-fixture.js';

const { content } = instructionCommands.DraftInstruction.example;
/** A Saturday evening in Stockholm. */
const EVENING = '2100-01-02T20:00:00.000Z';

describe('A drill', () => {
  let fixture: CaseApiFixture;
  let leader: SignedIn;
  let key: string;
  beforeAll(async () => {
    fixture = await openCaseApi();
    leader = await fixture.signedIn('coordinator');
    const { runtime, clock } = fixture;
    ({ key } = await runtime.identity.addClient({ name: 'sos', sourceSystem: 'sos-alarm', scopes: ['calls:write', 'calls:read'] }));
    const instruction = randomUUID();
    const give = (name: InstructionCommandName, id: string, body: object = {}) =>
      runtime.instructions.execute(name, instructionCommands[name], {
        stream: `instruction-${instruction}`, body, commandId: randomUUID(), actor: { kind: 'person', id, role: 'spec' },
      });
    const [writer, municipality, sos] = [randomUUID(), randomUUID(), randomUUID()];
    await give('DraftInstruction', writer, { name: 'Trygghetstelefonen', content });
    await give('SubmitInstruction', writer);
    await give('ApproveForMunicipality', municipality);
    await give('ApproveForSos', sos);
    await give('PublishInstruction', writer, { effectiveFrom: '2100-01-01T00:00:00.000Z' });
    clock.advanceTo(EVENING);
  });
  afterAll(() => fixture.close());

  const told = (answer: Answer) => answer.body as unknown as Record<string, never>;
  const give = (path: string, body: object, revision?: number): Promise<Answer> =>
    leader.ask(`drills/${path}`, {
      method: 'POST', body, headers: { 'idempotency-key': randomUUID(), ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }) },
    });
  const start = async (body: object): Promise<string> => String(told(await give('commands/start-drill', { name: 'Övning', ...body }))['drillId']);
  const sos = async (path: string, body: object): Promise<Record<string, never>> =>
    told(await fixture.ask(`/sos-api/v1/calls${path}`, { method: 'POST', body, headers: { authorization: `Bearer ${key}` } }));
  const call = (more: object): Promise<Record<string, never>> =>
    sos('', { sourceReference: randomUUID(), receivedAt: EVENING, category: 'noiseMusic', danger: 'no', place: { code: 'LYS-NHA' }, ...more });

  it('is played on the same rules, against a roster in which units come and go, and the real one knows nothing of it', async () => {
    const real = await call({});
    const alone = await call({ drill: await start({ absent: ['FT1', 'TV1', 'BV1', 'GE1'] }) });
    expect([real, alone].map(({ nextStep }) => nextStep)).toMatchObject([{ action: 'contact' }, { action: 'askDecision' }]);
    expect([real['watermark'], alone['watermark']]).toEqual([undefined, expect.objectContaining({ sv: expect.stringContaining('ÖVNING') })]);
    expect((await call({}))['nextStep']).toEqual(real['nextStep']);
  });

  it('is talked through afterwards, call by call, with what was learned', async () => {
    const drill = await start({});
    const { callId, nextStep } = await call({ drill });
    const { unit, channel } = nextStep as unknown as { unit: string; channel: string };
    await sos(`/${String(callId)}/notifications`, { reference: 'n-1', at: EVENING, unit, channel, result: 'acknowledged' });
    const answered = await sos(`/${String(callId)}/notifications`, { reference: 'n-2', at: EVENING, unit: 'GE1', channel: 'phone', result: 'sent' });
    expect((await give(`${drill}/commands/add-drill-note`, { text: 'Numret måste stå först.' }, 0)).status).toBe(200);
    expect((await give(`${drill}/commands/end-drill`, {}, 1)).status).toBe(200);
    await fixture.runtime.queries.waitFor(await fixture.runtime.store.head(), 30_000);
    expect(answered['watermark']).toBeDefined();
    expect(told(await leader.ask(`drills/${drill}`))).toMatchObject({
      name: 'Övning', running: false, revision: 2, learned: [{ text: 'Numret måste stå först.' }],
      calls: [{ caseId: callId, category: 'noiseMusic', route: 'contact', handling: 'acknowledged', contacts: 2, acknowledgedBy: unit }],
    });
    expect(told(await leader.ask('drills'))['drills']).toHaveLength(2);
    // Drills are in no statistics, and propose nothing.
    expect(told(await leader.ask('deviations'))).toEqual({ deviations: [], more: false, proposals: [] });
    expect((await leader.ask(`drills/${randomUUID()}`)).body.code).toBe('drill/not-found');
  });
});
