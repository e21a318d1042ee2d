// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsCode, type Unit } from '@fyrvakt/cases';
import { Describe } from '@fyrvakt/kernel';
import { Equals, IsIn, IsOptional } from 'class-validator';
import { IsName } from './bodies.js';

export const UNIT_KINDS = ['own', 'contracted', 'external', 'volunteer', 'decisionFunction'] as const;

/** A unit as it is described. */
export class UnitBody {
  @Describe('Enhetens kod', 'Code of the unit')
  @IsCode()
  code!: string;

  @Describe('Enhetens namn', 'Name of the unit')
  @IsName()
  name!: string;

  @Describe('Egen, upphandlad, extern, frivillig eller beslutsfunktion', 'Own, contracted, external, volunteer or decision function')
  @IsIn(UNIT_KINDS)
  kind!: Unit['kind'];

  @Describe('Sant om enheten har beredskap i stället för att vara på plats', 'True when it is on call rather than at work')
  @IsOptional() @Equals(true)
  onCall?: true;
}

export const asUnit = ({ code, name, kind, onCall }: UnitBody): Unit => ({ code, name, kind, ...(onCall && { onCall }) });
