// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe, Nested } from '@fyrvakt/kernel';
import {
  IsBoolean, IsIn, IsInt, IsNotEmptyObject, IsNumber, IsObject, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min,
  ValidateNested,
} from 'class-validator';
import { MODES, PEOPLE_ESTIMATES, YES_NO_UNKNOWN, type Mode, type PeopleEstimate, type YesNoUnknown } from '../vocabulary.js';
import { IsInstant, IsReference } from './bodies.js';

export class SourceBody {
  @Describe('System som rapporterar', 'The system that reports')
  @IsString() @Matches(/^[a-z0-9][a-z0-9-]{0,39}$/)
  system!: string;

  @Describe('Vad systemet kallar samtalet; samma referens är alltid samma samtal',
    'What the system calls the call; the same reference is always the same call')
  @IsReference()
  reference!: string;
}

export class PlaceBody {
  @Describe('Platsens namn eller närmaste gata', 'The name of the place or the nearest street')
  @IsOptional() @IsString() @MaxLength(500)
  text?: string;

  @Describe('Kod i kommunens platsregister', 'Code in the municipality\'s register of places')
  @IsOptional() @IsString() @MaxLength(40)
  code?: string;

  @Describe('Latitud i WGS 84', 'Latitude in WGS 84')
  @IsOptional() @IsNumber() @Min(-90) @Max(90)
  latitude?: number;

  @Describe('Longitud i WGS 84', 'Longitude in WGS 84')
  @IsOptional() @IsNumber() @Min(-180) @Max(180)
  longitude?: number;

  @Describe('Punktens osäkerhet i meter', 'Uncertainty of the point in metres')
  @IsOptional() @IsInt() @Min(0) @Max(100_000)
  accuracyMetres?: number;
}

export class CallbackBody {
  @Describe('Telefonnummer', 'Telephone number')
  @IsString() @Matches(/^\+?[0-9 ()-]{3,30}$/)
  phone!: string;

  @Describe('Sant om den som ringde vill bli uppringd; annars sparas inte numret',
    'True when the caller wants to be called; otherwise the number is not kept')
  @IsOptional() @IsBoolean()
  allowed?: boolean;
}

/** A call as it is reported. Only the source is demanded: what is missing or strange is kept and marked, never turned away. */
export class CallBody {
  @Describe('Var rapporten kommer ifrån', 'Where the report comes from')
  @IsObject() @IsNotEmptyObject() @ValidateNested() @Nested(() => SourceBody)
  source!: SourceBody;

  @Describe('Skarpt, övning eller prov', 'Actual, exercise or test')
  @IsOptional() @IsIn(MODES)
  mode?: Mode;

  @Describe('Övningen som samtalet hör till; det blir då ett övningssamtal', 'The drill that the call belongs to; it is then an exercise')
  @IsOptional() @IsUUID()
  drill?: string;

  @Describe('När samtalet kom', 'When the call came')
  @IsOptional() @IsInstant()
  receivedAt?: string;

  @Describe('När samtalet besvarades', 'When the call was answered')
  @IsOptional() @IsInstant()
  answeredAt?: string;

  @Describe('När samtalet avslutades', 'When the call ended')
  @IsOptional() @IsInstant()
  endedAt?: string;

  @Describe('Kategorins kod; en okänd sparas som den skrevs', 'Code of the category; an unknown one is kept as it was written')
  @IsOptional() @IsString() @MaxLength(100)
  category?: string;

  @Describe('Pågår det nu?', 'Is it going on now?')
  @IsOptional() @IsIn(YES_NO_UNKNOWN)
  ongoing?: YesNoUnknown;

  @Describe('Finns det fara för någon?', 'Is anybody in danger?')
  @IsOptional() @IsIn(YES_NO_UNKNOWN)
  danger?: YesNoUnknown;

  @Describe('Ungefär hur många är på platsen?', 'About how many people are there?')
  @IsOptional() @IsIn(PEOPLE_ESTIMATES)
  people?: PeopleEstimate;

  @Describe('Var?', 'Where?')
  @IsOptional() @IsObject() @ValidateNested() @Nested(() => PlaceBody)
  place?: PlaceBody;

  @Describe('Vad har hänt? Skriv inte namn, personnummer, hälsa eller ursprung.',
    'What has happened? Write no names, identity numbers, health or origin.')
  @IsOptional() @IsString() @MaxLength(4000)
  description?: string;

  @Describe('Hur vi når den som ringde, om den vill det', 'How to reach the caller, if the caller wants that')
  @IsOptional() @IsObject() @ValidateNested() @Nested(() => CallbackBody)
  callback?: CallbackBody;

  @Describe('Operatörens pseudonym', 'Pseudonym of the operator')
  @IsOptional() @IsString() @Matches(/^\S{1,40}$/)
  operator?: string;

  /**
   * Keyed digest of the contents (description, callback and which call), up to 43 characters of base64url: tells changed contents from
   * unchanged ones. Whoever gives the command adds it, since rules hold no keys. No face takes it from outside, so it bears no decorator.
   */
  mark?: string;
}

export const callExample: CallBody = {
  source: { system: 'sos-alarm', reference: '2026-11-22-0213' },
  mode: 'actual',
  receivedAt: '2026-11-22T01:13:00.000Z',
  answeredAt: '2026-11-22T01:13:09.000Z',
  category: 'noiseMusic',
  ongoing: 'yes',
  danger: 'no',
  people: '5-10',
  place: { text: 'Södra hamnen, vid kajen', code: 'LYS-SHA', latitude: 58.2755, longitude: 11.4405, accuracyMetres: 50 },
  description: 'Grupp på omkring tio ungdomar spelar hög musik vid kajen. Lugnt i övrigt.',
  callback: { phone: '070-174 06 05', allowed: true },
  operator: 'op-17',
};
