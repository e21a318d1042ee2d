// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { hash } from 'node:crypto';
import type { Paper } from '@fyrvakt/action-instructions';
import type { FastifyReply } from 'fastify';

/** Sends a page to print: it has its own style and nothing else, no script, no image, nothing fetched. */
export const sendPaper = (reply: FastifyReply, { html, style }: Paper): string => {
  const only = `default-src 'none'; style-src 'sha256-${hash('sha256', style, 'base64')}'`;
  void reply.headers({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `${only}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  });
  return html;
};
