// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** What our own server said; the members that are looked at here. */
interface Said {
  readonly key: string;
  readonly callId: string;
  readonly revision: number;
  readonly handling: string;
  readonly caseId: string;
  /** What is in a case. */
  readonly notes: readonly string[];
  readonly reviews: readonly { readonly id: string }[];
  readonly deferrals: readonly { readonly id: string }[];
  readonly questions: readonly { readonly id: string }[];
  readonly events: readonly { readonly id: string }[];
  readonly id: string;
  readonly instructionId: string;
  readonly drillId: string;
  /** In the description of an API. */
  readonly paths: Readonly<Record<string, { readonly post: { readonly requestBody: { readonly content: {
    readonly 'application/json': { readonly examples?: Readonly<Record<string, { readonly value: object }>> };
  } } } }>>;
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly rows: readonly { readonly id: string; readonly name: string; readonly unit: string; readonly next: readonly Shift[] }[];
}

export interface Shift { readonly unit: string; readonly start: string; readonly end: string }

/** So much of an instruction as is looked at here. */
export interface Example {
  readonly content: { readonly emergency112: object; readonly police11414: object };
}

class Refused extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

/** Of an old call the system itself soon says that it is late, perhaps just in between. */
const TRIES = 5;

const ask = async (url: string, method: string, headers: Record<string, string>, body?: object): Promise<{ said: Said; headers: Headers }> => {
  const answer = await fetch(url, {
    method, headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Refused(answer.status, `${method} ${url}: ${answer.status} ${text}`);
  return { said: (text ? JSON.parse(text) : {}) as Said, headers: answer.headers };
};

/** The answering service, as it reports calls. */
export class Caller {
  constructor(private readonly url: string, private readonly key: string) {}

  /** Reports a call and gives its id. */
  async call(body: object): Promise<string> {
    const sourceReference = `B-${randomUUID()}`;
    const { said } = await this.send('calls', { sourceReference, receivedAt: new Date().toISOString(), category: 'noiseMusic', ...body });
    return said.callId;
  }

  /** Tells all that is known of a call of a source, and gives its id. */
  async reconcile(system: string, body: Readonly<Record<string, unknown>>): Promise<string> {
    const { said } = await this.send(`calls/by-source/${system}/${encodeURIComponent(String(body.sourceReference))}`, body, 'PUT');
    return said.callId;
  }

  add(callId: string, what: 'questions' | 'notifications' | 'decisions' | 'deviations', body: object): Promise<{ said: Said }> {
    return this.send(`calls/${callId}/${what}`, body);
  }

  private send(path: string, body: object, method = 'POST'): Promise<{ said: Said }> {
    return ask(`${this.url}/sos-api/v1/${path}`, method, { authorization: `Bearer ${this.key}`, 'idempotency-key': randomUUID() }, body);
  }
}

/** Somebody who is signed in, asking without a browser. */
export class Person {
  /** Of cases that were changed last by this person. */
  private readonly revisions = new Map<string, number>();

  private constructor(private readonly url: string, readonly name: string, readonly password: string, readonly token: string) {}

  static async signIn(url: string, name: string, password: string): Promise<Person> {
    const { headers } = await ask(`${url}/case-api/v1/sessions`, 'POST', {}, { name, password });
    const token = /^fyrvakt=([^;]+)/.exec(headers.get('set-cookie') ?? '')?.[1];
    if (!token) throw new Error(`${name} got no session`);
    return new Person(url, name, password, token);
  }

  /** Somebody whose session is known. */
  static signedIn(url: string, { name, password, token }: { readonly name: string; readonly password: string; readonly token: string }): Person {
    return new Person(url, name, password, token);
  }

  /** Lets somebody in, with a password that nobody knows beforehand. */
  async let(name: string, roles: readonly string[], units: readonly string[] = []): Promise<Person> {
    const password = randomBytes(15).toString('base64url');
    await this.ask('POST', 'users', { name, roles, units, password });
    return Person.signIn(this.url, name, password);
  }

  async apiKey(sourceSystem: string): Promise<string> {
    const { key } = await this.ask('POST', 'api-clients', { name: sourceSystem, sourceSystem, scopes: ['calls:write', 'calls:read'] });
    return key;
  }

  async unitName(unit: string): Promise<string> {
    return (await this.ask('GET', 'municipality')).units.find(({ code }) => code === unit)?.name ?? unit;
  }

  async nextShift(unit: string): Promise<Shift> {
    const [shift] = (await this.ask('GET', 'shifts')).rows.find((row) => row.unit === unit)?.next ?? [];
    if (!shift) throw new Error(`${unit} has no shift ahead`);
    return shift;
  }

  /** An instruction as the API's own example has it. */
  async exampleOfInstruction(): Promise<Example> {
    const { paths } = (await ask(`${this.url}/openapi/case-api.json`, 'GET', {})).said;
    const [example] = Object.values(paths['/instructions/commands/draft-instruction']?.post.requestBody.content['application/json'].examples ?? {});
    return example?.value as Example;
  }

  /** Begins an instruction as the example has it; gives its id. */
  async draftInstruction(): Promise<string> {
    return (await this.tell('instructions/commands/draft-instruction', await this.exampleOfInstruction())).instructionId;
  }

  /** Begins a drill; gives its id. */
  async startDrill(name: string): Promise<string> {
    return (await this.tell('drills/commands/start-drill', { name })).drillId;
  }

  /** Has those of a name told of broken promises by e-mail. */
  async haveTold(name: string, email: string): Promise<void> {
    const user = (await this.ask('GET', 'users')).rows.find((known) => known.name === name);
    await this.ask('PUT', `users/${user?.id}/told`, { email, about: ['promiseBroken'] });
  }

  /** A case as it stands. */
  see(caseId: string): Promise<Said> {
    return this.ask('GET', `cases/${caseId}`);
  }

  /** Resolves once what has been told of an instruction up to a revision is gone by. */
  async agreed(instructionId: string, revision: number): Promise<void> {
    while ((await this.ask('GET', `instructions/${instructionId}`)).revision < revision) await pause(50);
  }

  /** Takes away what somebody has for themselves. */
  remove(path: string): Promise<unknown> {
    return this.ask('DELETE', path);
  }

  /** Tells the server something that is about no case; gives what it answers. `revision`: of what it builds on. */
  tell(path: string, body: object, revision?: number): Promise<Said> {
    return this.ask('POST', path, body, { 'idempotency-key': randomUUID(), ...(revision !== undefined && { 'if-match': `"${revision}"` }) });
  }

  /** A command on the roster as it stands. */
  async plan(command: string, body: object): Promise<void> {
    const { revision } = await this.ask('GET', 'roster?from=2098-07-12&to=2098-07-13');
    await this.tell(`roster/commands/${command}`, body, revision);
  }

  async awaitsDecision(caseId: string): Promise<boolean> {
    return (await this.see(caseId)).handling === 'awaitingDecision';
  }

  /** Moves the clock of everybody ahead. */
  async moveClock(to: string): Promise<void> {
    await this.ask('POST', 'demo/clock', { to });
  }

  /** A command on the case as it stands. */
  async command(caseId: string, name: string, body: object = {}): Promise<void> {
    for (let left = TRIES; ; left -= 1) {
      const revision = this.revisions.get(caseId) ?? (await this.see(caseId)).revision;
      try {
        const done = await this.ask('POST', `cases/${caseId}/${name}`, body, { 'if-match': `"${revision}"`, 'idempotency-key': randomUUID() });
        this.revisions.set(caseId, done.revision);
        return;
      } catch (error) {
        this.revisions.delete(caseId);
        if (left === 0 || !(error instanceof Refused && error.status === 412)) throw error;
      }
    }
  }

  private async ask(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Said> {
    return (await ask(`${this.url}/case-api/v1/${path}`, method, { cookie: `fyrvakt=${this.token}`, ...headers }, body)).said;
  }
}
