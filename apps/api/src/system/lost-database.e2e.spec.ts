// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { openSosApi, type SosApiFixture } from '../sos-api/sos-api-fixture.js';

let api: SosApiFixture;

beforeAll(async () => {
  api = await openSosApi();
});
afterAll(() => api.close());

describe('When the database is gone', () => {
  it('reports are told to come again, and the process lives on', async () => {
    const sos = await api.client('sos-alarm');
    expect((await sos.post('calls', { sourceReference: 'before' })).statusCode).toBe(201);
    await api.database.drop();
    const answers = [
      await sos.post('calls', { sourceReference: 'after' }),
      await sos.post('calls', { sourceReference: 'not valid' }),
      await sos.get('events'),
      await api.raw('GET', '/health/ready'),
    ];
    for (const answer of answers) {
      expect([answer.statusCode, answer.json().code]).toEqual([503, 'service/unavailable']);
      expect(answer.headers['retry-after']).toBe('1');
    }
    expect((await api.raw('GET', '/health/live')).statusCode).toBe(200);
  });
});
