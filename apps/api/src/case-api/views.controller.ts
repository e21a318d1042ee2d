// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Principal } from '@fyrvakt/identity';
import { Describe } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { TooManyViews, type SavedView } from '@fyrvakt/saved-views';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { IsBoolean, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Endpoint } from '../http/endpoint.js';
import { named } from '../http/named-schemas.js';
import { idParameter } from '../http/parameters.js';
import { Problem } from '../http/problem.js';
import { Who } from '../http/request.js';
import { RUNTIME } from '../runtime-token.js';
import { boolean, string, uuid } from './answers/parts.js';
import { CASE_API, list, object } from './base.js';

export class SaveViewBody {
  @Describe('Vyns namn; en egen vy med samma namn ersätts', 'Name of the view; one of your own with the same name is replaced')
  @IsString() @Matches(/^\S(.{0,38}\S)?$/u)
  name!: string;

  @Describe('Urvalet, så som det står efter frågetecknet i adressen', 'The choice, as it stands after the question mark in the address')
  @IsString() @MaxLength(1500)
  query!: string;

  @Describe('Om alla ska se vyn', 'Whether everybody is to see the view')
  @IsOptional() @IsBoolean()
  shared?: boolean;
}

const VIEW = named('SavedView', object({ id: uuid, name: string, query: string, shared: boolean, mine: boolean, ownerName: string }, ['ownerName']));

type Shown = Omit<SavedView, 'owner'> & { readonly mine: boolean; readonly ownerName?: string };

const VIEWS = `${CASE_API}/views`;
const COMMON = { tag: 'Cases', permission: 'cases:read', credential: 'person' } as const;

/** Ways to look at the list of cases that have a name. How many cases each shows is asked of the list, as the reader may see it. */
@Controller()
export class ViewsController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Endpoint({
    ...COMMON, method: 'GET', path: VIEWS,
    summary: { sv: 'Sparade vyer', en: 'Saved views' },
    description: { sv: 'Dina egna och dem som andra delar med alla.', en: 'Your own, and those that others share with everybody.' },
    responses: { 200: { description: { sv: 'Vyerna', en: 'The views' }, body: object({ rows: list(VIEW) }) } },
  })
  async list(@Who() who: Principal): Promise<{ rows: readonly Shown[] }> {
    const [views, users] = await Promise.all([this.runtime.views.seenBy(who.id), this.runtime.identity.listUsers()]);
    const names = new Map(users.map(({ id, name }) => [id, name]));
    return {
      rows: views.map(({ owner, ...view }) => {
        const ownerName = names.get(owner);
        return { ...view, mine: owner === who.id, ...(ownerName === undefined ? {} : { ownerName }) };
      }),
    };
  }

  @Endpoint({
    ...COMMON, method: 'POST', path: VIEWS,
    summary: { sv: 'Spara en vy', en: 'Save a view' },
    body: SaveViewBody, bodyExample: { name: 'Nattens samtal', query: 'handling=new&area=LYS', shared: true },
    responses: { 201: { description: { sv: 'Sparad', en: 'Saved' }, body: object({ id: uuid }) } },
    refusals: [409],
  })
  async save(@Who() who: Principal, @Body() { name, query, shared = false }: SaveViewBody): Promise<{ id: string }> {
    try {
      return { id: (await this.runtime.views.save(who.id, { name, query, shared })).id };
    } catch (error) {
      throw error instanceof TooManyViews ? new Problem('view/too-many') : error;
    }
  }

  @Endpoint({
    ...COMMON, method: 'DELETE', path: `${VIEWS}/{viewId}`,
    summary: { sv: 'Ta bort en vy', en: 'Remove a view' },
    description: {
      sv: 'Din egen, eller en delad vars ägare inte längre kan logga in.', en: 'Your own, or a shared one whose owner can no longer sign in.',
    },
    params: { viewId: idParameter('Vyns id', 'Id of the view') },
    responses: { 204: { description: { sv: 'Borttagen', en: 'Removed' } } },
    refusals: [404],
  })
  async remove(@Who() who: Principal, @Param('viewId') viewId: string): Promise<void> {
    const { views, identity } = this.runtime;
    const view = await views.find(viewId);
    if (!view || (view.owner !== who.id && !view.shared)) throw new Problem('request/not-found');
    const isAbandoned = async (): Promise<boolean> => !(await identity.listUsers()).some(({ id, disabledAt }) => id === view.owner && !disabledAt);
    if (view.owner !== who.id && !(await isAbandoned())) throw new Problem('request/forbidden');
    await views.remove(viewId);
  }
}
