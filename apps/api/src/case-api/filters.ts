// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { MODES } from '@fyrvakt/cases';
import { Describe } from '@fyrvakt/kernel';
import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const MOST = 50;

// What several lists narrow by. In an address a parameter with many values is repeated for each.

/** Some of a fixed list of words. */
export const Choices = (values: readonly string[], sv: string, en: string, most = MOST): PropertyDecorator =>
  applyDecorators(IsIn(values, { each: true }), ArrayMaxSize(most), IsArray(), IsOptional(), Describe(sv, en));

/** Codes of the municipality's own lists, or of systems. */
export const Codes = (sv: string, en: string): PropertyDecorator =>
  applyDecorators(
    MaxLength(40, { each: true }), IsString({ each: true }), ArrayMaxSize(MOST), IsArray(), IsOptional(), Describe(sv, en),
  );

/** Which modes; without it actual calls only. */
export const Modes = (): PropertyDecorator =>
  Choices(MODES, 'Skarpt, övning eller prov; skarpt om inget sägs', 'Actual, exercise or test; actual unless told', MODES.length);

/** The local month of the call, `2026-10`. */
export const CallMonth = (): PropertyDecorator =>
  applyDecorators(Matches(/^\d{4}-\d{2}$/), IsOptional(), Describe('Samtalets månad', "The call's month"));

/** The one who follows up. */
export const Responsible = (): PropertyDecorator =>
  applyDecorators(MaxLength(80), IsString(), IsOptional(), Describe('Den som följer upp', 'Whoever follows up'));
