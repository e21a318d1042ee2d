// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { DutyRoster } from '@fyrvakt/duty-roster';
import { DECISION_FUNCTION, type ContactWay, type InstructionContent, type InstructionRule, type RuleStep } from './content.js';
import { finding, type Finding } from './finding.js';
import { CHANNEL_NAMES } from './words.js';

const unitCode = (roster: DutyRoster, unit: string): string => (unit === DECISION_FUNCTION ? roster.state.decisionFunction : unit);

/** A step by a channel that nobody has tried is a step that nobody answers. */
const reached = (roster: DutyRoster, code: string, { channel }: ContactWay, pointer: string): Finding[] => {
  const unit = roster.unit(code);
  if (!unit) return [];
  const { sv, en } = CHANNEL_NAMES[channel];
  if (unit.channels.length === 0)
    return [finding('noKnownChannel', pointer,
      `Bemanningen känner inget nummer till ${unit.name}. SOS Alarm måste ha det själv.`,
      `The roster knows no number for ${unit.name}. SOS Alarm must have it.`)];
  return unit.channels.some((way) => way.channel === channel && way.works && way.testedAt !== undefined)
    ? []
    : [finding('noTestedChannel', pointer,
        `${unit.name} har ingen ${sv} som är provad och fungerar. Prova den, eller välj ett annat sätt.`,
        `${unit.name} has no ${en} that has been tried and works. Try it, or choose another way.`)];
};

const stepFindings = (roster: DutyRoster, step: RuleStep, pointer: string): Finding[] => {
  if (step.unit !== DECISION_FUNCTION && !roster.unit(step.unit))
    return [finding('unknownUnit', `${pointer}/unit`,
      `Enheten ${step.unit} finns inte i bemanningen.`, `The unit ${step.unit} is not in the roster.`)];
  const waits = step.evenOffDuty && step.acknowledgement
    ? [finding('waitsOffDuty', `${pointer}/evenOffDuty`,
        'Den som inte är i tjänst kan få veta, men inte förväntas svara.', 'Someone off duty can be told, but cannot be expected to answer.')]
    : [];
  return [...waits, ...reached(roster, unitCode(roster, step.unit), step, `${pointer}/channel`)];
};

/** A chain that comes back to whom it has already asked never ends in anything new: attempts are for asking again. */
const loops = (roster: DutyRoster, { steps, otherwise }: InstructionRule, pointer: string): Finding[] => {
  const keyOf = ({ unit, channel }: RuleStep): string => `${unitCode(roster, unit)} ${channel}`;
  const again = steps.flatMap((step, index) =>
    steps.findIndex((earlier) => keyOf(earlier) === keyOf(step)) < index
      ? [finding('loop', `${pointer}/steps/${index}`,
          'Raden kommer tillbaka till samma enhet på samma sätt. Öka antalet försök i stället.',
          'The row comes back to the same unit in the same way. Raise the number of attempts instead.')]
      : []);
  const asked = steps.findIndex((step) => step.acknowledgement && unitCode(roster, step.unit) === roster.state.decisionFunction);
  return asked < 0 || otherwise !== 'decisionFunction'
    ? again
    : [...again, finding('loop', `${pointer}/steps/${asked}`,
        'Beslutsfunktionen tillfrågas i ett steg, och en gång till när ingen svarar. Ta bort steget.',
        'The decision function is asked in a step, and once more when nobody answers. Take the step away.')];
};

const answers = ({ route, steps, answersNeeded, otherwise }: InstructionRule, pointer: string): Finding[] => {
  const waited = new Set(steps.filter(({ acknowledgement }) => acknowledgement).map(({ unit }) => unit)).size;
  if (answersNeeded > waited)
    return [finding('tooManyAnswers', `${pointer}/answersNeeded`,
      `Raden väntar på ${answersNeeded} svar, men bara ${waited} enheter kan svara.`,
      `The row waits for ${answersNeeded} answers, but only ${waited} units can answer.`)];
  if (route !== 'contact') return [];
  if (steps.length === 0 && otherwise !== 'decisionFunction')
    return [finding('noRecipient', pointer,
      'Raden kontaktar ingen och frågar inte beslutsfunktionen. Samtalet skulle bli liggande.',
      'The row contacts nobody and does not ask the decision function. The call would wait where nobody sees it.')];
  return waited > 0 && answersNeeded === 0
    ? [finding('noAnswerNeeded', `${pointer}/answersNeeded`,
        'Raden ber om svar men nöjer sig utan. Händelsen kan bli liggande.',
        'The row asks for answers but does without. The case may wait where nobody sees it.')]
    : [];
};

const inform = (roster: DutyRoster, steps: readonly RuleStep[], pointer: string): Finding[] =>
  steps.flatMap((step, index) => [
    ...(step.acknowledgement
      ? [finding('informWaits', `${pointer}/${index}/acknowledgement`,
          'När samtalet går till 112 eller polisen får enheten bara veta det; ingen väntar på svar.',
          'When the call goes to 112 or the police the unit is only told; nobody waits for an answer.')]
      : []),
    ...stepFindings(roster, step, `${pointer}/${index}`),
  ]);

const decision = (roster: DutyRoster, way: ContactWay): Finding[] => {
  const pointer = '/fallback/decisionFunction';
  if (!roster.unit(roster.state.decisionFunction))
    return [finding('noDecisionFunction', pointer, 'Bemanningen har ingen beslutsfunktion.', 'The roster has no decision function.')];
  return [
    ...(way.acknowledgement
      ? []
      : [finding('decisionWithoutAnswer', `${pointer}/acknowledgement`,
          'Beslutsfunktionen måste svara. Ingen annan tar vid.', 'The decision function must answer. Nobody else takes over.')]),
    ...reached(roster, roster.state.decisionFunction, way, `${pointer}/channel`),
  ];
};

/** What is wrong with those who are contacted, and how. */
export const checkSteps = ({ emergency112, police11414, rules, fallback }: InstructionContent, roster: DutyRoster): readonly Finding[] => [
  ...inform(roster, emergency112.inform, '/emergency112/inform'),
  ...inform(roster, police11414.inform, '/police11414/inform'),
  ...rules.flatMap((rule, index) => {
    const pointer = `/rules/${index}`;
    return [
      ...rule.steps.flatMap((step, at) => stepFindings(roster, step, `${pointer}/steps/${at}`)),
      ...loops(roster, rule, pointer),
      ...answers(rule, pointer),
    ];
  }),
  ...decision(roster, fallback.decisionFunction),
];
