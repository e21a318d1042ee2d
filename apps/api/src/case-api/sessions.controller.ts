// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Principal } from '@fyrvakt/identity';
import { Describe } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { Body, Controller, Inject, Req, Res } from '@nestjs/common';
import { IsString, MaxLength, MinLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuseCrossSite } from '../http/access-guard.js';
import { expiredSessionCookie, sessionCookie, sessionTokenOf } from '../http/cookies.js';
import { Endpoint } from '../http/endpoint.js';
import { Problem } from '../http/problem.js';
import { Who } from '../http/request.js';
import { RUNTIME } from '../runtime-token.js';
import { CASE_API, PRINCIPAL_ANSWER } from './base.js';

const TAG = 'Sessions';

export class SignInBody {
  @Describe('Ditt användarnamn', 'Your user name')
  @IsString() @MinLength(1) @MaxLength(80)
  name!: string;

  @Describe('Ditt lösenord', 'Your password')
  @IsString() @MinLength(1) @MaxLength(256)
  password!: string;
}

const EXAMPLE = {
  id: '0b7a3f0e-7a55-4d0c-9c1e-2f5f4f0a9d11', name: 'Samordnaren', role: 'coordinator', roles: ['coordinator'], units: [],
  permissions: ['cases:follow-up', 'cases:read'],
};

const answer = ({ id, name, role, roles, units, permissions }: Principal) => ({
  id, name, role, roles, units, permissions: [...permissions].sort(),
});

/** Signing in and out. */
@Controller()
export class SessionsController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Endpoint({
    method: 'POST', path: `${CASE_API}/sessions`, tag: TAG, public: 'this is where one says who one is',
    summary: { sv: 'Logga in', en: 'Sign in' },
    description: {
      sv: 'Sätter en kaka som webbläsaren skickar med. En session som kom med anropet avslutas.',
      en: 'Sets a cookie that the browser sends along. A session that came with the request ends.',
    },
    body: SignInBody, bodyExample: { name: 'Samordnaren', password: 'klippor-lanterna-skär-vågor-42' },
    responses: {
      201: { description: { sv: 'Inloggad', en: 'Signed in' }, body: PRINCIPAL_ANSWER, example: EXAMPLE },
      401: { description: { sv: 'Namnet eller lösenordet stämmer inte', en: 'The name or the password is wrong' } },
    },
    refusals: [403],
  })
  async signIn(@Body() { name, password }: SignInBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    refuseCrossSite(request);
    const previous = sessionTokenOf(request);
    const signedIn = await this.runtime.identity.signIn(name, password, { address: request.ip, ...(previous ? { previous } : {}) });
    if (!signedIn) throw new Problem('session/wrong-credentials');
    void reply.header('set-cookie', sessionCookie(signedIn.token, request.overHttps));
    return answer(signedIn.principal);
  }

  @Endpoint({
    method: 'GET', path: `${CASE_API}/sessions/current`, tag: TAG, permission: 'signed-in', credential: 'person',
    summary: { sv: 'Vem du är och vad du får göra', en: 'Who you are and what you may do' },
    responses: { 200: { description: { sv: 'Du', en: 'You' }, body: PRINCIPAL_ANSWER, example: EXAMPLE } },
  })
  current(@Who() principal: Principal) {
    return answer(principal);
  }

  @Endpoint({
    method: 'DELETE', path: `${CASE_API}/sessions/current`, tag: TAG, permission: 'signed-in', credential: 'person',
    summary: { sv: 'Logga ut', en: 'Sign out' },
    responses: { 204: { description: { sv: 'Utloggad', en: 'Signed out' } } },
  })
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.runtime.identity.signOut(sessionTokenOf(request) ?? '');
    void reply.header('set-cookie', expiredSessionCookie(request.overHttps));
  }
}
