// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { sv } from './sv.js';

export const en: typeof sv = {
  title: 'Accessibility statement',
  municipality: 'The municipality',
  lead: (owner) => `${owner} is responsible for Fyrvakt. We want everyone who needs Fyrvakt at work to be able to use it. This page says how `
    + 'Fyrvakt meets the Swedish act on accessibility to digital public services, which shortcomings we know of, and how to report more.',
  how: {
    title: 'How accessible is Fyrvakt?',
    status: 'Fyrvakt is partially compliant with the act (2018:1937) on accessibility to digital public services.',
    text: 'We hold Fyrvakt to WCAG 2.2 at level AA, which goes further than the act requires (EN 301 549, WCAG 2.1 AA). '
      + 'The shortcomings that we know of are listed below.',
  },
  cannot: {
    title: 'If you cannot use some part',
    text: 'Get in touch and you will have the information in another way: read out, printed or as a file. A coordinator can also register, '
      + 'decide and follow up on your behalf. You do not have to say why.',
  },
  report: {
    title: 'Report shortcomings',
    text: (owner) => `Tell us if you find something that is not listed here, or if we do not meet the act. Contact whoever runs Fyrvakt at `
      + `${owner}, through the municipality's contact centre or switchboard. You will have an answer within two working days.`,
  },
  supervision: {
    title: 'Supervision',
    text: 'The Agency for Digital Government (Digg) supervises the act. If you are not content with how we handle what you have reported, '
      + 'you can complain to Digg at digg.se.',
  },
  known: {
    title: 'Content that is not accessible',
    intro: 'This does not meet the act yet:',
    list: [
      {
        what: 'The text of calls is not marked with its language',
        why: 'Descriptions and notes stand as they were written. If something is in another language, a screen reader cannot know (WCAG 3.1.2).',
      },
      {
        what: 'Printed pages and PDF files lack tags in some browsers',
        why: 'Read the page on the screen, or download the figures as a CSV file (WCAG 1.3.1).',
      },
    ],
    burden: 'We do not claim that any adaptation is an unreasonable burden.',
  },
  tested: {
    title: 'How we have tested',
    text: 'We have assessed it ourselves, without an outside audit:',
    list: [
      'Every screen is checked automatically with axe against WCAG 2.2 A and AA, light and dark, in Swedish and English, on desktop '
        + 'and phone. No fault is let through.',
      'The ways of working are tried by keyboard alone, and the focus is followed.',
      'Names and roles are tried as a screen reader tells them.',
      'We have gone through the screens ourselves, down to 320 pixels wide, in light and dark.',
      'We have not tried it together with users who have disabilities. That comes next.',
    ],
  },
  when: (assessed) => `Fyrvakt was last assessed on ${assessed}. The statement was updated on the same day.`,
  back: 'To sign in',
};
