// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { sv } from '../sv/sign-in.js';

export const en: typeof sv = {
  title: 'Sign in',
  lead: 'The calls of the safety line, from ring to follow-up.',
  name: 'User name',
  password: 'Password',
  submit: 'Sign in',
  wait: (seconds) => `Too many attempts. Wait ${seconds} seconds.`,
  again: 'Sign in again',
  againText: 'You have been away for a while. What you have written is still here.',
  accessibility: 'Accessibility',
  record: 'Everything you read and write here is logged.',
};
