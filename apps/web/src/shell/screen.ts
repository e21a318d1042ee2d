// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { lazyRouteComponent, type AsyncRouteComponent } from '@tanstack/react-router';
import { Unreachable } from '../api/problem.js';

const isAnswered = (): Promise<boolean> => fetch('/', { method: 'HEAD', cache: 'no-store' }).then(() => true, () => false);

/**
 * A screen, fetched when somebody goes there. One that the server no longer has is found by reading the page anew, which the router does. With the
 * line down that would leave nothing on the screen at all, not even what was there; so then it is only said.
 */
export const screen = <Name extends string>(load: () => Promise<Readonly<Record<Name, () => unknown>>>, name: Name): AsyncRouteComponent<object> =>
  lazyRouteComponent(() => load().catch(async (error: unknown) => {
    throw (await isAnswered()) ? error : new Unreachable(error);
  }), name);
