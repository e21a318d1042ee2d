// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { escapeHtml } from '@fyrvakt/kernel';
import { by, instructionAfter, instructionEvents as events, testMunicipality, type FactBy } from '@fyrvakt/testing';
import { entriesOf } from './describe.js';
import { exampleContent } from './example-content.js';
import { printedVersion, type PrintFacts } from './printed-version.js';
import { validityOf, type VersionState, type WrittenInstruction } from './state.js';

const draft = instructionAfter(events.instructionDrafted()) as WrittenInstruction;
const published = (...more: readonly FactBy[]): WrittenInstruction => instructionAfter(
  events.instructionDrafted(), events.instructionSubmitted(), by('b', events.instructionApprovedByMunicipality()),
  by('c', events.instructionApprovedBySos()), events.instructionPublished({ effectiveFrom: '2026-12-01T07:00:00.000Z' }), ...more,
) as WrittenInstruction;
const facts: PrintFacts = {
  municipality: 'Provköping', instruction: 'Trygghetstelefonen <natt> "A"', validity: {}, approvals: [], printedAt: '2026-12-24T12:00:00.000Z',
  printedBy: 'Vera', zone: 'Europe/Stockholm',
};
const printed = (state: WrittenInstruction, more: Partial<PrintFacts> = {}, language: 'sv' | 'en' = 'sv') => {
  const version = state.versions[0] as VersionState;
  return printedVersion(version, { ...facts, validity: validityOf(state, version), ...more }, testMunicipality, language);
};

describe('A version on paper', () => {
  it.each(['sv', 'en'] as const)('holds all that is agreed, in %s', (language) => {
    const { html } = printed(draft, {}, language);
    for (const { value } of entriesOf(exampleContent, testMunicipality))
      for (const line of value[language].split('\n')) expect(html).toContain(escapeHtml(line));
    expect(html.match(/<tr><th scope="row">/g)).toHaveLength(exampleContent.rules.length);
    expect(html).toContain(`<html lang="${language}">`);
  });

  it('says that a draft does not hold, and who has agreed to what does', () => {
    expect(printed(draft).html).toContain('UTKAST, GÄLLER INTE');
    const approvals = [{ party: 'sos', by: 'Sam', at: '2026-11-20T03:00:00.000Z' }] as const;
    const { html } = printed(published(), { approvals });
    expect(html).not.toContain('class="mark"');
    const said = ['<dd>gäller</dd>', '2026-12-01 kl. 08.00', 'tills vidare', 'Sam, 2026-11-20 kl. 04.00', 'inte godkänd'];
    for (const text of said) expect(html).toContain(text);
  });

  it.each([
    ['another takes its place', events.instructionPublished({ version: 2, effectiveFrom: '2026-12-10T07:00:00.000Z' }), '2026-12-10 kl. 08.00'],
    ['the instruction ends', events.instructionRetired({ from: '2026-12-12T07:00:00.000Z' }), '2026-12-12 kl. 08.00'],
  ])('says until when it held when %s', (_why, ends, until) => {
    const { html } = printed(published(events.instructionDrafted({ version: 2 }), ends));
    expect(html).toContain(`<dd>${until}</dd>`);
    expect(html).toContain('HAR SLUTAT GÄLLA');
  });

  it('is what its names say, whatever signs they hold', () => {
    const { html, style } = printed(draft);
    expect(html).toContain('Trygghetstelefonen &lt;natt&gt; &quot;A&quot;, version 1');
    expect(html).not.toContain('<natt>');
    expect(style).toContain('\\3c natt\\3e  \\22 A\\22 , version 1');
    expect(html).toContain(style);
  });
});
