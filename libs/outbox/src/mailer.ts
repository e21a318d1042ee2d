// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { rootCertificates } from 'node:tls';
import type { Message } from '@fyrvakt/notices';
import type { Transporter } from 'nodemailer';

/** The way out, as the settings say. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `starttls` and `tls` send nothing in the clear; `none` is for a relay on the same machine. */
  readonly tls: 'starttls' | 'tls' | 'none';
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** Certificates (PEM) that may vouch for it beside those that Node knows. */
  readonly ca?: string | undefined;
  readonly from: string;
}

/** What became of a message. */
export type Outcome =
  | { readonly result: 'sent' }
  /** `lasting`: it is no use to try again. `relay`: nothing can be sent now, to anybody. */
  | { readonly result: 'refused'; readonly trouble: string; readonly lasting: boolean; readonly relay: boolean }
  /** The answer never came: it may have arrived. */
  | { readonly result: 'unknown'; readonly trouble: string; readonly relay: true };

interface SmtpError extends Error {
  readonly code?: string;
  /** What Node itself called it. */
  readonly originalCode?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** Shorter together than the time after which a try is given up for lost. */
const LIMITS = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 8_000, dnsTimeout: 5_000 } as const;
const WHOLE_MS = 25_000;
const LONGEST_TEXT = 60_000;

const isLasting = ({ responseCode = 0, command }: SmtpError): boolean =>
  // A refused sender, password or greeting is for whoever set us up to mend; it is not about this message.
  responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');

const WORD = /^[A-Z][A-Z0-9_]{2,40}$/;
const OF_TLS = /CERT|SSL|TLS|SIGNATURE/;

/** What failed, as a code, and never in the server's words: they name the address. `EAUTH` and `ETLS` are ours to mend, whatever came with them. */
const wordOf = ({ code = '', originalCode = '', responseCode }: SmtpError): string => {
  const detail = responseCode ? `${responseCode}` : WORD.test(originalCode) ? originalCode : '';
  const isTls = code === 'ETLS' || (code === 'ESOCKET' && OF_TLS.test(originalCode));
  if (isTls || code === 'EAUTH') return `${isTls ? 'ETLS' : code} ${detail}`.trim();
  if (responseCode) return `smtp ${responseCode}`;
  const word = code === 'ESOCKET' && detail ? detail : code;
  return WORD.test(word) ? word : 'error';
};

/** @param hasLeft whether all of the message had been written. */
const outcomeOf = (error: SmtpError, hasLeft: boolean): Outcome => {
  const trouble = wordOf(error);
  const isAnswered = error.responseCode !== undefined;
  if (!isAnswered && hasLeft) return { result: 'unknown', trouble, relay: true };
  const isAboutMessage = isAnswered && (error.command === 'RCPT TO' || error.command === 'DATA');
  return { result: 'refused', trouble, lasting: isLasting(error), relay: !isAboutMessage };
};

class TooLong extends Error implements SmtpError {
  readonly code = 'ETIMEDOUT';
}

/** Sends e-mail through a relay. One connection for each message: so few are sent that a connection kept would be a dead one. */
export class Mailer {
  constructor(private readonly settings: MailSettings, private readonly wholeMs = WHOLE_MS) {}

  /** Never throws. `id` names the message, so that one that comes twice can be seen to be one. */
  async send(to: string, { subject, text }: Message, id: string): Promise<Outcome> {
    const { from } = this.settings;
    let hasLeft = false;
    const transport = await this.transport((what) => {
      hasLeft ||= what === 'message';
    });
    const mail = {
      from: { name: 'Fyrvakt', address: from }, to: { name: '', address: to }, subject, text: text.slice(0, LONGEST_TEXT),
      messageId: `<${id}@${from.slice(from.indexOf('@') + 1)}>`,
      // Nobody's holiday answers it.
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    };
    return this.within(transport.sendMail(mail)).then((): Outcome => ({ result: 'sent' }), (error: SmtpError) => outcomeOf(error, hasLeft));
  }

  /** What stands in the way of sending anything, in a word; undefined when nothing does. */
  async trouble(): Promise<string | undefined> {
    const transport = await this.transport(() => {});
    return this.within(transport.verify()).then(() => undefined, (error: SmtpError) => {
      const { trouble } = outcomeOf(error, false) as { readonly trouble: string };
      return trouble;
    });
  }

  /** `onStep` is told what kind of thing happens: `message` when all of one has been written. */
  private async transport(onStep: (what: unknown) => void): Promise<Transporter> {
    // Where nothing is ever sent it is never loaded.
    const { createTransport } = await import('nodemailer');
    const { host, port, tls, user, password, ca } = this.settings;
    const limits = Object.fromEntries(Object.entries(LIMITS).map(([name, ms]) => [name, Math.min(ms, this.wholeMs)]));
    const hear = (entry: unknown): void => onStep((entry as { readonly tnx?: unknown } | null)?.tnx);
    const ignore = (): void => {};
    return createTransport({
      host, port, ...limits, secure: tls === 'tls', requireTLS: tls === 'starttls', ignoreTLS: tls === 'none',
      ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
      ...(ca === undefined ? {} : { tls: { ca: [...rootCertificates, ca] } }),
      disableFileAccess: true, disableUrlAccess: true,
      // What it would log names addresses.
      logger: { trace: ignore, debug: ignore, info: hear, warn: ignore, error: ignore, fatal: ignore },
    });
  }

  /** A server that answers a byte now and then would never run into the other limits. */
  private async within<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new TooLong('no answer in time')), this.wholeMs);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
