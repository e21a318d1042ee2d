// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** Injects the program's Runtime (see @fyrvakt/runtime). */
export const RUNTIME = Symbol('runtime');
