// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { rowIds, type InstructionContent, type Redirect } from './content.js';
import { finding, type Finding, type Lists } from './finding.js';

const categoryAt = (known: ReadonlySet<string>, category: string, pointer: string): Finding[] =>
  known.has(category) ? [] : [finding('unknownCategory', pointer, `Kategorin ${category} finns inte.`, `There is no category ${category}.`)];

const categoriesIn = (known: ReadonlySet<string>, categories: readonly string[] | undefined, pointer: string): Finding[] =>
  (categories ?? []).flatMap((category, index) => categoryAt(known, category, `${pointer}/${index}`));

const redirect = (known: ReadonlySet<string>, { when }: Redirect, pointer: string): Finding[] =>
  when.flatMap(({ categories, danger, ongoing }, index) =>
    categories || danger || ongoing
      ? categoriesIn(known, categories, `${pointer}/when/${index}/categories`)
      : [finding('redirectsEverything', `${pointer}/when/${index}`,
          'Villkoret ställer inga krav. Alla samtal skulle gå dit.', 'The condition demands nothing. Every call would go there.')]);

const twice = (content: InstructionContent): Finding[] => {
  const { emergency112, police11414, rules } = content;
  const ids = rowIds(content);
  const pointers = [
    ...emergency112.when.map((_, index) => `/emergency112/when/${index}`),
    ...police11414.when.map((_, index) => `/police11414/when/${index}`),
    ...rules.map((_, index) => `/rules/${index}`),
  ];
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [finding('duplicateRow', `${pointers[index]}/id`, `Två rader heter ${id}.`, `Two rows are called ${id}.`)]
      : []);
};

/** What the content names that is not there, or names twice. `seasons` are those that the calendar knows. */
export const checkNames = (content: InstructionContent, lists: Lists, seasons: ReadonlySet<string>): readonly Finding[] => {
  const categories = new Set(lists.categories.map(({ code }) => code));
  const places = new Set([...lists.areas, ...lists.places].map(({ code }) => code));
  const { emergency112, police11414, questions, rules } = content;
  return [
    ...twice(content),
    ...redirect(categories, emergency112, '/emergency112'),
    ...redirect(categories, police11414, '/police11414'),
    ...questions.byCategory.flatMap(({ category }, index) => categoryAt(categories, category, `/questions/byCategory/${index}/category`)),
    ...rules.flatMap((rule, index) => [
      ...categoriesIn(categories, rule.categories, `/rules/${index}/categories`),
      ...(rule.areas ?? []).flatMap((area, at) =>
        places.has(area)
          ? []
          : [finding('unknownArea', `/rules/${index}/areas/${at}`,
              `Området eller platsen ${area} finns inte.`, `There is no area or place ${area}.`)]),
      ...(rule.seasons ?? []).flatMap((season, at) =>
        seasons.has(season)
          ? []
          : [finding('unknownSeason', `/rules/${index}/seasons/${at}`,
              `Ingen dag de närmaste två åren hör till säsongen ${season}.`, `No day of the next two years belongs to the season ${season}.`)]),
    ]),
  ];
};
