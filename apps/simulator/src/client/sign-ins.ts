// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { type Answer, type Asked, type Http, NoAnswer } from './http.js';

/** Somebody who may sign in. */
export interface SignIn {
  readonly name: string;
  readonly password: string;
  readonly role: string;
  readonly units?: readonly string[];
}

/** One signed-in person. Signs in when first needed, and again when the session has ended. */
export class Person {
  /** Known once signed in. */
  id = '';
  private cookie?: Promise<string>;

  constructor(
    private readonly http: Http,
    private readonly signIn: SignIn,
  ) {}

  async ask(method: string, path: string, asked: Asked = {}): Promise<Answer> {
    const answer = await this.withCookie(method, path, asked);
    if (answer.status !== 401) return answer;
    this.cookie = undefined;
    return this.withCookie(method, path, asked);
  }

  private async withCookie(method: string, path: string, asked: Asked): Promise<Answer> {
    this.cookie ??= this.begin();
    return this.http.ask(method, path, { ...asked, headers: { ...asked.headers, cookie: await this.cookie } });
  }

  private async begin(): Promise<string> {
    const { name, password } = this.signIn;
    const answer = await this.http.ask('POST', '/case-api/v1/sessions', { body: { name, password } });
    const cookie = answer.headers
      .getSetCookie()
      .map((set) => set.split(';')[0])
      .join('; ');
    if (answer.status >= 300 || !cookie)
      throw new NoAnswer('POST', '/case-api/v1/sessions', `sign-in of ${this.signIn.role} gave ${answer.status}`);
    this.id = String((answer.body as { id?: unknown }).id ?? '');
    return cookie;
  }
}

/** The people of the municipality: who acts in a role, or for a unit. */
export class People {
  private readonly known: readonly { readonly signIn: SignIn; readonly person: Person }[];

  constructor(http: Http, signIns: readonly SignIn[]) {
    this.known = signIns.map((signIn) => ({ signIn, person: new Person(http, signIn) }));
  }

  /** Somebody with the role. Throws when nobody has it. */
  as(role: string): Person {
    const found = this.known.find(({ signIn }) => signIn.role === role);
    if (!found) throw new Error(`no sign-in has the role ${role}`);
    return found.person;
  }

  /** Somebody in the unit; a unit without a sign-in of its own phones the coordinator, who writes it down. */
  of(unit: string): Person {
    return this.known.find(({ signIn }) => signIn.role === 'unit' && signIn.units?.includes(unit))?.person ?? this.as('coordinator');
  }
}
