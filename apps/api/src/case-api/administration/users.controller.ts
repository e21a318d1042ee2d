// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { ROLE_NAMES, type RoleName, type User } from '@fyrvakt/identity';
import { Describe } from '@fyrvakt/kernel';
import { NOTICE_KINDS, NOTICES, type NoticeKind } from '@fyrvakt/notices';
import type { Runtime } from '@fyrvakt/runtime';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { Endpoint } from '../../http/endpoint.js';
import { named } from '../../http/named-schemas.js';
import { idParameter } from '../../http/parameters.js';
import { RUNTIME } from '../../runtime-token.js';
import { choice, CODED_LABEL, instant, string, uuid } from '../answers/parts.js';
import { CASE_API, list, object } from '../base.js';
import { administration, DONE } from './administration.js';

export class RolesBody {
  @Describe('Roller; flera läggs ihop', 'Roles; several add up')
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(6) @IsIn(ROLE_NAMES, { each: true })
  roles!: RoleName[];

  @Describe('Enheter som personen hör till', 'Units that the person belongs to')
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @MaxLength(40, { each: true })
  units?: string[];
}

export class PasswordBody {
  @Describe('Minst 12 tecken', 'At least 12 characters')
  @IsString() @MinLength(1) @MaxLength(256)
  password!: string;
}

export class ToldBody {
  @Describe('E-postadress; utan den underrättas personen inte', 'E-mail address; without one the person is told of nothing')
  @IsOptional() @IsString() @MinLength(3) @MaxLength(254)
  email?: string;

  @Describe('Vad personen underrättas om; annars det som är dennes sak', 'What the person is told of; otherwise what it is their task to see to')
  @IsOptional() @IsArray() @ArrayMaxSize(NOTICE_KINDS.length) @IsIn(NOTICE_KINDS, { each: true })
  about?: NoticeKind[];
}

export class AddUserBody extends RolesBody {
  @Describe('Namn att logga in med', 'Name to sign in with')
  @IsString() @MinLength(1) @MaxLength(80)
  name!: string;

  @Describe('Minst 12 tecken', 'At least 12 characters')
  @IsString() @MinLength(1) @MaxLength(256)
  password!: string;
}

const USER = named(
  'User',
  object({
    id: uuid, name: string, roles: list(choice(ROLE_NAMES)), units: list(string), createdAt: instant, disabledAt: instant, email: string,
    toldAbout: list(choice(NOTICE_KINDS)),
  }, ['disabledAt', 'email']),
);

const USERS = `${CASE_API}/users`;
const USER_ID = idParameter('Användarens id', "The user's id");
const one = { params: { userId: USER_ID }, responses: { 204: DONE } };

/** The people who may sign in. They are disabled, never deleted: the log names them by id. */
@Controller()
export class UsersController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Endpoint({
    method: 'GET', path: USERS, ...administration('Användare', 'Users'),
    responses: { 200: { description: { sv: 'Alla användare', en: 'All users' }, body: object({ rows: list(USER), notices: list(CODED_LABEL) }) } },
  })
  async list(): Promise<{ rows: readonly User[]; notices: readonly object[] }> {
    const notices = NOTICE_KINDS.map((code) => ({ code, label: NOTICES[code].label }));
    return { rows: await this.runtime.identity.listUsers(), notices };
  }

  @Endpoint({
    method: 'POST', path: USERS, ...administration('Lägg till en användare', 'Add a user'),
    body: AddUserBody, bodyExample: { name: 'Samordnare 2', roles: ['coordinator'], password: 'klippor-lanterna-skär-vågor-42' },
    responses: { 201: { description: { sv: 'Tillagd', en: 'Added' }, body: object({ id: uuid }) } },
  })
  add(@Body() { name, roles, units = [], password }: AddUserBody): Promise<{ id: string }> {
    return this.runtime.identity.addUser({ name, roles, units, password });
  }

  @Endpoint({
    method: 'PUT', path: `${USERS}/{userId}/roles`, ...administration('Ändra roller och enheter', 'Change roles and units'), ...one,
    body: RolesBody, bodyExample: { roles: ['unit'], units: ['FT1'] },
  })
  async setRoles(@Param('userId') userId: string, @Body() { roles, units = [] }: RolesBody): Promise<void> {
    await this.runtime.identity.setRoles(userId, roles, units);
  }

  @Endpoint({
    method: 'PUT', path: `${USERS}/{userId}/told`, ...administration('Ändra vad någon underrättas om', 'Change what somebody is told of'), ...one,
    body: ToldBody, bodyExample: { email: 'jour@example.se', about: ['promiseBroken'] },
  })
  async setTold(@Param('userId') userId: string, @Body() { email, about }: ToldBody): Promise<void> {
    await this.runtime.identity.setTold(userId, email, about);
  }

  @Endpoint({
    method: 'PUT', path: `${USERS}/{userId}/password`,
    ...administration('Sätt ett nytt lösenord', 'Set a new password', 'Personen loggas ut överallt.', 'The person is signed out everywhere.'), ...one,
    body: PasswordBody, bodyExample: { password: 'klippor-lanterna-skär-vågor-42' },
  })
  async setPassword(@Param('userId') userId: string, @Body() { password }: PasswordBody): Promise<void> {
    await this.runtime.identity.setPassword(userId, password);
  }

  @Endpoint({
    method: 'POST', path: `${USERS}/{userId}/disable`,
    ...administration('Stäng av en användare', 'Disable a user', 'Personen loggas ut genast.', 'The person is signed out at once.'), ...one,
  })
  async disable(@Param('userId') userId: string): Promise<void> {
    await this.runtime.identity.disableUser(userId);
  }

  @Endpoint({
    method: 'POST', path: `${USERS}/{userId}/enable`, ...administration('Släpp in en avstängd användare igen', 'Enable a user again'), ...one,
  })
  async enable(@Param('userId') userId: string): Promise<void> {
    await this.runtime.identity.enableUser(userId);
  }
}
