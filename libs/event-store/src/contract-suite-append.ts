// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { chained, type OpenStore, someEvent, someEvents, someStream, type StoreUnderTest, wholeFeed } from './contract-suite-kit.js';
import { EventIdTaken, NO_STREAM, StoreUnavailable, WrongRevision } from './port.js';

/** One writer at a time: what is appended is what is read, and what is refused leaves no trace. */
export const appendContract = (open: OpenStore): void => {
  let under: StoreUnderTest;
  beforeAll(async () => {
    under = await open();
  });
  afterAll(() => under.close());

  describe('appending and reading', () => {
    it('stores events in order, gives positions that follow each other, and links them', async () => {
      const [stream, events] = [someStream(), someEvents(3)];
      const before = await under.store.head();
      const one = await under.store.append(stream, NO_STREAM, events.slice(0, 1));
      expect(one).toEqual({ revision: 0, first: before + 1, last: before + 1, replayed: false });
      const two = await under.store.append(stream, 0, events.slice(1));
      expect(two).toEqual({ revision: 2, first: before + 2, last: before + 3, replayed: false });
      expect(await under.store.head()).toBe(before + 3);

      const expected = chained(stream, events).map((event, index) => ({ ...event, position: before + 1 + index }));
      expect(await under.store.readStream(stream)).toEqual(expected);
      expect(await under.store.readStream(stream, 1)).toEqual(expected.slice(1));
      expect(await under.store.readStream(stream, 3)).toEqual([]);
      expect(await wholeFeed(under.store, before)).toEqual(expected);
    });

    it('gives nothing for a stream that does not exist, or past the end', async () => {
      expect(await under.store.readStream(someStream())).toEqual([]);
      expect(await under.store.readAll(await under.store.head(), 10)).toEqual([]);
    });

    it('gives back every character: Swedish, emoji, quotes, backslashes, braces, NULL, and text outside the first plane', async () => {
      const text = JSON.stringify({ a: 'Å ä ö "citat" \\ \n\t\u0000 {NULL, null} 🚒 𐍈 \u2028 %s $1 \'; --', b: null });
      const [stream, event] = [someStream('fall-åäö-🚒'), someEvent({ meta: text, data: text })];
      await under.store.append(stream, NO_STREAM, [event]);
      expect(await under.store.readStream(stream)).toMatchObject([event]);
    });

    it('stores a big event whole', async () => {
      const [stream, event] = [someStream(), someEvent({ data: JSON.stringify({ note: 'å'.repeat(1_000_000) }) })];
      await under.store.append(stream, NO_STREAM, [event]);
      expect((await under.store.readStream(stream))[0]?.data === event.data).toBe(true);
    });

    it.each([
      ['no events', () => [someStream(), NO_STREAM, []] as const],
      ['a nameless stream', () => ['', NO_STREAM, someEvents(1)] as const],
      ['a revision below -1', () => [someStream(), -2, someEvents(1)] as const],
      ['an id that is no UUID', () => [someStream(), NO_STREAM, [someEvent({ id: 'call-1' })]] as const],
      ['a raw control character', () => [someStream(), NO_STREAM, [someEvent({ data: '{"a":"\u001e"}' })]] as const],
      ['more events than fit', () => [someStream(), NO_STREAM, someEvents(1_001)] as const],
    ])('refuses %s', async (_, make) => {
      const [stream, revision, events] = make();
      await expect(under.store.append(stream, revision, events)).rejects.toThrow(TypeError);
    });

    it('bounds a page of the feed', async () => {
      await expect(under.store.readAll(0, 10_001)).rejects.toThrow(TypeError);
      await expect(under.store.readAll(0, 0)).rejects.toThrow(TypeError);
    });
  });

  describe('the expected revision', () => {
    it.each([
      ['behind', 0],
      ['ahead', 2],
      ['said to be missing', NO_STREAM],
    ])('refuses a writer who is %s and says where the stream is', async (_, expected) => {
      const stream = someStream();
      await under.store.append(stream, NO_STREAM, someEvents(2));
      const before = await under.store.head();
      await expect(under.store.append(stream, expected, someEvents(1))).rejects.toEqual(new WrongRevision(stream, expected, 1));
      expect(await under.store.head()).toBe(before);
      expect(await under.store.readStream(stream)).toHaveLength(2);
    });

    it('refuses to go on with a stream that does not exist', async () => {
      const stream = someStream();
      await expect(under.store.append(stream, 4, someEvents(1))).rejects.toEqual(new WrongRevision(stream, 4, NO_STREAM));
    });
  });

  replayContract(() => under);
  closedContract(open);
};

const replayContract = (under: () => StoreUnderTest): void => {
  describe('asked twice, heard once', () => {
    it('answers the same events again with the same positions, also when the stream has moved on', async () => {
      const { store } = under();
      const [stream, first, second] = [someStream(), someEvents(2), someEvents(3)];
      await store.append(stream, NO_STREAM, first);
      const landed = await store.append(stream, 1, second);
      await store.append(stream, 4, someEvents(1));
      const before = await store.head();
      expect(await store.append(stream, 1, second)).toEqual({ ...landed, replayed: true });
      expect(await store.append(stream, NO_STREAM, first)).toMatchObject({ revision: 1, replayed: true });
      expect(await store.head()).toBe(before);
    });

    it.each([
      ['data', { data: '{"category":"klotter"}' }],
      ['meta', { meta: '{"schema":2}' }],
      ['type', { type: 'FollowedUp' }],
    ])('refuses the same id with other %s', async (_, over) => {
      const { store } = under();
      const [stream, event] = [someStream(), someEvent()];
      await store.append(stream, NO_STREAM, [event]);
      await expect(store.append(stream, NO_STREAM, [{ ...event, ...over }])).rejects.toEqual(new EventIdTaken(event.id));
    });

    it('refuses the same id in another stream, later in the same stream, in part of an append, and twice in one', async () => {
      const { store } = under();
      const [stream, event, fresh] = [someStream(), someEvent(), someEvent()];
      await store.append(stream, NO_STREAM, [event]);
      const before = await store.head();
      await expect(store.append(someStream(), NO_STREAM, [event])).rejects.toEqual(new EventIdTaken(event.id));
      await expect(store.append(stream, 0, [event])).rejects.toEqual(new EventIdTaken(event.id));
      await expect(store.append(stream, NO_STREAM, [event, fresh])).rejects.toEqual(new EventIdTaken(event.id));
      await expect(store.append(stream, 0, [fresh, event])).rejects.toEqual(new EventIdTaken(event.id));
      await expect(store.append(stream, 0, [fresh, fresh])).rejects.toEqual(new EventIdTaken(fresh.id));
      expect(await store.head()).toBe(before);
    });
  });
};

const closedContract = (open: OpenStore): void => {
  describe('restart and close', () => {
    it('has everything after a restart, and goes on from there', async () => {
      const under = await open();
      const [stream, events] = [someStream(), someEvents(3)];
      await under.store.append(stream, NO_STREAM, events);
      const before = await wholeFeed(under.store);
      const store = await under.reopen();
      expect(await wholeFeed(store)).toEqual(before);
      const more = someEvents(1);
      expect(await store.append(stream, 2, more)).toEqual({ revision: 3, first: 4, last: 4, replayed: false });
      expect(await store.readStream(stream)).toMatchObject(chained(stream, [...events, ...more]));
      await under.close();
    });

    it('says that it is closed', async () => {
      const under = await open();
      await under.close();
      await expect(under.store.append(someStream(), NO_STREAM, someEvents(1))).rejects.toThrow(StoreUnavailable);
      await expect(under.store.readStream(someStream())).rejects.toThrow(StoreUnavailable);
      await expect(under.store.readAll(0, 1)).rejects.toThrow(StoreUnavailable);
      await expect(under.store.head()).rejects.toThrow(StoreUnavailable);
      expect(() => under.store.subscribe(0, { onBatch: async () => {} })).toThrow(StoreUnavailable);
    });
  });
};
