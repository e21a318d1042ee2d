// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { MunicipalityFile } from './format.js';
import { municipalitySchema } from './schema.js';

/** A municipality's description has faults; `problems` lists all of them, each with its place in the file. */
export class InvalidMunicipality extends Error {
  constructor(readonly file: string, readonly problems: readonly string[]) {
    super(`The municipality in ${file} cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'InvalidMunicipality';
  }
}

let compiled: ValidateFunction<MunicipalityFile> | undefined;

/** Compiled when it is first asked for: that takes a tenth of a second. The schema is ours, and not itself checked. */
const theShape = (): ValidateFunction<MunicipalityFile> =>
  (compiled ??= addFormats.default(new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, validateSchema: false }))
    .compile<MunicipalityFile>(municipalitySchema));

const explain = ({ instancePath, message, params }: ErrorObject): string => {
  const detail = params['additionalProperty'] ?? params['allowedValues'];
  return `${instancePath || '/'} ${message ?? 'is not valid'}${detail === undefined ? '' : ` (${String(detail)})`}`;
};

const repeated = (file: MunicipalityFile): string[] =>
  (['areas', 'places', 'categories', 'units', 'outcomes', 'actions', 'measures', 'referrals'] as const).flatMap((list) => {
    const codes = file[list].map(({ code }) => code);
    return codes.flatMap((code, index) => (codes.indexOf(code) < index ? [`/${list}/${index}/code repeats ${code}`] : []));
  });

const dangling = (file: MunicipalityFile): string[] => {
  const areas = new Set(file.areas.map(({ code }) => code));
  const units = new Map(file.units.map((unit) => [unit.code, unit]));
  const seasons = new Set(Object.keys(file.seasons));
  const problems = [
    ...file.places.flatMap(({ area }, index) => (areas.has(area) ? [] : [`/places/${index}/area names ${area}, which is not among the areas`])),
    ...file.categories.flatMap(({ firstUnit }, index) =>
      firstUnit === undefined || units.has(firstUnit) ? [] : [`/categories/${index}/firstUnit names ${firstUnit}, which is not among the units`],
    ),
    ...file.units.flatMap((unit, index) =>
      unit.shifts.flatMap(({ during, notDuring }, shift) =>
        [during, notDuring].flatMap((season) =>
          season === undefined || seasons.has(season) ? [] : [`/units/${index}/shifts/${shift} names ${season}, which is not among the seasons`],
        ),
      ),
    ),
  ];
  if (units.get(file.decisionFunction)?.kind !== 'decisionFunction')
    problems.push(`/decisionFunction names ${file.decisionFunction}, which is not a unit of the kind decisionFunction`);
  return problems;
};

/** Returns the description when it holds together; throws InvalidMunicipality otherwise. */
export const checkMunicipality = (candidate: unknown, file: string): MunicipalityFile => {
  const hasTheShape = theShape();
  if (!hasTheShape(candidate)) throw new InvalidMunicipality(file, (hasTheShape.errors ?? []).map(explain));
  const problems = [...repeated(candidate), ...dangling(candidate)];
  if (problems.length > 0) throw new InvalidMunicipality(file, problems);
  return candidate;
};
