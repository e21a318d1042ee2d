// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { classifyCase } from './classify-case.js';

describe('Classify case', () => {
  it('chooses a category of the municipality\'s, once', () => {
    givenCase(events.callReceived())
      .when(classifyCase, { category: 'vandalism' }).then({ type: 'CaseClassified', data: { category: { code: 'vandalism' } } });
    givenCase(events.callReceived()).when(classifyCase, { category: 'noiseMusic' }).thenNothing();
  });

  it('is refused for a category that the list does not have', () => {
    givenCase(events.callReceived()).when(classifyCase, { category: 'ghosts' }).refused('category/unknown', '/category');
  });
});
