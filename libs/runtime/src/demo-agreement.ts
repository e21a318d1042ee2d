// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { instructionCommands, type InstructionCommandName } from '@fyrvakt/action-instructions';
import { rosterCommands } from '@fyrvakt/duty-roster';
import { idsUnder } from '@fyrvakt/event-store';
import type { RoleName } from '@fyrvakt/identity';
import { addDays, localDate, localInstant, type Instant } from '@fyrvakt/kernel';
import { instructionName, instructionVersions } from '@fyrvakt/municipality';
import type { Runtime } from './open-runtime.js';

const idOf = idsUnder('3c1f5b0e-5f0a-4f4f-8a3e-7b8f1a9d2c66');

/** Days from the beginning of the history to when each version takes effect: at once, after the first summer, and before the second. */
const TAKES_EFFECT_AFTER = [undefined, 180, 400];

/** Who did what, by role: two different people approve, and neither has written. */
const PEOPLE = { coordinator: 'Samordnaren', leadership: 'Ledningen',
  agreementParty: 'Avtalsparten (SOS Alarm)' } as const satisfies Partial<Record<RoleName, string>>;

type Part = Pick<Runtime, 'instructions' | 'roster' | 'rosterId' | 'identity' | 'clock' | 'municipality' | 'agreement'>;

/**
 * Gives a demonstration its agreement, from the start of its history: three versions of an instruction, agreed by both parties and each
 * with its own day, and a roster taken over from the municipality's plan. What is there already stays as it is.
 */
export const ensureDemoAgreement = async ({ instructions, roster, rosterId, identity, clock, municipality, agreement }: Part): Promise<void> => {
  const actorOf = async (role: keyof typeof PEOPLE) => {
    const user = await identity.findUser(PEOPLE[role]);
    return { kind: 'person' as const, id: user?.id ?? idOf(role), role };
  };
  const actors = { coordinator: await actorOf('coordinator'), leadership: await actorOf('leadership'),
    agreementParty: await actorOf('agreementParty') };
  const instructionId = idOf(municipality.code);
  const give = (name: InstructionCommandName, version: number, role: keyof typeof PEOPLE, body: object): Promise<unknown> =>
    instructions.execute(name, instructionCommands[name], {
      stream: `instruction-${instructionId}`, body, commandId: idOf(`${name} ${version}`), actor: actors[role],
    });
  const begun = clock.now();
  const takesEffect = (days: number | undefined): { effectiveFrom?: Instant } =>
    days === undefined ? {} : { effectiveFrom: localInstant(addDays(localDate(begun, municipality.zone), days), '07:00', municipality.zone) };
  await roster.execute('EstablishRoster', rosterCommands.EstablishRoster, {
    stream: `roster-${rosterId}`, body: {}, commandId: idOf('EstablishRoster'), actor: actors.coordinator,
  });
  if (agreement.instruction(instructionId)) return;
  for (const [index, { content }] of instructionVersions.entries()) {
    const version = index + 1;
    await give('DraftInstruction', version, 'coordinator', { name: instructionName, content });
    await give('SubmitInstruction', version, 'coordinator', {});
    await give('ApproveForMunicipality', version, 'leadership', { version });
    await give('ApproveForSos', version, 'agreementParty', { version });
    await give('PublishInstruction', version, 'coordinator', { version, ...takesEffect(TAKES_EFFECT_AFTER[index]) });
  }
};
