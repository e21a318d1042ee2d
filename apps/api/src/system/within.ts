// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** How long a part may take to say that it is there. */
const PATIENCE_MS = 2_000;

/** What a part answers, or a rejection when it does not do so in time. */
export const within = async <T>(promise: Promise<T>, milliseconds = PATIENCE_MS): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error('no answer in time')), milliseconds)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};
