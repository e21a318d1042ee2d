// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** What the reference says around the descriptions. */
export const WORDS = {
  sv: {
    skip: 'Hoppa till innehållet', other: 'In English', contents: 'Innehåll', who: 'Vem får', everyone: 'Alla', input: 'Parametrar', body: 'Innehåll',
    example: 'Exempel', answers: 'Svar', types: 'Typer', name: 'Namn', form: 'Form', means: 'Betydelse', required: 'krävs', problems: 'Problem',
    address: 'Adress', version: 'Version', limits: 'Gränser', json: 'OpenAPI som JSON',
  },
  en: {
    skip: 'Skip to the content', other: 'På svenska', contents: 'Contents', who: 'Who may', everyone: 'Everyone', input: 'Parameters', body: 'Body',
    example: 'Example', answers: 'Answers', types: 'Types', name: 'Name', form: 'Form', means: 'Meaning', required: 'required', problems: 'Problems',
    address: 'Address', version: 'Version', limits: 'Limits', json: 'OpenAPI as JSON',
  },
} as const;
