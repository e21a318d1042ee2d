// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { get } from 'node:http';

/**
 * Asks the Fyrvakt of this container whether it is ready, and ends with 0 or 1: an image without a shell or curl needs a program for that.
 * Knows nothing of the rest, so that it starts in a moment.
 */
const TIMEOUT_MS = 4_000;
const asked = get({ host: '127.0.0.1', port: process.env['PORT'] || 3000, path: '/health/ready', timeout: TIMEOUT_MS }, ({ statusCode }) =>
  process.exit(statusCode === 200 ? 0 : 1),
);
asked.on('timeout', () => asked.destroy());
asked.on('error', () => process.exit(1));
