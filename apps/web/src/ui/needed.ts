// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useCommon } from '../i18n/common.js';

/** What to say at a field that is empty though it must not be, once it has been tried to save. */
export const useNeeded = (): ((tried: boolean, value: string, label: string) => string | undefined) => {
  const { fillIn } = useCommon();
  return (tried, value, label) => (tried && !value ? fillIn(`”${label}”`) : undefined);
};
