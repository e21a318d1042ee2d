// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createHmac } from 'node:crypto';
import { withMark } from './text-mark.js';

const keyed = (key: string) => (purpose: string, text: string) => createHmac('sha256', `${key} ${purpose}`).update(text).digest('hex');
const ours = keyed('ours');
const report = { source: { system: 'sos-alarm', reference: 'S-1' }, description: 'Hög musik.', callback: { phone: '070-174 06 05', allowed: true } };
const markOf = (changed: object = {}, hmac = ours): string => (withMark(hmac, 'ReceiveCall', { ...report, ...changed }) as { mark: string }).mark;

describe('The mark of a text', () => {
  it('is 128 bits, the same for the same contents of the same call in both commands that tell of one', () => {
    expect(Buffer.from(markOf(), 'base64url')).toHaveLength(16);
    expect(withMark(ours, 'ReconcileCall', report)).toEqual({ ...report, mark: markOf() });
  });

  it.each([
    ['another text', { description: 'Lugnt nu.' }], ['no text', { description: undefined }],
    ['another number', { callback: { phone: '112', allowed: true } }], ['no number', { callback: undefined }],
    ['another call', { source: { system: 'sos-alarm', reference: 'S-2' } }], ['another source', { source: { system: 'other', reference: 'S-1' } }],
  ])('differs for %s', (_what, changed) => expect(markOf(changed)).not.toBe(markOf()));

  it.each([
    ['space around the text', { description: ' Hög musik.\n' }], ['what is no part of the contents', { category: 'noiseMusic', sequence: 4 }],
  ])('does not differ for %s', (_what, changed) => expect(markOf(changed)).toBe(markOf()));

  it('says nothing of a number that may not be used, for it is not kept', () => {
    expect(markOf({ callback: { phone: '112', allowed: false } })).toBe(markOf({ callback: undefined }));
  });

  it('cannot be made, nor checked, without the key', () => expect(markOf({}, keyed('theirs'))).not.toBe(markOf()));

  it('replaces one that came with the command, and is for no other command', () => {
    expect(markOf({ mark: 'made up' })).toBe(markOf());
    expect(withMark(ours, 'AddNote', { text: 'x' })).toEqual({ text: 'x' });
  });
});
