// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useCommon } from '../i18n/common.js';
import { Button } from './button.js';
import { Banner } from './states.js';

/** Says that a form holds what was typed in it earlier, and offers what is there instead. */
export const Kept = ({ isKept, startOver }: { readonly isKept: boolean; readonly startOver: () => void }): ReactElement | null => {
  const t = useCommon();
  return isKept ? <Banner title={t.kept} action={<Button small onPress={startOver}>{t.startOver}</Button>} /> : null;
};
