// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CDPSession } from '@playwright/test';

/** What one acts on or finds one's way by: without a name, a screen reader has only "button" to say. */
const NAMED = new Set([
  'button', 'link', 'checkbox', 'radio', 'switch', 'textbox', 'searchbox', 'combobox', 'listbox', 'option', 'menuitem', 'menuitemradio',
  'menuitemcheckbox', 'tab', 'slider', 'spinbutton', 'dialog', 'alertdialog', 'heading', 'img', 'table', 'grid', 'navigation', 'radiogroup',
  'tablist',
]);

/** Letters, digits, anything that can be said. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** What of the page, as assistive technology is given it, would be read as nothing at all. */
export const nameless = async (session: CDPSession): Promise<string[]> => {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const told = nodes.filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value ?? ''), name: String(name?.value ?? '').trim() }));
  // While a dialog is open the page behind it is told to nobody: then the dialog is where one is.
  const places = told.filter(({ role }) => role === 'main' || role === 'dialog').length;
  const silent = told.filter(({ role, name }) => NAMED.has(role) && !SAYS_SOMETHING.test(name));
  return [...(places === 1 ? [] : [`${places} main landmarks or dialogs`]), ...silent.map(({ role, name }) => `a ${role} named “${name}”`)];
};
