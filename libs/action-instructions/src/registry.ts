// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { agreeToRetirement } from './commands/agree-to-retirement.js';
import { approveForMunicipality } from './commands/approve-for-municipality.js';
import { approveForSos } from './commands/approve-for-sos.js';
import { attachEvidence } from './commands/attach-evidence.js';
import { draftInstruction } from './commands/draft-instruction.js';
import { dropRetirement } from './commands/drop-retirement.js';
import { proposeChange } from './commands/propose-change.js';
import { publishInstruction } from './commands/publish-instruction.js';
import { retireInstruction } from './commands/retire-instruction.js';
import { returnForMunicipality } from './commands/return-for-municipality.js';
import { returnForSos } from './commands/return-for-sos.js';
import { reviseInstruction } from './commands/revise-instruction.js';
import { submitInstruction } from './commands/submit-instruction.js';
import { withdrawInstruction } from './commands/withdraw-instruction.js';
import { withdrawPublication } from './commands/withdraw-publication.js';

/** Every command of the stream `instruction`, in the order in which a coordinator and the two parties meet them. */
export const instructionCommands = {
  // Writing
  DraftInstruction: draftInstruction,
  ReviseInstruction: reviseInstruction,
  AttachEvidence: attachEvidence,
  SubmitInstruction: submitInstruction,
  WithdrawInstruction: withdrawInstruction,

  // Agreeing
  ReturnForMunicipality: returnForMunicipality,
  ReturnForSos: returnForSos,
  ApproveForMunicipality: approveForMunicipality,
  ApproveForSos: approveForSos,

  // In force
  PublishInstruction: publishInstruction,
  WithdrawPublication: withdrawPublication,
  RetireInstruction: retireInstruction,
  AgreeToRetirement: agreeToRetirement,
  DropRetirement: dropRetirement,
  ProposeChange: proposeChange,
} as const;

export type InstructionCommandName = keyof typeof instructionCommands;
