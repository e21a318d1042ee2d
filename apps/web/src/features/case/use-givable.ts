// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useMemo } from 'react';
import { isApplicable, useChoices, type ChoicesFor } from './choices.js';
import { useCommands, type Case, type Command, type Fact } from './data.js';

export interface Givable {
  /** Those that may be given and are about something in the case; none while it is shown as it was known. */
  readonly commands: readonly Command[];
  readonly choicesFor: ChoicesFor;
  readonly may: (name: string) => boolean;
  readonly find: (name: string) => Command | undefined;
}

/** What can be done with the case as it stands, by the one who is signed in. */
export const useGivable = (state: Case, facts: readonly Fact[], isNow: boolean): Givable => {
  const all = useCommands();
  const choicesFor = useChoices(state, facts);
  const names = isNow ? all.filter((command) => isApplicable(command, state, choicesFor)).map(({ name }) => name).join() : '';
  // The same list as long as the same commands can be given: keys and palette are told anew only when it changes.
  const commands = useMemo((): readonly Command[] => {
    const given = new Set(names.split(','));
    return all.filter(({ name }) => given.has(name));
  }, [names, all]);
  return {
    commands, choicesFor, may: (name) => commands.some((command) => command.name === name),
    find: (name) => all.find((command) => command.name === name),
  };
};
