// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addDrillNote } from './commands/add-drill-note.js';
import { endDrill } from './commands/end-drill.js';
import { startDrill } from './commands/start-drill.js';

/** Every command of the stream `drill`, in the order in which whoever leads a drill meets them. */
export const drillCommands = { StartDrill: startDrill, AddDrillNote: addDrillNote, EndDrill: endDrill } as const;

export type DrillCommandName = keyof typeof drillCommands;
