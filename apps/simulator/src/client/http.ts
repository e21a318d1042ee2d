// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** An answer that came, whatever it says. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, or undefined where there was none. */
  readonly body: unknown;
}

export interface HttpOptions {
  /** Address of the server: `http://127.0.0.1:3000`. */
  readonly url: string;
  readonly timeoutMs?: number;
  /** How many times in all something is asked before giving up. */
  readonly tries?: number;
  readonly sleep?: (ms: number) => Promise<void>;
  /** From 0 to 1; spreads retries out, so that many clients do not come back at once. */
  readonly jitter?: () => number;
  readonly fetch?: typeof fetch;
}

export interface Asked {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Asked `tries` times without an answer that says anything. */
export class NoAnswer extends Error {
  constructor(method: string, path: string, reason: string) {
    super(`${method} ${path}: ${reason}`);
    this.name = 'NoAnswer';
  }
}

const BUSY = new Set([408, 429, 502, 503, 504]);
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const parsed = (text: string): unknown => {
  try {
    return text ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
};

/** A small HTTP client: every request has a time-out, and is asked again with growing, spread-out waits while the server is busy or gone. */
export class Http {
  /** Requests that got an answer, for the rate on screen. */
  answered = 0;
  retried = 0;

  constructor(private readonly options: HttpOptions) {}

  async ask(method: string, path: string, asked: Asked = {}): Promise<Answer> {
    const { tries = 6, sleep = pause, jitter = Math.random } = this.options;
    let reason = '';
    for (let turn = 1; turn <= tries; turn++) {
      let wait = Math.min(FIRST_WAIT_MS * 2 ** (turn - 1), LONGEST_WAIT_MS);
      try {
        const answer = await this.once(method, path, asked);
        if (!BUSY.has(answer.status)) {
          this.answered++;
          return answer;
        }
        reason = `answered ${answer.status}`;
        wait = Math.max(wait, Math.min(Number(answer.headers.get('retry-after') ?? 0) * 1000 || 0, 60_000));
      } catch (error) {
        const { name, cause } = error as Error & { cause?: { code?: string } };
        reason = cause?.code ?? name;
      }
      this.retried++;
      if (turn < tries) await sleep(wait * (0.5 + jitter() / 2));
    }
    throw new NoAnswer(method, path, reason);
  }

  private async once(method: string, path: string, { headers, body }: Asked): Promise<Answer> {
    const { url, timeoutMs = 15_000, fetch: send = fetch } = this.options;
    const response = await send(new URL(path, url), {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, body: parsed(await response.text()) };
  }
}

/** The code of a problem (RFC 9457): the last part of its type. */
export const problemOf = ({ status, body }: Answer): string => {
  const type = (body as { type?: unknown } | undefined)?.type;
  return typeof type === 'string' ? type.split('/problems/').pop() || String(status) : String(status);
};
