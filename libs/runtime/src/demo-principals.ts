// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomInt } from 'node:crypto';
import type { Municipality } from '@fyrvakt/cases';
import type { Identity, RoleName } from '@fyrvakt/identity';

export interface DemoSignIn {
  readonly name: string;
  readonly role: RoleName;
  readonly units: readonly string[];
  readonly password: string;
}

/** Everything that a visitor needs to try the demonstration; shown once, at the terminal. */
export interface DemoPrincipals {
  readonly signIns: readonly DemoSignIn[];
  readonly sos: { readonly clientId: string; readonly sourceSystem: string; readonly key: string };
}

const WORDS = [
  'alkottar', 'ankare', 'blåbär', 'bojar', 'bryggor', 'dimma', 'ejdrar', 'enbuskar', 'fyrar', 'fiskmås', 'granit', 'havtorn', 'hummer',
  'hällar', 'inlopp', 'kajer', 'klippor', 'kobbar', 'kompass', 'koster', 'krabbor', 'lanterna', 'ljung', 'makrill', 'marvatten', 'måsar', 'nattljus',
  'ostron', 'roddbåt', 'räkor', 'segel', 'sjöbod', 'skär', 'snipa', 'sälar', 'tång', 'trosor', 'utkik', 'vindar', 'vågor', 'västan', 'öar',
];

/** Four words and two digits: easy to type at a demonstration, far out of reach of a throttled guesser. */
const generatedPassword = (): string =>
  `${Array.from({ length: 4 }, () => WORDS[randomInt(WORDS.length)]).join('-')}-${randomInt(10, 100)}`;

/** One sign-in per role, one per unit that works in shifts, and one for an external unit. */
const cast = (municipality: Municipality): Omit<DemoSignIn, 'password'>[] => {
  const external = municipality.units.find(({ kind }) => kind === 'external');
  const units = municipality.units.filter((unit) => !unit.onCall && (unit.kind === 'own' || unit.kind === 'contracted' || unit === external));
  return [
    { name: 'Samordnaren', role: 'coordinator', units: [] },
    { name: 'Beslutsfunktionen', role: 'decisionMaker', units: [municipality.decisionFunction] },
    ...units.map((unit) => ({ name: unit.name, role: 'unit' as const, units: [unit.code] })),
    { name: 'Ledningen', role: 'leadership', units: [] },
    { name: 'Avtalsparten (SOS Alarm)', role: 'agreementParty', units: [] },
    { name: 'Administratören', role: 'administrator', units: [] },
  ];
};

const ensureSignIn = async (identity: Identity, { name, role, units }: Omit<DemoSignIn, 'password'>): Promise<DemoSignIn> => {
  const password = generatedPassword();
  const known = await identity.findUser(name);
  if (known) {
    await identity.setPassword(known.id, password);
    await identity.setRoles(known.id, [role], units);
  } else {
    await identity.addUser({ name, roles: [role], units, password });
  }
  return { name, role, units, password };
};

const SOS = { name: 'SOS Alarm (simulator)', sourceSystem: 'sos-alarm', scopes: ['calls:write', 'calls:read', 'events:read'] };

const ensureSos = async (identity: Identity): Promise<DemoPrincipals['sos']> => {
  const known = (await identity.listClients()).find((client) => client.name === SOS.name && !client.disabledAt);
  if (!known) {
    const { id, key } = await identity.addClient(SOS);
    return { clientId: id, sourceSystem: SOS.sourceSystem, key };
  }
  for (const key of known.keys) await identity.revokeKey(known.id, key.id);
  return { clientId: known.id, sourceSystem: SOS.sourceSystem, ...(await identity.rotateKey(known.id)) };
};

/** Sign-ins and an API key for a demonstration, with new secrets each time: old ones are nowhere to be read. */
export const ensureDemoPrincipals = async (runtime: { identity: Identity; municipality: Municipality }): Promise<DemoPrincipals> => {
  const signIns: DemoSignIn[] = [];
  for (const one of cast(runtime.municipality)) signIns.push(await ensureSignIn(runtime.identity, one));
  return { signIns, sos: await ensureSos(runtime.identity) };
};
