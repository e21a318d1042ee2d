// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { explain, Unreachable } from '../api/problem.js';
import { Button, ButtonLink, EmptyState, Page } from '../ui/index.js';
import { useText } from './text.js';

/** A screen that could not be drawn; the rest stands. */
export const Broken = ({ error }: ErrorComponentProps): ReactElement => {
  const t = useText();
  const text = error instanceof Unreachable ? explain(error).title : t.failedText;
  return (
    <Page title={t.failed}>
      <EmptyState kind="failed" title={t.failed} action={<Button onPress={() => location.reload()}>{t.reload}</Button>}>{text}</EmptyState>
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
