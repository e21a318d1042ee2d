// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { HeldDrill } from '@fyrvakt/drills';
import type { Runtime } from '@fyrvakt/runtime';
import { idParameter } from '../../http/parameters.js';
import { Problem } from '../../http/problem.js';

export const DRILL_ID = idParameter('Övningens id', 'Id of the drill');

/** A drill by its id. Throws `drill/not-found`. */
export const drillOf = ({ agreement }: Pick<Runtime, 'agreement'>, id: string): HeldDrill => {
  const drill = agreement.drills.find((each) => each.id === id.toLowerCase());
  if (!drill) throw new Problem('drill/not-found');
  return drill;
};
