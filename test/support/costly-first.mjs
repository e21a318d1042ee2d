// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import sequencer from '@jest/test-sequencer';

/** Jest's own order: it may be the class itself that is imported, or what holds it. */
const Sequencer = sequencer.default ?? sequencer;

/** Of those that cost most the ones that take a minute or more, which a file's size does not tell. */
const LONGEST = /\/test\/(?:fuzz|e2e|crash\/kill)\b/;

const costOf = ({ path }) => {
  if (path.endsWith('.e2e.spec.ts')) return LONGEST.test(path) ? 3 : 2;
  return path.endsWith('.int.spec.ts') ? 1 : 0;
};

/** What costs most, by its suffix, begins first; so there are many small files left when the last large one ends, and no worker stands idle. */
export default class CostlyFirst extends Sequencer {
  async sort(tests) {
    return [...(await super.sort(tests))].sort((one, other) => costOf(other) - costOf(one));
  }
}
