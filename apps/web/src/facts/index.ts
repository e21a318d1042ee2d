// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

export { deciderOf, describeFact, isTold, type Said, type Wording } from './describe.js';
export { FactList } from './fact-list.js';
export { Prose } from './prose.js';
export { Since } from './since.js';
export { storyQuery, useStory, type Case, type CaseStory, type Fact } from './story.js';
export { useFactText, type FactWords } from './text.js';
