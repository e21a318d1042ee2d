// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ShiftRef } from '@fyrvakt/cases';
import { addDays, addMinutes, minutesBetween } from '@fyrvakt/kernel';
import { loadMunicipality } from '@fyrvakt/municipality';
import { Agenda } from '../play/agenda.js';
import { play } from '../play/player.js';
import { Course } from './course.js';
import { planNight } from './night.js';
import type { Advice, Scene, SosStep, Step } from './scene.js';

const municipality = loadMunicipality();

interface Played { readonly scene: Scene; readonly steps: readonly Step[] }

/** What the municipality says: two attempts at a unit, then the next one, then the decision function. */
class Line {
  private readonly sent = new Map<string, number>();
  private last = '';
  constructor(private readonly units: readonly string[], private readonly route?: Advice) {}

  /** What is to be done once a step has been told. */
  answer({ resource, body, at }: SosStep): Advice {
    if (resource === 'redirections') return { action: 'done', because: 'redirected' };
    if (this.route) return this.route;
    const { unit, result } = body as { unit?: string; result?: string };
    if (resource === 'notifications' && unit !== undefined) {
      if (result === 'acknowledged') return unit === 'BF1' ? { action: 'awaitDecision' } : { action: 'done', because: 'answered' };
      if (result === 'sent') {
        this.sent.set(unit, (this.sent.get(unit) ?? 0) + 1);
        this.last = at;
        return { action: 'wait', until: addMinutes(at, 3) };
      }
      if (result === 'declined') this.sent.set(unit, 2);
      else return { action: 'wait', until: addMinutes(this.last || at, 3) };
    }
    if (resource === 'decisions') return { action: 'done', because: 'deferred' };
    const next = [...this.units, 'BF1'].find((code) => (this.sent.get(code) ?? 0) < 2);
    if (next === undefined) return { action: 'awaitDecision' };
    const attempt = (this.sent.get(next) ?? 0) + 1;
    return { action: next === 'BF1' ? 'askDecision' : 'contact', unit: next, channel: 'phone', attempt, waitMinutes: 3 };
  }
}

const shiftAfter = (at: string): ShiftRef => ({ unit: 'GE1', start: addMinutes(at, 600), end: addMinutes(at, 1140) });

const played = async (scene: Scene, line: Line): Promise<Played> => {
  const steps: Step[] = [];
  const agenda = new Agenda().add(scene, new Course(municipality, scene).begin());
  const cast = {
    moveClock: () => Promise.resolve(),
    perform: (_scene: Scene, step: Step) => {
      steps.push(step);
      const heard = step.by === 'sos' ? { advice: line.answer(step) } : {};
      return Promise.resolve(step.then?.({ ...heard, ...(step.lookup === 'shift' && { shift: shiftAfter(step.at) }) }) ?? []);
    },
  };
  await play(agenda, cast, { inFlight: 1, until: '2100-01-01T00:00:00.000Z' });
  return { scene, steps };
};

interface Contact { readonly unit: string; readonly channel: string; readonly attempt: number; readonly result: string; readonly at: string }

const sos = ({ steps }: Played, resource: string): SosStep[] =>
  steps.filter((step): step is SosStep => step.by === 'sos' && step.resource === resource);
const contacts = (one: Played): Contact[] => sos(one, 'notifications').map(({ body }) => body as unknown as Contact);
const commands = ({ steps }: Played): string[] => steps.flatMap((step) => (step.by === 'sos' ? [] : [step.command]));
const share = (of: readonly Played[], holds: (one: Played) => boolean): number => of.filter(holds).length / of.length;

/** Calls of so many July nights that SOS Alarm tells of message by message, unless it was hours late. */
const july = (years: number): Scene[] =>
  Array.from({ length: years * 31 }, (_, index) => addDays(`${2025 + Math.floor(index / 31)}-07-01`, index % 31))
    .flatMap((night) => planNight('course', night, municipality));
const ordinary = july(8).filter(({ kind, faults }) => kind === 'ordinary' && !faults.includes('late'));
const staffed = Promise.all(ordinary.map((scene) => played(scene, new Line(['FT1', 'BV1']))));
const unstaffed = Promise.all(ordinary.map((scene) => played(scene, new Line([]))));

describe('SOS Alarm', () => {
  it('contacts whom it is told to, the way it is told to, but for now and then, and then says why', async () => {
    const all = await staffed;
    const asTold = (one: Played): boolean => contacts(one).every(({ unit, channel }) => ['FT1', 'BV1', 'BF1'].includes(unit) && channel === 'phone');
    expect(share(all, (one) => asTold(one) || sos(one, 'deviations').length > 0 || sos(one, 'snapshot').length > 0)).toBe(1);
    expect(share(all, (one) => sos(one, 'deviations').length > 0)).toBeGreaterThan(0.02);
    expect(share(all, (one) => sos(one, 'deviations').length > 0)).toBeLessThan(0.14);
    const plain = (one: Played): boolean =>
      !one.scene.faults.includes('reordered') && sos(one, 'deviations').length === 0 && sos(one, 'snapshot').length === 0;
    for (const one of all.filter(plain)) {
      const sent = contacts(one).filter(({ result }) => result === 'sent');
      for (const { unit, at } of sent.filter(({ attempt }) => attempt === 2))
        expect(minutesBetween(sent.find((before) => before.unit === unit)?.at ?? at, at)).toBeGreaterThanOrEqual(3);
    }
  });

  it('makes its first contact within the times of the model, and a quarter of them get no answer', async () => {
    const all = (await staffed).filter((one) => contacts(one).length > 0);
    const waits = all.map((one) => minutesBetween(one.scene.receivedAt, contacts(one)[0]!.at)).sort((one, other) => one - other);
    expect(waits[Math.floor(waits.length / 2)]).toBeGreaterThan(3.2);
    expect(waits[Math.floor(waits.length / 2)]).toBeLessThan(5.4);
    expect(waits[Math.floor(waits.length * 0.9)]).toBeGreaterThan(8.5);
    expect(waits[Math.floor(waits.length * 0.9)]).toBeLessThan(16);
    const unanswered = share(all, (one) => contacts(one).some(({ attempt }) => attempt === 2));
    expect(unanswered).toBeGreaterThan(0.18);
    expect(unanswered).toBeLessThan(0.36);
  });

  it('asks the caller as often as the model says, and tells of some calls picture by picture and of some twice', async () => {
    const all = await staffed;
    const asked = (one: Played): number => sos(one, 'questions').length + ((one.steps[0]?.body['questions'] as unknown[] | undefined)?.length ?? 0);
    expect(share(all, (one) => asked(one) > 0)).toBeCloseTo(0.6, 1);
    expect(share(all, (one) => sos(one, 'snapshot').length > 1)).toBeGreaterThan(0.02);
    expect(all.some(({ steps }) => steps.some((step) => step.by === 'sos' && step.deliveries > 1))).toBe(true);
  });

  it('sends on to 112 what it is told to, and contacts nobody', async () => {
    const all = await Promise.all(ordinary.slice(0, 20).map((scene) => played(scene, new Line([], { action: 'call112' }))));
    const told = (one: Played) => one.steps.map(({ body }) => body['to'] ?? body['redirectedTo']).filter((to) => to !== undefined);
    for (const one of all) expect([told(one), contacts(one), commands(one).includes('record-follow-up')]).toEqual([['112'], [], true]);
  });

  it('tells of what it held up on the way after what came of it', async () => {
    const one = await played({ ...ordinary[0]!, seed: 'r1', faults: ['reordered'] }, new Line(['FT1']));
    expect(contacts(one).slice(0, 2).map(({ result }) => result)[1]).toBe('sent');
  });
});

describe('What comes of a call', () => {
  it('is handled by whoever took it on, and followed up within a week but for the few that are forgotten', async () => {
    const all = await staffed;
    expect(share(all, (one) => commands(one).includes('complete-handling'))).toBeGreaterThan(0.95);
    expect(share(all, (one) => commands(one).includes('record-follow-up'))).toBe(1);
    const reviewed = ({ steps }: Played) => steps.find((step) => step.by === 'coordinator' && step.command === 'record-follow-up')?.at ?? '';
    const days = all.map((one) => minutesBetween(one.scene.receivedAt, reviewed(one)) / 1440);
    expect(days.toSorted((one, other) => one - other)[Math.floor(days.length / 2)]).toBeLessThan(3.6);
    const late = days.filter((count) => count > 7).length / days.length;
    expect(late).toBeGreaterThan(0);
    expect(late).toBeLessThan(0.1);
  });

  it('is decided where nobody is on duty: a third at once, the rest for a shift that mostly takes over in time', async () => {
    const all = await unstaffed;
    const special = (one: Played): boolean =>
      one.steps.some((step) => step.by === 'decisionMaker' && step.command === 'decide-special-handling' && step.lookup === undefined) ||
      sos(one, 'decisions').some(({ body }) => body['outcome'] === 'specialHandling');
    expect(share(all, special)).toBeGreaterThan(0.25);
    expect(share(all, special)).toBeLessThan(0.45);
    const deferred = all.filter((one) => commands(one).includes('accept-handover'));
    const inTime = share(deferred, ({ steps }) => {
      const decided = steps.find((step) => step.lookup === 'shift');
      const accepted = steps.find((step) => step.by === 'unit' && step.command === 'accept-handover');
      return decided !== undefined && accepted !== undefined && accepted.at < shiftAfter(decided.at).start;
    });
    expect(inTime).toBeGreaterThan(0.9);
  });

  it('is the same for the same seed and the same answers', async () => {
    const times = (one: Played) => one.steps.map((step) => [step.at, step.by, step.key]);
    const scene = ordinary[3]!;
    expect(times(await played(scene, new Line(['FT1'])))).toEqual(times(await played(scene, new Line(['FT1']))));
  });

  it('never lets anybody act before they can know', async () => {
    for (const { scene, steps } of await unstaffed) {
      const begun = steps[0]?.at ?? '';
      expect([steps[0]?.by, begun > scene.receivedAt, steps.every(({ at }) => at >= begun)]).toEqual(['sos', true, true]);
    }
  });
});
