// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { localDate } from '@fyrvakt/kernel';
import { randomUUID } from 'node:crypto';
import { newCall, openCaseApi, type Answer, type CaseApiFixture, type SignedIn } from '../case-api-fixture.js';

const SHIFT = { unit: 'FT1', start: '2027-01-05T10:00:00.000Z', end: '2027-01-05T12:00:00.000Z' };

describe('The roster over the API', () => {
  let fixture: CaseApiFixture;
  let writer: SignedIn;
  beforeAll(async () => {
    fixture = await openCaseApi();
    writer = await fixture.signedIn('coordinator');
  });
  afterAll(() => fixture.close());

  const give = (who: SignedIn, command: string, body: object, revision?: number): Promise<Answer> =>
    who.ask(`roster/commands/${command}`, {
      method: 'POST', body, headers: { 'idempotency-key': randomUUID(), ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }) },
    });
  interface Told { code: string; shifts: { start: string; end: string; lane: string }[] }
  const week = async (from = '2027-01-04', to = '2027-01-10') => (await writer.ask(`roster?from=${from}&to=${to}`)).body as unknown as {
    revision: number; established: boolean; units: Told[]; former: Told[];
    days: { day: string; dayType: string }[]; gaps: object[]; undecided: object[]; overrides: { kind: string }[];
  };
  const shiftsOf = ({ units }: Awaited<ReturnType<typeof week>>, code: string) => units.find((unit) => unit.code === code)?.shifts ?? [];

  it('is the file’s plan until it is taken over, and says the same right after', async () => {
    const before = await week();
    expect(before).toMatchObject({ revision: -1, established: false, undecided: [], overrides: [] });
    expect(before.days.map(({ dayType }) => dayType)).toContain('redDay');
    expect((await give(writer, 'import-shifts', { source: 'csv', shifts: [SHIFT] }, 0)).body.code).toBe('roster/not-established');
    expect((await give(writer, 'establish-roster', {})).status).toBe(201);
    const after = await week();
    expect(after).toEqual({ ...before, revision: 0, established: true });
  });

  it('is changed by those who may, at once for every question', async () => {
    expect((await give(await fixture.signedIn('decisionMaker'), 'add-shift', { ...SHIFT, reason: 'event' }, 0)).status).toBe(403);
    const added = await give(writer, 'add-shift', { ...SHIFT, reason: 'event' }, 0);
    expect([added.status, added.headers.etag]).toEqual([200, '"1"']);
    expect((await give(writer, 'add-shift', { ...SHIFT, reason: 'event' }, 0)).status).toBe(412);
    const now = await week();
    expect(shiftsOf(now, 'FT1')).toContainEqual(expect.objectContaining({ start: SHIFT.start, end: SHIFT.end, lane: 'override' }));
    const onDuty = await writer.ask('roster/on-duty?at=2027-01-05T11:00:00Z');
    expect(onDuty.body).toMatchObject({ units: expect.arrayContaining([expect.objectContaining({ unit: 'FT1', onDuty: true })]) });
    expect(fixture.runtime.municipality.shiftExists(SHIFT)).toBe(true);
  });

  it('names the units that cases may be brought to', async () => {
    const unit = { code: 'NY1', name: 'Nya enheten', kind: 'own' };
    expect((await give(writer, 'add-unit', unit, 1)).status).toBe(200);
    const { body } = await writer.command('receive-call', newCall());
    const contacted = await writer.command(`${body.caseId}/notify-resource`, { unit: 'NY1', channel: 'phone' }, body.revision);
    expect(contacted.status).toBe(200);
  });

  it('is read by a calendar program that knows the address, until it is withdrawn', async () => {
    const made = await writer.ask('roster/calendar-feeds', { method: 'POST', body: { unit: 'GE1' } });
    const { address, feedId } = made.body as unknown as { address: string; feedId: string };
    const read = () => fixture.ask(new URL(address).pathname);
    const calendar = await read();
    expect([made.status, calendar.status, calendar.headers['content-type']]).toEqual([201, 200, 'text/calendar; charset=utf-8']);
    expect(calendar.text).toContain('BEGIN:VEVENT');
    const unit = await fixture.signedIn('unit', ['FT1']);
    expect((await unit.ask('roster/calendar-feeds', { method: 'POST', body: { unit: 'GE1' } })).status).toBe(403);
    expect((await unit.ask(`roster/calendar-feeds/${feedId}`, { method: 'DELETE' })).status).toBe(404);
    expect([(await writer.ask(`roster/calendar-feeds/${feedId}`, { method: 'DELETE' })).status, (await read()).status]).toEqual([204, 404]);
  });

  it('reads a file without changing anything, and says which rows it could not', async () => {
    const text = 'enhet;datum;från;till\nFT1;2027-03-02;10:00;12:00\nFT1;2027-01-05;11:00;13:00\nXX9;2027-03-02;10:00;12:00\n';
    const before = await week();
    const { status, body } = await writer.ask('roster/readings', { method: 'POST', body: { text } });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      source: 'csv', shifts: [{ unit: 'FT1', known: false }, { start: SHIFT.start, known: true }],
      faults: [{ row: 4, fault: 'unitUnknown', field: 'unit' }],
    });
    expect(await week()).toEqual(before);
    expect((await (await fixture.signedIn('unit', ['FT1'])).ask('roster/readings', { method: 'POST', body: { text } })).status).toBe(403);
  });

  it('knows the seasons of a year, and names all people to those alone who plan', async () => {
    const { spans } = (await writer.ask('roster/seasons?from=2026-01-01&to=2026-12-31')).body as unknown as { spans: object[] };
    expect(spans).toContainEqual({ kind: 'season', name: 'july', from: '2026-07-01', to: '2026-07-31' });
    const people = async (who: SignedIn) => ((await who.ask('roster?from=2027-03-01&to=2027-03-07')).body as unknown as { people: object[] }).people;
    expect((await people(writer)).length).toBeGreaterThan(0);
    expect(await people(await fixture.signedIn('unit', ['FT1']))).toEqual([]);
  });

  it('is judged, and says what the calls of other years would meet', async () => {
    expect((await writer.ask('roster/quality?from=2027-01-04&to=2027-01-31')).body).toMatchObject({
      score: expect.any(Number), reasons: expect.any(Array), warnings: expect.any(Array),
    });
    const forecast = await writer.ask('roster/forecast?from=2027-02-01&to=2027-02-28');
    expect(forecast.body).toMatchObject({ from: '2027-02-01', to: '2027-02-28', nights: expect.any(Array) });
  });

  it('answers as much of a stretch as it does at once', async () => {
    expect((await week('2027-01-04', '2027-01-03')).days).toHaveLength(1);
    expect((await week('2027-01-04', '2028-01-04')).days).toHaveLength(63);
  });

  it('tells what a unit worked until it was removed', async () => {
    const daysAgo = (days: number): string => localDate(new Date(Date.parse(fixture.runtime.clock.now()) - days * 86_400_000).toISOString());
    const lastWeek = () => week(daysAgo(8), daysAgo(2));
    const before = await lastWeek();
    expect((await give(writer, 'remove-unit', { unit: 'BV1' }, before.revision)).status).toBe(200);
    const { former, gaps, units } = await lastWeek();
    expect(former).toEqual([expect.objectContaining({ code: 'BV1', removedAt: expect.any(String), shifts: shiftsOf(before, 'BV1') })]);
    expect([gaps, units.some(({ code }) => code === 'BV1')]).toEqual([before.gaps, false]);
    expect((await week()).former).toEqual([]);
    // Cases go on naming it.
    const named = (await writer.ask('municipality')).body as unknown as { units: { code: string }[]; formerUnits: object[] };
    expect([named.units.some(({ code }) => code === 'BV1'), named.formerUnits]).toEqual([false, [{ code: 'BV1', name: expect.any(String) }]]);
  });
});
