// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { Button, ButtonLink, EmptyState, Page } from '../ui/index.js';
import { useText } from './text.js';

/** A screen that could not be drawn; the rest stands. */
export const Broken = (): ReactElement => {
  const t = useText();
  return (
    <Page title={t.failed}>
      <EmptyState kind="failed" title={t.failed} action={<Button onPress={() => location.reload()}>{t.reload}</Button>}>{t.failedText}</EmptyState>
    </Page>
  );
};

/** An address that leads nowhere. */
export const Missing = (): ReactElement => {
  const t = useText();
  return (
    <Page title={t.missing}>
      <EmptyState kind="noMatch" title={t.missing} action={<ButtonLink to="/">{t.home}</ButtonLink>}>{t.missingText}</EmptyState>
    </Page>
  );
};
