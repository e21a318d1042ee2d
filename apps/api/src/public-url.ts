// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** Injects where others find the server: scheme, host and port, without a path. */
export const PUBLIC_URL = Symbol('public url');
