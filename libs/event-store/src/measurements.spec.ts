// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { listen, tell } from './measurements.js';

describe('What the parts tell of their work', () => {
  it('is heard by everyone who listens, until they stop', () => {
    const heard: number[] = [];
    const stop = listen('append', ({ ms }) => heard.push(ms));
    tell('append', () => ({ ms: 3 }));
    tell('group', () => ({ events: 1, waiting: 0 }));
    stop();
    tell('append', () => ({ ms: 4 }));
    expect(heard).toEqual([3]);
  });

  it('is not even made where nobody listens', () => {
    tell('page', () => {
      throw new Error('made for nobody');
    });
  });
});
