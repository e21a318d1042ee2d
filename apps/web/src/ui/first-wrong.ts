// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

const WRONG = '[data-invalid], fieldset:has(> [role=alert])';

/** Brings whoever tried to save to the first field that says what is wrong, once it says so: the form may be longer than the screen. */
export const toFirstWrong = (form: HTMLElement | null): void => void requestAnimationFrame(() => {
  form?.querySelector(WRONG)?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, [role=spinbutton], button')?.focus();
});
