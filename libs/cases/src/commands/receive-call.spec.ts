// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { at, events, givenCase, NOW } from '@fyrvakt/testing';
import { receiveCall } from './receive-call.js';
import { noCase } from '../state.js';

const source = { system: 'sos-alarm', reference: 'S-1' };
const decide = (body: Parameters<typeof receiveCall.decide>[1]) => receiveCall.decide(noCase, body, at());

describe('Receive call', () => {
  it('begins a case with the call as it was told, looked up in the municipality\'s lists', () => {
    givenCase().when(receiveCall, receiveCall.example).then({
      type: 'CallReceived',
      data: {
        source: { system: 'sos-alarm', reference: '2026-11-22-0213' }, mode: 'actual', receivedAt: NOW, answeredAt: NOW,
        category: { code: 'noiseMusic' }, ongoing: 'yes', danger: 'no', people: '5-10',
        place: { text: 'Södra hamnen, vid kajen', code: 'LYS-SHA', area: 'LYS', latitude: 58.2755, longitude: 11.4405, accuracyMetres: 50 },
        description: 'Grupp på omkring tio ungdomar spelar hög musik vid kajen. Lugnt i övrigt.',
        callback: { phone: '070-174 06 05', allowed: true }, operator: 'op-17', mark: '', doubts: [],
        followUpDue: '2026-11-27',
      },
    });
  });

  it('turns nothing away: a call of which only the source is known is kept, and doubted', () => {
    givenCase().when(receiveCall, { source }).then({
      type: 'CallReceived',
      data: {
        source, mode: 'actual', receivedAt: NOW, category: { code: 'unknown' }, ongoing: 'unknown', danger: 'unknown', people: 'unknown',
        place: { text: '' }, doubts: ['placeMissing', 'timeMissing', 'categoryUnknown'], followUpDue: '2026-11-27',
      },
    });
  });

  it.each([
    ['a category not in the list', { category: 'spökljud' }, 'categoryUnknown', { category: { code: 'unknown', original: 'spökljud' } }],
    ['a place that the register does not have', { place: { text: 'Bryggan' } }, 'placeUnknown', { place: { text: 'Bryggan' } }],
    ['a point far outside', { place: { latitude: 59.3, longitude: 18.1 } }, 'outsideMunicipality', {}],
    ['a time that lies ahead', { receivedAt: '2026-11-23T00:00:00Z' }, 'timeInFuture', { receivedAt: NOW }],
    ['what seems to be an identity number', { description: 'Han är 811228-9874.' }, 'personalNumberSuspected', {}],
  ])('keeps and doubts %s', (_name, told, doubt, kept) => {
    const [fact] = decide({ source, ...told });
    expect(fact?.data).toMatchObject({ doubts: expect.arrayContaining([doubt]), ...kept });
  });

  it('takes a clock that is a few minutes ahead for now, without a doubt', () => {
    expect(decide({ source, receivedAt: '2026-11-22T01:17:00Z' })[0]?.data).toMatchObject({
      receivedAt: NOW, doubts: expect.not.arrayContaining(['timeInFuture']),
    });
  });

  it('writes times in UTC, and dates a late report when the call came', () => {
    const [fact] = decide({ source, receivedAt: '2026-11-20T23:30:00+01:00' });
    const received = '2026-11-20T22:30:00.000Z';
    expect(fact).toMatchObject({ occurredAt: received, data: { receivedAt: received, followUpDue: '2026-11-27' } });
  });

  it('keeps identity numbers out of what is not sealed', () => {
    const clear = JSON.stringify(decide({ source, place: { text: 'Hos 811228-9874' }, category: '811228-9874', operator: '8112289874' })[0]?.data);
    expect(clear).not.toMatch(/9874/);
  });

  it('keeps no number that may not be called', () => {
    expect(decide({ source, callback: { phone: '070-174 06 05', allowed: false } })[0]?.data).not.toHaveProperty('callback');
  });

  it('says when the call ended, if it has', () => {
    const told = decide({ source, receivedAt: '2026-11-22T01:00:00Z', endedAt: '2026-11-22T01:05:00Z' });
    expect(told[1]).toEqual({ type: 'CallEnded', data: { endedAt: '2026-11-22T01:05:00.000Z' }, occurredAt: '2026-11-22T01:05:00.000Z' });
  });

  it('adds nothing when the same source reports it again, and refuses another source', () => {
    givenCase(events.callReceived({ source })).when(receiveCall, { source }).thenNothing();
    givenCase(events.callReceived({ source })).when(receiveCall, { source: { ...source, reference: 'S-2' } })
      .refused('case/reference-taken', '/source/reference');
  });
});
