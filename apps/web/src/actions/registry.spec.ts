// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { actionOf, type Action } from './registry.js';

const action = (id: string, keys?: string): Action => ({ id, title: id, section: 's', run: () => undefined, ...(keys ? { keys } : {}) });

describe('What a key does', () => {
  const [review, go, help] = [action('review', 'u'), action('go', 'g u'), action('help', '?')];

  it('is what two in a row do, in whatever order the screen and the shell have come', () => {
    for (const actions of [[review, go, help, action('none')], [go, help, review]]) {
      expect(actionOf(actions, 'g', 'u')).toBe(go);
      expect(actionOf(actions, '', 'u')).toBe(review);
      expect(actionOf(actions, 'j', 'u')).toBe(review);
      expect(actionOf(actions, '', 'g')).toBeUndefined();
    }
  });
});
