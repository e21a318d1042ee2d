// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { MailSettings } from '@fyrvakt/outbox';
import type { Config } from './config.js';

/** How e-mail is sent, and where its links lead. */
export interface Mail extends MailSettings { readonly baseUrl: string }

/** Undefined where nobody is told of anything, because no mail server is named. */
export const mailOf = (config: Config): Mail | undefined => {
  const { smtpHost: host, smtpPort: port, smtpTls: tls, smtpUser: user, smtpPassword: password, smtpCa: ca } = config;
  const { mailFrom: from, publicUrl: baseUrl } = config;
  return host && from && baseUrl ? { host, port, tls, user, password, ca, from, baseUrl } : undefined;
};
