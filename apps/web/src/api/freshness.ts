// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

let seen = 0;

/**
 * The farthest place in the log that this tab knows of, from its own changes and from the live feed. Every list asks to be at least that
 * fresh, so that nobody reads a list without what they have just done.
 */
export const seenPosition = (): number | undefined => seen || undefined;

export const sawPosition = (position: number): void => {
  if (position > seen) seen = position;
};

/** After signing in as somebody else, or when a server has been restored to an earlier place. */
export const forgetPosition = (): void => {
  seen = 0;
};
