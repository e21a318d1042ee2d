// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Ajv2020 } from 'ajv/dist/2020.js';
import { documentsOf } from '../../app.js';
import { FORMATS } from '../../http/formats.js';
import type { JsonSchema } from '../../http/schemas.js';
import { newCall, openCaseApi, thisMonth, type CaseApiFixture, type SignedIn } from '../case-api-fixture.js';

type Node = Record<string, unknown>;
const at = (value: unknown, ...keys: string[]): Node => keys.reduce<Node>((node, key) => (node[key] ?? {}) as Node, value as Node);

/** What differs between an answer and its schema in the reference; members that the schema does not name count as well. */
const differences = (path: string, answer: unknown): unknown => {
  const document = documentsOf()['case-api'];
  const schema = at(document, 'paths', path, 'get', 'responses', '200', 'content', 'application/json', 'schema');
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { ...FORMATS, uri: true } });
  const validate = ajv.compile({ ...schema, components: document['components'] } as JsonSchema);
  return validate(answer) ? [] : validate.errors?.slice(0, 5);
};

describe('Answers', () => {
  let fixture: CaseApiFixture;
  let coordinator: SignedIn;
  let administrator: SignedIn;
  let caseId: string;
  beforeAll(async () => {
    fixture = await openCaseApi();
    coordinator = await fixture.signedIn('coordinator');
    administrator = await fixture.signedIn('administrator');
    const call = await coordinator.command('receive-call', newCall({ callback: { phone: '070-174 06 05', allowed: true } }));
    caseId = call.body.caseId;
    const contact = { unit: 'FT1', channel: 'phone', by: 'staff', reason: 'instruction' };
    const { position, revision } = (await coordinator.command(`${caseId}/notify-resource`, contact, call.body.revision)).body;
    const asked = await coordinator.command(`${caseId}/request-decision`, {}, revision);
    await coordinator.ask(`cases?minPosition=${Math.max(position, asked.body.position ?? 0)}`);
  });
  afterAll(() => fixture.close());

  it.each([
    ['/cases', 'cases?facets=true'], ['/cases/{caseId}', 'cases/ID'], ['/cases/{caseId}/timeline', 'cases/ID/timeline'],
    ['/cases/{caseId}/possible-duplicates', 'cases/ID/possible-duplicates'], ['/follow-ups', 'follow-ups'],
    ['/follow-ups/months/{month}', 'follow-ups/months/MONTH'], ['/decisions', 'decisions'], ['/handovers', 'handovers?unit=FT1'],
    ['/municipality', 'municipality'], ['/figures/{month}', 'figures/MONTH'], ['/system', 'system'],
    ['/reports/monthly/{month}', 'reports/monthly/MONTH'], ['/commands', 'commands'], ['/today', 'today'],
  ])('of GET %s are what the reference says', async (path, address) => {
    const month = thisMonth();
    const { status, body } = await coordinator.ask(address.replace('ID', caseId).replace('MONTH', month));
    expect([status, differences(path, body)]).toEqual([200, []]);
  });

  it.each([['/users', 'users'], ['/api-clients', 'api-clients'], ['/access-log', 'access-log']])(
    'of GET %s, for administrators, are what the reference says', async (path, address) => {
      await administrator.ask('api-clients', { method: 'POST', body: { name: 'Larm', sourceSystem: 'sos-alarm', scopes: ['calls:write'] } });
      const { status, body } = await administrator.ask(address);
      expect([status, body.rows.length > 0, differences(path, body)]).toEqual([200, true, []]);
    });
});
