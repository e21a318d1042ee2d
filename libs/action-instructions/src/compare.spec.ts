// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { testMunicipality } from '@fyrvakt/testing';
import { changeForm } from './change-form.js';
import { compare } from './compare.js';
import type { InstructionContent, InstructionRule } from './content.js';
import { exampleContent } from './example-content.js';

const content: InstructionContent = exampleContent;
const [harbour, rest] = content.rules as [InstructionRule, InstructionRule];
const more: InstructionRule = { ...harbour, id: 'more' };
const changed: InstructionContent = {
  ...content,
  greeting: 'Hej! <Vad> har hänt?',
  rules: [rest, { ...harbour, steps: [], answersNeeded: 0 }],
  police11414: { ...content.police11414, when: [{ id: 'over', categories: ['vandalism'], ongoing: ['no'] }] },
};

describe('Comparing two versions', () => {
  it('finds nothing between a version and itself', () => expect(compare(content, content, testMunicipality)).toEqual([]));

  it('says what has changed, been added and moved, with both sides in words', () => {
    expect(compare(content, changed, testMunicipality).map(({ kind, subject, before, after }) => [kind, subject.sv, before?.sv, after?.sv])).toEqual([
      ['changed', 'Hälsning', content.greeting, 'Hej! <Vad> har hänt?'],
      ['added', 'Polisen, 114 14: villkor over', undefined, 'vandalism; pågår: nej'],
      ['changed', 'Rad noise-harbour: Ordning',
        '1. FT1, telefon, 2 försök var 3:e minut, svar inom 10 min: ”Störning vid hamnen.”', 'Ingen'],
      ['changed', 'Rad noise-harbour: Svar som behövs', '1', '0'],
      ['moved', 'Rad noise-harbour: ordning bland raderna', 'plats 1 i ordningen', 'plats 2 i ordningen'],
    ]);
  });

  it('says how often in words, whatever the number', () => {
    const [step] = harbour.steps;
    const every = (everyMinutes: number): (string | undefined)[] => {
      const changed: InstructionContent = { ...content, rules: [{ ...harbour, steps: [{ ...step!, everyMinutes }] }, rest] };
      const [difference] = compare(content, changed, testMunicipality);
      return [difference?.after?.sv, difference?.after?.en].map((words) => /2 ((?:försök|attempts) [^,]+)/.exec(words ?? '')?.[1]);
    };
    expect([1, 2, 5, 12, 21].map(every)).toEqual([
      ['försök varje minut', 'attempts every minute'], ['försök varannan minut', 'attempts every other minute'],
      ['försök var 5:e minut', 'attempts every 5 minutes'], ['försök var 12:e minut', 'attempts every 12 minutes'],
      ['försök var 21:a minut', 'attempts every 21 minutes'],
    ]);
  });

  it('names every cell of a row that is new or gone', () => {
    const longer = { ...content, rules: [harbour, more, rest] };
    const kinds = (from: InstructionContent, to: InstructionContent): string[] =>
      compare(from, to, testMunicipality).map(({ kind, row, subject }) => `${kind} ${row} ${subject.en}`);
    expect(kinds(content, longer)).toHaveLength(7);
    expect(kinds(content, longer)[0]).toBe('added more Row more: Events');
    expect(kinds(longer, content).every((line) => line.startsWith('removed more'))).toBe(true);
  });

  it('finds everything new in a first version', () => {
    expect(compare(undefined, content, testMunicipality).every(({ kind }) => kind === 'added')).toBe(true);
  });
});

describe('The change form', () => {
  const [from, to] = [{ id: 'i', version: 1, content }, { id: 'i', version: 2, content: changed }];
  const facts = {
    municipality: 'Provköping', instruction: 'Trygghetstelefonen', requestedBy: 'Säkerhetschefen', effectiveFrom: '2026-12-01T07:00:00.000Z',
    approvals: [{ party: 'municipality' as const, by: 'Kommundirektören', at: '2026-11-20T09:00:00.000Z' }],
  };

  it('is a letter that says who, when and what', () => {
    const { text } = changeForm(from, to, facts, testMunicipality, 'sv');
    expect(text.split('\n').slice(0, 14)).toEqual([
      'Ändring av åtgärdsinstruktion', '', 'Kommun: Provköping', 'Instruktion: Trygghetstelefonen', 'Version: 2, ersätter 1',
      'A-behörig: Säkerhetschefen',
      'Godkänd för kommunen: Kommundirektören, 2026-11-20 kl. 10.00', 'Godkänd för SOS Alarm: inte godkänd', 'Gäller från: 2026-12-01 kl. 08.00', '',
      'Ändringar', '', 'Ändras: Hälsning', `  Före: ${content.greeting}`,
    ]);
  });

  it('is a page to print in either language, in which nothing written becomes markup', () => {
    const { html } = changeForm(from, to, facts, testMunicipality, 'en');
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<dt>In force from</dt><dd>2026-12-01 08:00</dd>');
    expect(html).toContain('<td>Hej! &lt;Vad&gt; har hänt?</td>');
  });

  it('says when nothing changes', () => {
    expect(changeForm(from, from, facts, testMunicipality, 'en').text).toContain('\nNothing changes.\n');
  });
});
