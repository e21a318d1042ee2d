// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Locator, Page } from '@playwright/test';
import { expect } from './fixture.js';

/** Facts of the case that is open, by words in them. */
export const inTimeline = (page: Page, words: string): Locator => page.locator('li[id^="e-"]').filter({ hasText: words });

/** Opens the form of something that can be done with the case, wherever on the page that stands. */
export const openOrder = async (page: Page, title: string): Promise<Locator> => {
  const direct = page.getByRole('group', { name: 'Åtgärder' }).getByRole('button', { name: title, exact: true });
  await expect(page.getByRole('button', { name: 'Fler åtgärder' })).toBeVisible();
  if (await direct.isVisible()) await direct.click();
  else {
    await page.getByRole('button', { name: 'Fler åtgärder' }).click();
    await page.getByRole('menuitem', { name: title }).click();
  }
  return page.getByRole('dialog', { name: title });
};

/** The same, filled in and saved. */
export const order = async (page: Page, title: string, fill: (dialog: Locator) => Promise<unknown>): Promise<void> => {
  const dialog = await openOrder(page, title);
  await fill(dialog);
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(dialog).toBeHidden();
};

/** Follows up everything in a case, and closes it. */
export const closeByReview = async (page: Page, caseId: string): Promise<void> => {
  await page.goto(`/follow-ups/${caseId}`);
  await page.getByRole('button', { name: /Vad blev resultatet/ }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('radio', { name: 'Bra' }).check({ force: true });
  const close = page.getByRole('checkbox', { name: 'Avsluta händelsen när allt är uppföljt' });
  if (!(await close.isChecked())) await close.check({ force: true });
  await page.getByRole('button', { name: 'Spara uppföljningen' }).click();
  await expect(page).toHaveURL(/\/follow-ups$/);
};
