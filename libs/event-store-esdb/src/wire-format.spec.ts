// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { RecordedEvent } from '@eventstore/db-client';
import { someEvent } from '@fyrvakt/event-store';

import { StreamNames } from './stream-names.js';
import { comparePlaces, fromServer, toServer } from './wire-format.js';

const names = new StreamNames({ prefixes: ['case-', 'roster-'], namespace: 'here.' });
const APPEND = '0f6b1c1e-5d0a-4c57-9a7e-2b8a3c9d4e61';

/** An event as the server hands it out. */
const served = (over: Partial<Record<keyof RecordedEvent, unknown>> = {}): RecordedEvent => {
  const usual = { streamId: 'here.case-1', id: APPEND, isJson: false, revision: 3n, type: 'CallReceived', metadata: { append: APPEND } };
  return { ...usual, ...over } as RecordedEvent;
};

describe('An event on its way to the server and back', () => {
  it('keeps every byte of text, whatever is in it', () => {
    const text = JSON.stringify({ b: 1e3, a: 'Å ö "citat" \\ \n\t\u0000 🚒 𐍈 \u2028' });
    const event = someEvent({ meta: `${text} `, data: text });
    const { data, metadata, id, type } = toServer(event, APPEND);
    const back = fromServer(names, served({ id: id.toUpperCase(), type, data, metadata }));
    expect(back).toEqual({ ...event, stream: 'case-1', revision: 3, append: APPEND });
  });

  it.each([
    ['a number beyond JSON', 1n],
    ['nothing', undefined],
    ['an object that holds itself', (() => {
      const self: { self?: unknown } = {};
      self.self = self;
      return self;
    })()],
  ])('is refused before the client sees it when its data is %s', (_, data) => {
    expect(() => toServer(someEvent({ data: data as string }), APPEND)).toThrow(TypeError);
  });

  it.each([
    ['JSON', { isJson: true, data: { a: 1 } }, '{"foreign":{"a":1}}'],
    ['bytes', { data: Uint8Array.from([0, 255]) }, '{"foreign":"AP8="}'],
    ['one line', { data: Buffer.from('{}') }, '{"foreign":"e30="}'],
    ['three lines', { data: Buffer.from('{}\n{}\n{}') }, '{"foreign":"e30Ke30Ke30="}'],
  ])('is kept as a thing apart when somebody else wrote %s into our stream', (_, over, data) => {
    expect(fromServer(names, served({ ...over, metadata: Uint8Array.from([1]) }))).toMatchObject({ meta: '{}', data, append: null });
  });

  it.each([
    ['of another log', { streamId: 'there.case-1' }],
    ['of another kind of stream', { streamId: 'here.invoice-1' }],
    ['about a stream', { streamId: '$$here.case-1' }],
    ['of the server itself', { type: '$streamDeleted' }],
  ])('is passed by when it is %s', (_, over) => {
    expect(fromServer(names, served(over))).toBeUndefined();
  });

  it('goes only into streams that the index follows', () => {
    expect(names.toServer('roster-1')).toBe('here.roster-1');
    expect(names.onServer).toEqual(['here.case-', 'here.roster-']);
    expect(() => names.toServer('invoice-1')).toThrow(TypeError);
  });

  it('lies where commit and, within one commit, prepare say', () => {
    const places = [{ commit: 2, prepare: 1 }, { commit: 1, prepare: 9 }, { commit: 2, prepare: 0 }];
    expect(places.toSorted(comparePlaces)).toEqual([places[1], places[2], places[0]]);
  });
});
