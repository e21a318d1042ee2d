// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseEvolvers, noCase, type CaseEvents } from '@fyrvakt/cases';
import { fold, type Fact } from '@fyrvakt/kernel';
import { CASE_ID, events, NOW, stored } from '@fyrvakt/testing';
import fc from 'fast-check';
import { NOTICE_KINDS } from './kinds.js';
import { noticesOf } from './rules.js';
import { referenceOf, write, type MessageItem } from './words.js';

const BASE = 'https://fyrvakt.example.se';
const ID = '7b5c2f10-3a44-5e0d-9a7e-2b8a3c9d4e61';
const item = (given: Partial<MessageItem> = {}): MessageItem => ({
  kind: 'promiseBroken', id: ID, caseId: CASE_ID, occurredAt: NOW, due: NOW, names: ['Gatuenheten'], repeats: false, ...given,
});

describe('A message', () => {
  it('says what, when and where to look, in plain Swedish, then in English', () => {
    expect(write([item()], BASE)).toEqual({
      subject: `Fyrvakt: löfte bröts [${referenceOf(ID)}]`,
      text: [
        'Ett löfte bröts: passet började (Gatuenheten) och ingen tog emot det som lämnades dit.',
        `Händelse 018f0000, 2026-11-22 kl. 02.13. Referens ${referenceOf(ID)}.`,
        `${BASE}/cases/${CASE_ID}`,
        'In English: A promise was broken: the shift began (Gatuenheten) and nobody accepted what was left to it.'
          + ' Case 018f0000, 2026-11-22 02:13.',
        '',
        '-- ',
        'Skickat av Fyrvakt. Svara inte: ingen läser svar. Logga in för att se mer.',
        '',
      ].join('\n'),
    });
  });

  it('says when a shift began that has not accepted what was left to it, not when it was left', () => {
    const { text } = write([item({ kind: 'notReceived', due: '2026-11-23T06:00:00.000Z' })], BASE);
    expect(text).toContain('Händelse 018f0000, 2026-11-23 kl. 07.00.');
    expect(text).not.toContain('2026-11-22');
  });

  it('says that it may have come before, by the same reference', () => {
    const [first, again] = [write([item()], BASE), write([item({ repeats: true })], BASE)];
    expect(again.subject).toBe(`${first.subject} (igen)`);
    expect(again.text).toContain('Kan ha kommit förut, med samma referens.');
  });

  it('tells several things with a reference and a page each', () => {
    const [id, until] = ['ffffffff-ffff-5fff-8fff-ffffffffffff', '2026-11-22T04:00:00.000Z'];
    const other = item({ kind: 'gapAhead', caseId: undefined, id, until, names: [] });
    const { subject, text } = write([item(), other], BASE);
    expect(subject).toBe(`Fyrvakt: 2 meddelanden [${referenceOf(ID)}]`);
    expect(text).toContain(`Referens ${referenceOf(other.id)}`);
    expect(text).toContain('2026-11-22 kl. 02.13 – 2026-11-22 kl. 05.00');
    expect(text).toContain(`${BASE}/roster\n`);
  });

  it('has words for every kind', () => {
    for (const kind of NOTICE_KINDS) expect(write([item({ kind })], BASE).text).not.toMatch(/§|undefined/);
  });

  it('has one line in its subject and no name that breaks out of its line', () => {
    const anyNames = fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 5 });
    fc.assert(fc.property(anyNames, fc.constantFrom(...NOTICE_KINDS), (names, kind) => {
      const { subject, text } = write([item({ kind, names })], BASE);
      expect(subject).toMatch(/^Fyrvakt: [\wåäöÅÄÖ ]+ \[[2-9A-Z]{6}\]$/);
      expect(text.split('\n')).toHaveLength(8);
    }), { numRuns: 200 });
  });
});

/** Everything that an event holds as text, made into something that could be somebody's. */
const planted = (value: unknown, canary: string): unknown => {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d/.test(value) || value === 'actual' ? value : canary;
  if (Array.isArray(value)) return value.map((each) => planted(each, canary));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, planted(each, canary)]));
};

describe('What a message holds of an event', () => {
  it('is nothing that anybody wrote, whatever they wrote and wherever', () => {
    fc.assert(fc.property(fc.string({ minLength: 6, maxLength: 40 }).map((text) => `Ö${text}Ö`), (canary) => {
      for (const make of Object.values(events)) {
        const facts = [events.callReceived(), make()].map(({ type, data }) => ({ type, data: planted(data, canary) })) as Fact<CaseEvents>[];
        const recorded = stored(facts);
        const last = recorded.at(-1);
        for (const notice of last ? noticesOf(last, fold(caseEvolvers, noCase, recorded), NOW) : []) {
          // Names are looked up by code in the municipality's own lists, where no such code is.
          const { subject, text } = write([{ ...notice, id: ID, names: [], repeats: false }], BASE);
          expect(subject + text).not.toContain(canary);
        }
      }
    }), { numRuns: 15 });
  });
});
