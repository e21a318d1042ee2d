// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, ReactNode } from 'react';
import { explain } from '../api/problem.js';
import { useCommon } from '../i18n/common.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { Banner } from './states.js';

/** A question to answer or leave: what is asked, one button that does it, one that does not. A refusal is told where it was asked. */
export const Ask = ({ title, confirm, isPending, error, onConfirm, onClose, narrow, children }: {
  readonly title: string;
  readonly confirm: string;
  readonly isPending: boolean;
  /** What was thrown; absent or null while nothing was. */
  readonly error?: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}): ReactElement => {
  const t = useCommon();
  const words = error === undefined || error === null ? undefined : explain(error);
  const foot = (
    <>
      <Button variant="primary" isPending={isPending} onPress={onConfirm}>{confirm}</Button>
      <Button onPress={onClose}>{t.cancel}</Button>
    </>
  );
  return (
    <Dialog title={title} isOpen onClose={onClose} width={narrow ? 'narrow' : 'medium'} foot={foot}>
      {children}
      {words && <Banner tone="danger" title={words.title}>{words.detail}</Banner>}
    </Dialog>
  );
};
