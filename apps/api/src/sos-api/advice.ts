// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { nextStep, type CaseState, type NextStep } from '@fyrvakt/cases';
import type { Runtime } from '@fyrvakt/runtime';
import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '../http/problem.js';
import { RUNTIME } from '../runtime-token.js';
import type { Advised, NextStepView } from './next-step-view.js';
import { namingOf, watermarkOf, wordsFor } from './next-step-words.js';

/** Of a next step, what its reader has use for beside the words. */
const SHOWN: ReadonlySet<string> = new Set<keyof NextStepView>([
  'unit', 'channel', 'address', 'attempt', 'attempts', 'say', 'waitMinutes', 'until', 'notificationId', 'sayToCaller', 'shift', 'because',
]);

/** Says what is to be done next about a call, to whoever answers the calls. */
@Injectable()
export class Advice {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  about(state: CaseState): Advised {
    if (state.kind === 'none') throw new Problem('case/not-found');
    const watermark = watermarkOf(state.mode);
    return { nextStep: { ...this.view(nextStep(state, this.runtime.clock.now())), ...watermark }, ...watermark };
  }

  private view(step: NextStep): NextStepView {
    const naming = namingOf(this.runtime.municipality);
    const text = wordsFor(step, naming);
    const shown = Object.fromEntries(Object.entries(step).filter(([name, value]) => SHOWN.has(name) && value !== ''));
    return { action: step.kind, text, ...shown, ...('unit' in shown && { unitName: naming.unitName(String(shown.unit)) }) };
  }
}
