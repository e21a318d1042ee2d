// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { fold } from '@fyrvakt/kernel';
import { events, stored, testMunicipality } from '@fyrvakt/testing';
import { callFactsEvolvers, type CallFacts } from './call-facts.js';
import { monthlyReport, monthsNeeded } from './monthly-report.js';
import { renderCsv, inert } from './render-csv.js';
import { renderHtml } from './render-html.js';
import { renderJson } from './render-json.js';
import { figuresOf, type Report } from './report.js';

const uuid = (index: number): string => `018f0000-0000-7000-8000-${String(index).padStart(12, '0')}`;

const call = (index: number, receivedAt: string, ...more: Parameters<typeof stored>[0]): CallFacts => {
  const facts = fold(callFactsEvolvers, undefined, stored([events.callReceived({ receivedAt }), ...more], uuid(index)));
  if (!facts) throw new Error('a call was expected');
  return facts;
};

const report = (...calls: CallFacts[]): Report =>
  monthlyReport({ month: '2026-10', calls, municipality: testMunicipality, position: 99, asOf: '2026-11-05T08:00:00.000Z' });

const value = (from: Report, id: string): number | null | undefined => figuresOf(from).find((figure) => figure.id === id)?.value;

const reviewed = (index: number): CallFacts =>
  call(index, '2026-10-03T21:00:00.000Z', events.resourceNotified(), events.followedUp({ covers: [uuid(index), 'n1'] }));

describe('The monthly follow-up', () => {
  it('needs the month, the one before and the same one last year', () => {
    expect(monthsNeeded('2026-01')).toEqual(['2026-01', '2025-12', '2025-01']);
  });

  it('counts what came in, what is followed up and what is outstanding, call by call', () => {
    const made = report(reviewed(1), reviewed(2), call(3, '2026-10-04T20:00:00.000Z'), call(4, '2026-09-04T20:00:00.000Z'));
    expect(value(made, 'followUp.received')).toBe(3);
    expect(value(made, 'followUp.done')).toBe(2);
    expect(value(made, 'followUp.outstanding')).toBe(1);
    expect(value(made, 'calls.previousMonth')).toBe(1);
    expect(figuresOf(made).find(({ id }) => id === 'followUp.outstanding')?.cases).toEqual([uuid(3)]);
  });

  it('does not call a call followed up while its handling is not', () => {
    const half = call(1, '2026-10-03T21:00:00.000Z', events.resourceNotified(), events.followedUp({ covers: [uuid(1)] }));
    expect(value(report(half), 'followUp.done')).toBe(0);
  });

  it('owes again what a returned review covered', () => {
    const back = call(1, '2026-10-03T21:00:00.000Z', events.followedUp({ covers: [uuid(1)] }), events.followUpReturned());
    expect(value(report(back), 'followUp.outstanding')).toBe(1);
  });

  it('leaves exercise and test calls out', () => {
    const exercise = { ...reviewed(1), mode: 'exercise' as const };
    expect(value(report(exercise), 'followUp.received')).toBe(0);
  });

  it('puts a call just after local midnight into the new month', () => {
    expect(value(report(call(1, '2026-09-30T22:30:00.000Z')), 'calls.all')).toBe(1);
    expect(value(report(call(1, '2026-10-31T23:30:00.000Z')), 'calls.all')).toBe(0);
  });

  it('says nothing of change when there are too few to compare', () => {
    expect(value(report(reviewed(1)), 'calls.changeFromPrevious')).toBeNull();
    const many = Array.from({ length: 25 }, (_, index) => call(index, '2026-10-10T12:00:00.000Z'));
    const before = Array.from({ length: 21 }, (_, index) => call(100 + index, '2026-09-10T12:00:00.000Z'));
    expect(value(report(...many, ...before), 'calls.changeFromPrevious')).toBe(4);
  });

  it('tells kept promises from broken ones', () => {
    const deferred = events.deferredToNextShift();
    const kept = call(1, '2026-10-03T21:00:00.000Z', events.decisionRequested(), deferred, events.handoverAccepted());
    const late = call(2, '2026-10-03T21:00:00.000Z', events.decisionRequested(), deferred, events.promiseBroken(), events.handoverAccepted());
    const made = report(kept, late);
    expect([value(made, 'promises.kept'), value(made, 'promises.broken'), value(made, 'decisions.deferred')]).toEqual([1, 1, 2]);
  });

  it('measures the time to the first contact and to the first acknowledgement', () => {
    const facts = call(1, '2026-10-03T21:00:00.000Z', events.resourceNotified({}, '2026-10-03T21:04:00.000Z'),
      events.notificationAcknowledged({}, '2026-10-03T21:09:30.000Z'));
    expect(value(report(facts), 'response.firstContact.median')).toBe(4);
    expect(value(report(facts), 'response.acknowledged.p90')).toBe(9);
  });

  it('counts as without anybody on duty the calls that say so, and those on which only the decision function was turned to', () => {
    const at = '2026-10-03T21:00:00.000Z';
    const made = report(
      call(1, at, events.noRecipientAvailable(), events.decisionRequested()), call(2, at, events.decisionRequested()),
      call(3, at, events.resourceNotified(), events.escalationExhausted(), events.decisionRequested()), call(4, at),
    );
    expect(figuresOf(made).find(({ id }) => id === 'staffing.unstaffed')).toMatchObject({ value: 2, cases: [uuid(1), uuid(2)] });
  });

  it('does not take a call that the agreement leaves to the next shift for one without anybody on duty', () => {
    const left = call(1, '2026-10-03T21:00:00.000Z', events.instructionMatched({ route: 'nextShift', steps: [] }), events.decisionRequested(),
      events.deferredToNextShift({ by: 'instruction' }));
    const alone = call(2, '2026-10-03T21:00:00.000Z', events.instructionMatched({ steps: [] }), events.decisionRequested());
    expect(figuresOf(report(left, alone)).find(({ id }) => id === 'staffing.unstaffed')).toMatchObject({ value: 1, cases: [uuid(2)] });
  });

  it('counts what was doubtful in whatever the source reported, not only in its first report', () => {
    const facts = call(1, '2026-10-03T21:00:00.000Z', events.resourceNotified({ unit: 'XX9', doubts: ['unitUnknown'] }),
      events.detailsCorrected({ doubts: ['personalNumberSuspected'] }));
    expect(['unitUnknown', 'personalNumberSuspected'].map((doubt) => value(report(facts), `doubts.${doubt}`))).toEqual([1, 1]);
  });

  it('tells two places apart that the register does not know, and takes no place at all for none that comes back', () => {
    const at = (index: number, text: string): CallFacts => ({ ...call(index, '2026-10-03T21:00:00.000Z'), place: text });
    const long = 'Parkeringen '.repeat(40);
    const told = ['Åsen', 'Ösen', long, ''].flatMap((text, index) => [at(2 * index + 1, text), at(2 * index + 2, text)]);
    const made = report(...told);
    const places = made.sections.flatMap(({ tables }) => tables).find(({ id }) => id === 'repeatPlaces')?.rows;
    expect(places?.map(({ label, figures: [figure] }) => [label.sv, figure?.cases])).toEqual([
      [long, [uuid(5), uuid(6)]], ['Åsen', [uuid(1), uuid(2)]], ['Ösen', [uuid(3), uuid(4)]],
    ]);
    const ids = places?.map(({ figures: [figure] }) => figure?.id ?? '') ?? [];
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z][\w.-]{0,119}$/);
  });

  it('takes the first contact to be the earliest, whichever was told of first', () => {
    const facts = call(1, '2026-10-03T21:00:00.000Z', events.resourceNotified({ notificationId: 'n2', unit: 'BV1' }, '2026-10-03T21:12:00.000Z'),
      events.resourceNotified({}, '2026-10-03T21:04:00.000Z'));
    expect(value(report(facts), 'response.firstContact.median')).toBe(4);
  });

  it('puts a call into the part of the day that the clock on the wall shows, also in the night when it goes back', () => {
    const made = report(
      call(1, '2026-10-24T22:30:00.000Z'), call(2, '2026-10-25T00:30:00.000Z'), call(3, '2026-10-25T01:30:00.000Z'),
      call(4, '2026-10-25T04:59:59.999Z'), call(5, '2026-10-25T05:00:00.000Z'), call(6, '2026-10-25T19:00:00.000Z'),
    );
    expect(['7.0-6', '7.6-16', '7.16-20', '7.20-24', '6.20-24'].map((part) => value(made, `calls.byTime.${part}`))).toEqual([4, 1, 0, 1, 0]);
  });

  it('adds up: every way of dividing the calls gives all of them', () => {
    const made = report(reviewed(1), reviewed(2), call(3, '2026-10-04T02:00:00.000Z', events.caseClassified()));
    const total = (prefix: string): number =>
      figuresOf(made).filter(({ id, unit }) => id.startsWith(prefix) && unit === 'count').reduce((sum, figure) => sum + (figure.value ?? 0), 0);
    expect([total('calls.byCategory.'), total('calls.byArea.'), total('calls.byTime.')]).toEqual([3, 3, 3]);
  });

  it('names each figure once and carries the cases behind every count of calls', () => {
    const made = report(reviewed(1), call(2, '2026-10-04T02:00:00.000Z', events.actionTaken()));
    const ids = figuresOf(made).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const figure of figuresOf(made)) {
      expect(figure.id).toMatch(/^[\w.-]+$/);
      if (figure.unit === 'count' && figure.value) expect(figure.cases.length).toBeGreaterThan(0);
    }
  });
});

describe('The report on paper and in files', () => {
  const made = report(reviewed(1), call(2, '2026-10-04T02:00:00.000Z', events.actionTaken()));

  it('is the same to the byte whatever order the calls came in, and however often it is made', () => {
    const again = report(call(2, '2026-10-04T02:00:00.000Z', events.actionTaken()), reviewed(1));
    for (const render of [renderJson, renderHtml, renderCsv]) expect(render(again)).toBe(render(made));
  });

  it('has a table for every chart, and nothing that a strict content policy refuses', () => {
    const html = renderHtml(made);
    expect(html.match(/<svg /g)?.length).toBeGreaterThan(3);
    for (const pair of html.split('<div class="pair">').slice(1)) if (pair.startsWith('<svg')) expect(pair).toContain('<table>');
    expect(html).not.toMatch(/ style="|<script|https?:\/\/(?!www\.w3\.org)/);
  });

  it('shows in red what should be zero and is not', () => {
    expect(renderHtml(made)).toMatch(/<td class="owed"><a [^>]*figures\/followUp\.outstanding/);
    expect(renderHtml(report(reviewed(1)))).not.toContain('class="owed"');
  });

  it('links every counted number to the cases behind it', () => {
    expect(renderHtml(made)).toContain('/case-api/v1/reports/monthly/2026-10/figures/followUp.received?atPosition=99');
  });

  it('shows text that looks like a formula and never runs it', () => {
    for (const cell of ['=1+1', '+46', '-1', '@SUM(A1)', '\t=1', '＝1', ' =1', '"=1']) expect(inert(cell)).toBe(`'${cell}`);
    expect(inert('Buskörning')).toBe('Buskörning');
    const place = { ...reviewed(1), category: '=cmd|x' };
    expect(renderCsv(report(place, { ...place, caseId: uuid(9) }))).toContain("'=cmd|x");
  });

  it('speaks the Swedish Excel when asked', () => {
    const csv = renderCsv(made, { excel: true });
    expect(csv.startsWith('\uFEFFmanad;avsnitt')).toBe(true);
    expect(csv).toMatch(/;50;percent;/);
  });
});
