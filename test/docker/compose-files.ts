// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const ROOT = join(__dirname, '..', '..');
export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
export const readYaml = <T>(path: string): T => parse(read(path), { merge: true }) as T;

export interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string; readonly target: string };
  readonly user?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly secrets?: readonly (string | { readonly source: string; readonly target: string })[];
  readonly networks?: readonly string[] | Readonly<Record<string, unknown>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly restart?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly pids_limit?: number;
  readonly healthcheck?: { readonly disable?: boolean; readonly test?: readonly string[] };
  readonly 'x-why-no-health-check'?: string;
  readonly logging?: { readonly options?: Readonly<Record<string, string>> };
  readonly deploy?: { readonly replicas?: number; readonly resources?: { readonly limits?: { readonly cpus?: string; readonly memory?: string } } };
}

export interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks?: Readonly<Record<string, { readonly external?: boolean } | null>>;
  readonly volumes?: Readonly<Record<string, null>>;
  readonly secrets?: Readonly<Record<string, { readonly file: string }>>;
}

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What `docker compose -f a -f b` makes of two files: maps are joined, lists are put after each other, the rest is replaced. */
const over = (base: unknown, more: unknown): unknown => {
  if (Array.isArray(base) && Array.isArray(more)) return [...base, ...more];
  if (!isMap(base) || !isMap(more)) return more;
  return { ...base, ...Object.fromEntries(Object.entries(more).map(([key, value]) => [key, key in base ? over(base[key], value) : value])) };
};

export const FILES = ['demo', 'production', 'cluster', 'observability'].map((name) => `docker/compose.${name}.yaml`);

/** What is started together, as the first lines of each file say. */
export const STACKS: Readonly<Record<string, readonly string[]>> = {
  demo: ['demo'], production: ['production'], cluster: ['production', 'cluster'], observability: ['observability'],
};

export const readStack = (name: string): Compose =>
  (STACKS[name] ?? []).map((part) => readYaml<unknown>(`docker/compose.${part}.yaml`)).reduce(over) as Compose;
