// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addMinutes, type Instant } from '@fyrvakt/kernel';

/** One message of a source: a first report, a whole picture, or one thing that happened. */
export interface Message {
  readonly to: 'report' | 'picture' | 'questions' | 'notifications' | 'redirections' | 'decisions' | 'end';
  readonly body: object;
  /** True when the source sends it, and every repetition of it, with one and the same key. */
  readonly keyed: boolean;
}

/** What a source tells of one call, in the order in which it came to know it. */
export interface Life {
  readonly reference: string;
  readonly messages: readonly Message[];
  readonly questions: number;
  readonly contacts: number;
  readonly hasOutcome: boolean;
}

type Random = () => number;
type Told = Record<string, unknown>;
type Change = (known: Told) => { readonly to: Exclude<Message['to'], 'report' | 'picture'>; readonly body: object } | undefined;

const CATEGORIES = ['noiseMusic', 'vandalism', 'graffiti', 'spökljud'];
const PLACES = [
  { text: 'Södra hamnen, vid kajen' }, { text: 'Bryggan bakom skolan' }, { latitude: 58.2755, longitude: 11.4405, accuracyMetres: 50 },
];
const TEXTS = ['Hög musik vid kajen.', 'Hög musik och skrik.', 'Lugnt nu, men folk är kvar.'];
const UNITS = ['FT1', 'BV1', 'GE1', 'XX9'];
/** So that each of ten messages can come twice in twenty deliveries. */
const MOST_CHANGES = 9;

const listed = (known: Told, list: string, item: Told): void => {
  const before = (known[list] as Told[] | undefined) ?? [];
  known[list] = [...before.filter(({ reference }) => reference !== item['reference']), item].sort((one, other) =>
    String(one['reference']).localeCompare(String(other['reference'])));
};

/** Makes up what is told of a call. Times are of what happened, so they are the same in whatever message it is told. */
class LifeMaker {
  private readonly known: Told = {};
  private readonly changes: Change[] = [];
  private now: Instant;
  private contacts = 0;
  private questions = 0;
  private hasOutcome = false;

  constructor(private readonly random: Random, private readonly reference: string, private readonly receivedAt: Instant) {
    this.now = receivedAt;
  }

  make(style: 'pictures' | 'pieces' | 'both', nextSequence: () => number): Life {
    this.plan(style !== 'pieces');
    const first = { sourceReference: this.reference, receivedAt: this.receivedAt, ...(this.chance(0.7) ? this.details() : {}) };
    Object.assign(this.known, first);
    const picture = (): Omit<Message, 'keyed'> => ({ to: 'picture', body: { ...this.known, sequence: nextSequence() } });
    const told: Omit<Message, 'keyed'>[] = [style === 'pictures' ? picture() : { to: 'report', body: first }];
    for (const change of this.changes) {
      const piece = change(this.known);
      told.push(piece && (style === 'pieces' || (style === 'both' && this.chance(0.6))) ? piece : picture());
    }
    const { reference, questions, contacts, hasOutcome } = this;
    return { reference, messages: told.map((message) => ({ ...message, keyed: this.chance(0.3) })), questions, contacts, hasOutcome };
  }

  private chance(of: number): boolean {
    return this.random() < of;
  }

  private pick<T>(values: readonly T[]): T {
    return values[Math.floor(this.random() * values.length)] as T;
  }

  private later(): Instant {
    this.now = addMinutes(this.now, 1 + Math.floor(this.random() * 9));
    return this.now;
  }

  private details(): Told {
    return {
      category: this.pick(CATEGORIES), description: this.pick(TEXTS), danger: this.pick(['yes', 'no', 'unknown']),
      operator: this.pick(['op-1', 'op-2']),
      ...(this.chance(0.6) && { place: this.pick(PLACES) }),
      ...(this.chance(0.3) && { callback: { phone: '070-174 06 05', allowed: this.chance(0.5) } }),
      ...(this.chance(0.5) && { people: this.pick(['1-4', '5-10', 'over10']) }),
    };
  }

  /** What will happen, in order. What belongs to the call itself can only change where whole pictures are sent. */
  private plan(mayChange: boolean): void {
    const room = (more: number): boolean => this.changes.length + more < MOST_CHANGES;
    while (room(2) && this.chance(0.75)) {
      const what = this.random();
      if (what < 0.25) this.ask();
      else if (what < 0.6) this.contact(this.pick(UNITS));
      else if (mayChange) this.changes.push((known) => void Object.assign(known, this.details()));
    }
    if (room(1) && this.chance(0.1)) this.redirect();
    if (room(4) && this.chance(0.5)) this.decide();
    if (this.chance(0.8)) this.end();
  }

  private ask(): void {
    const question = { reference: `q-${++this.questions}`, askedAt: this.later(), question: `Fråga ${this.questions}?` };
    const tell = (body: Told): Change => (known) => (listed(known, 'questions', body), { to: 'questions', body });
    this.changes.push(tell(question));
    if (this.chance(0.6)) this.changes.push(tell({ ...question, answer: 'Omkring tio, vid kajen.' }));
  }

  private contact(unit: string): void {
    const made = { reference: `n-${++this.contacts}`, at: this.later(), unit, channel: this.pick(['phone', 'sms']), attempt: this.contacts };
    const tell = (result: string): Change => (known) => {
      listed(known, 'notifications', { ...made, result });
      return { to: 'notifications', body: { ...made, result } };
    };
    this.changes.push(tell('sent'));
    if (this.chance(0.7)) this.changes.push(tell(this.pick(['delivered', 'acknowledged', 'declined', 'noAnswer', 'busy'])));
  }

  private redirect(): void {
    const to = this.pick(['112', '11414']);
    const at = this.receivedAt;
    this.changes.push((known) => ((known['redirectedTo'] = to), { to: 'redirections', body: { to, at } }));
  }

  private decide(): void {
    if (this.chance(0.7)) this.contact('BF1');
    const tell = (decision: Told): Change => (known) => ((known['decision'] = decision), { to: 'decisions', body: decision });
    if (this.chance(0.5)) this.changes.push(tell({ reference: 'd-1', at: this.later(), outcome: 'requested' }));
    if (this.chance(0.2)) return;
    const made = { reference: 'd-1', at: this.later(), by: 'TiB', motivation: 'Lugnt på platsen.' };
    const unit = this.pick(['GE1', 'GE1', 'FT1', 'XX9']);
    const isDeferred = this.chance(0.6);
    this.hasOutcome = !isDeferred || unit !== 'XX9';
    this.changes.push(tell(isDeferred ? { ...made, outcome: 'deferred', shifts: [{ unit }] } : { ...made, outcome: 'specialHandling' }));
  }

  private end(): void {
    const endedAt = addMinutes(this.receivedAt, 4);
    this.changes.push((known) => ((known['endedAt'] = endedAt), { to: 'end', body: { endedAt } }));
  }
}

/** Calls of the days before an instant, of sources of every kind. Pictures are numbered through all calls, without gaps. */
export const callLives = (random: Random, count: number, now: Instant): Life[] => {
  let sequence = 0;
  return Array.from({ length: count }, (_, index) => {
    const receivedAt = addMinutes(now, -120 - Math.floor(random() * 3 * 24 * 60));
    const style = (['pictures', 'pieces', 'both'] as const)[index % 3] as 'pictures';
    return new LifeMaker(random, `c-${index}`, receivedAt).make(style, () => ++sequence);
  });
};
