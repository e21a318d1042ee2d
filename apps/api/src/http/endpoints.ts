// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { METHOD_METADATA } from '@nestjs/common/constants.js';
import type { Type } from '@nestjs/common';
import { ENDPOINT, type EndpointSpec } from './endpoint.js';

const methodsOf = (controller: Type): ((...args: never[]) => unknown)[] =>
  Object.getOwnPropertyNames(controller.prototype)
    .map((name) => (controller.prototype as Record<string, unknown>)[name])
    .filter((value): value is (...args: never[]) => unknown => typeof value === 'function');

const shapeOf = (spec: EndpointSpec): string => `${spec.method} ${spec.path.replaceAll(/\{[^}]+\}/g, '{}')}`;

const checkParams = (spec: EndpointSpec): void => {
  const inPath = [...spec.path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]).toSorted();
  const described = Object.keys(spec.params ?? {}).toSorted();
  if (inPath.join() !== described.join())
    throw new Error(`${spec.method} ${spec.path}: the path has the parameters [${inPath}], but [${described}] are described`);
};

/** Every route of some controllers. Throws when one lacks @Endpoint, describes parameters it has not, or when two collide. */
export const endpointsOf = (controllers: readonly Type[]): EndpointSpec[] => {
  const found = new Map<string, EndpointSpec>();
  for (const controller of controllers)
    for (const method of methodsOf(controller)) {
      const spec = Reflect.getMetadata(ENDPOINT, method) as EndpointSpec | undefined;
      if (!spec) {
        if (Reflect.hasMetadata(METHOD_METADATA, method))
          throw new Error(`${controller.name}.${method.name} is a route without @Endpoint: say who may use it and what it answers`);
        continue;
      }
      checkParams(spec);
      if (found.has(shapeOf(spec))) throw new Error(`two routes are ${spec.method} ${spec.path}`);
      found.set(shapeOf(spec), spec);
    }
  return [...found.values()];
};

/** The methods that some path can be asked with; empty when it is no path of ours. */
export const methodsAt = (endpoints: readonly EndpointSpec[]): ((path: string) => readonly string[]) => {
  const patterns = endpoints.map((spec) => ({ method: spec.method, parts: spec.path.split('/') }));
  return (path) => {
    const parts = path.split('/');
    const fits = patterns.filter(
      (pattern) =>
        pattern.parts.length === parts.length && pattern.parts.every((part, index) => part.startsWith('{') || part === parts[index]),
    );
    return [...new Set(fits.flatMap(({ method }): string[] => (method === 'GET' ? ['GET', 'HEAD'] : [method])))];
  };
};
