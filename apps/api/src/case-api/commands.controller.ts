// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Principal } from '@fyrvakt/identity';
import { Controller } from '@nestjs/common';
import { Endpoint } from '../http/endpoint.js';
import { named } from '../http/named-schemas.js';
import { Who } from '../http/request.js';
import { closureOf, schemaOf, type AnyBody, type JsonSchema } from '../http/schemas.js';
import { BILINGUAL, boolean, string } from './answers/parts.js';
import { CASE_API, list, object } from './base.js';
import { commandRoutes, kebab, type CommandRoute } from './command-faces.js';

const COMMAND = named(
  'CommandDescription',
  object({
    name: string, about: string, path: string, summary: BILINGUAL, permission: string, creates: boolean, commutes: boolean, body: { type: 'object' },
      example: { type: 'object' },
  }),
);

const EXAMPLE = {
  commands: [{
    name: 'add-note', about: 'case', path: '/cases/{caseId}/add-note', summary: { sv: 'Anteckna', en: 'Add a note' },
      permission: 'cases:handle', creates: false, commutes: true,
    body: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] }, example: { text: 'Ringde tillbaka.' },
  }],
};

/** A schema with what it refers to written out: a form is made of it as it stands. */
const writtenOut = (schema: unknown, known: Readonly<Record<string, JsonSchema>>): unknown => {
  if (Array.isArray(schema)) return schema.map((each) => writtenOut(each, known));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref: reference, ...rest } = schema as JsonSchema;
  if (typeof reference !== 'string')
    return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, writtenOut(value, known)]));
  const named = known[reference.slice(reference.lastIndexOf('/') + 1)] ?? {};
  return { ...(writtenOut(named, known) as object), ...(writtenOut(rest, known) as object) };
};

const describe = ({ face, name, spec, begins, path }: CommandRoute) => ({
  name: kebab(name), about: face.kind.prefix, path: path.slice(CASE_API.length), summary: spec.summary, permission: spec.permission,
  creates: begins, commutes: spec.commutes === true, example: spec.example,
  body: writtenOut(schemaOf(spec.body as AnyBody), closureOf([spec.body as AnyBody])),
});

/** What can be done with a case, the agreement and the roster, told from the registry, so that nobody has to list it a second time. */
@Controller()
export class CommandListController {
  private readonly all = commandRoutes().map(describe);

  @Endpoint({
    method: 'GET', path: `${CASE_API}/commands`, tag: 'Commands', permission: 'signed-in', credential: 'person',
    summary: { sv: 'Åtgärder som du får göra', en: 'Commands that you may give' },
    description: {
      sv: 'I den ordning man möter dem, med schemat för det som ska fyllas i. Menyer och formulär görs av listan.',
      en: 'In the order in which one meets them, with the schema of what is to be filled in. Menus and forms are made of the list.',
    },
    responses: {
      200: { description: { sv: 'Åtgärderna', en: 'The commands' }, body: object({ commands: list(COMMAND) }), example: EXAMPLE },
    },
  })
  commands(@Who() who: Principal) {
    return { commands: this.all.filter(({ permission }) => who.permissions.has(permission)) };
  }
}
