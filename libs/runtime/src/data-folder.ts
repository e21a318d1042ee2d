// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { statSync } from 'node:fs';
import { dirname } from 'node:path';

const isFile = (path: string): boolean => {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
  } catch {
    // Whoever may not look meets what is there when it is used.
    return false;
  }
};

/** True where a folder neither is nor can be made, because a file stands in its place or in that of a folder above it. */
export const isBlocked = (path: string): boolean => isFile(path) || (path !== dirname(path) && isBlocked(dirname(path)));
