// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

export interface StreamNamesOptions {
  /** What the names of our streams begin with, such as 'case-'. Everything else on the server is none of ours. */
  readonly prefixes: readonly string[];
  /** Put before every name, so that several logs can share one server in tests. */
  readonly namespace?: string;
}

/** Which streams of the server are ours, and what they are called there. */
export class StreamNames {
  private readonly prefixes: readonly string[];
  private readonly namespace: string;

  constructor({ prefixes, namespace = '' }: StreamNamesOptions) {
    if (prefixes.length === 0) throw new TypeError('a log without prefixes has no streams');
    this.prefixes = prefixes;
    this.namespace = namespace;
  }

  /** For the server's filter: what the names of our streams begin with there. */
  get onServer(): string[] {
    return this.prefixes.map((prefix) => this.namespace + prefix);
  }

  /** A name that a stream of ours might have; none has. */
  get anyStream(): string {
    return `${this.prefixes[0]}?`;
  }

  /** What a stream of ours is called on the server. Throws TypeError for a stream that the index would never see. */
  toServer(stream: string): string {
    if (!this.isOurs(stream)) throw new TypeError(`a stream's name begins with one of ${this.prefixes.join(', ')}`);
    return this.namespace + stream;
  }

  /** What a stream on the server is called here; undefined when it is none of ours. */
  fromServer(name: string): string | undefined {
    if (!name.startsWith(this.namespace)) return undefined;
    const stream = name.slice(this.namespace.length);
    return this.isOurs(stream) ? stream : undefined;
  }

  private isOurs(stream: string): boolean {
    return this.prefixes.some((prefix) => stream.startsWith(prefix));
  }
}
