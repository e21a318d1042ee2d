// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** Ways to look at a list that people have given names to, for themselves or for everybody. It knows no case: a view is an address. */
export { savedViewMigrations } from './migrations.js';
export { MOST_VIEWS, SavedViews, TooManyViews, type NewView, type SavedView } from './saved-views.js';
