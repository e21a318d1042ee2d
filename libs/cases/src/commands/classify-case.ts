// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { caseCommand, mustBeOpen } from '../policies.js';
import { refuse } from '../refusals.js';
import { IsCode } from './bodies.js';

export class ClassifyCaseBody {
  @Describe('Kategorins kod', 'Code of the category')
  @IsCode()
  category!: string;
}

/** Says what the call was about, in the municipality's own terms. Stands against what the source says later. */
export const classifyCase = caseCommand({
  body: ClassifyCaseBody,
  permission: 'cases:handle',
  summary: { sv: 'Välj kategori', en: 'Choose the category' },
  example: { category: 'vandalism' },
  decide(state, body, at) {
    const open = mustBeOpen(state);
    if (!at.municipality.categories.some(({ code }) => code === body.category)) refuse('category/unknown', '/category');
    return open.category.code === body.category ? [] : [{ type: 'CaseClassified', data: { category: { code: body.category } } }];
  },
});
