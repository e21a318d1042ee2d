// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Content } from './data.js';
import { conditionWith, newCondition, questionsOf, textsOf, withQuestions, withTexts } from './texts-form.js';

const content = {
  greeting: 'Trygghetstelefonen.', scope: { in: ['Oro', 'Störning'], out: ['Brott'] },
  emergency112: { say: 'Ring 112.', when: [{ id: 'condition-1', danger: ['yes'] }], inform: [] },
  police11414: { say: 'Ring 114 14.', when: [{ id: 'over', ongoing: ['no'] }], inform: [] },
  questions: { mandatory: ['Var?'], byCategory: [{ category: 'noiseMusic', questions: ['Hur länge?', 'Hur många?'] }] },
  doNotAsk: ['Namn'], rules: [], messages: { may: ['Plats'], mayNot: [] },
  fallback: {
    decisionFunction: { channel: 'phone', attempts: 1, everyMinutes: 1, acknowledgement: true, withinMinutes: 5 },
    otherwise: 'nextShift', whenNobodyAnswers: 'Ring igen.',
  },
  feedbackToCaller: 'Tack.', reports: 'Varje månad.', testCalls: 'Aldrig.', contactForChanges: 'Samordnaren.',
} satisfies Content;

describe('The texts of an instruction while they are written', () => {
  it('come back as they were', () => {
    expect(withTexts(content, textsOf(content))).toEqual(content);
    expect(withQuestions(content, questionsOf(content))).toEqual(content);
  });

  it('leave out a category about which nothing is asked', () => {
    const typed = { noiseMusic: ' \n', graffiti: ' Var sitter det? \n\nHur stort?' };
    expect(withQuestions(content, typed).questions).toEqual({
      mandatory: ['Var?'], byCategory: [{ category: 'graffiti', questions: ['Var sitter det?', 'Hur stort?'] }],
    });
  });
});

describe('A condition for sending a call on, while it is written', () => {
  it('is called what no other condition or rule is', () => {
    expect(newCondition(content, [])).toEqual({ id: 'condition-2' });
    expect(newCondition(content, [{ id: 'condition-2' }])).toEqual({ id: 'condition-3' });
  });

  it('states what is chosen, and leaves out what holds for all', () => {
    expect(conditionWith({ id: 'a', danger: ['yes'] }, 'ongoing', ['no'])).toEqual({ id: 'a', danger: ['yes'], ongoing: ['no'] });
    expect(conditionWith({ id: 'a', danger: ['yes'] }, 'danger', [])).toEqual({ id: 'a' });
  });
});
