// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { sv } from '../sv/shell.js';

export const en: typeof sv = {
  skip: 'Skip to the content',
  menu: 'Menu',
  navigation: 'Main menu',
  nav: {
    today: 'Today', cases: 'Cases', register: 'Register a call', followUps: 'To follow up', decisions: 'Awaiting a decision',
    handovers: 'For the next shift', roster: 'Duty roster', reports: 'Reports', map: 'Map and list', instructions: 'Instructions',
    drills: 'Drills', settings: 'Settings and operations',
    accessibility: 'Accessibility',
  },
  me: 'You and your choices',
  signOut: 'Sign out',
  language: 'Language',
  theme: 'Appearance',
  themes: { system: 'As the computer', light: 'Light', dark: 'Dark' },
  letterKeys: 'Keys of one letter',
  palette: {
    title: 'Do or go to',
    placeholder: 'Write what you want to do or find',
    open: 'Search and do',
    none: 'Nothing fits what you wrote.',
    go: 'Go to',
    help: 'Help',
    cases: 'Cases that fit',
    places: 'Cases at a place',
  },
  keys: { title: 'Keys', none: 'This page has none of its own.', then: 'Two signs after each other are pressed one by one.' },
  live: {
    broken: 'You are offline',
    brokenText: 'What you see may be old. We are trying to get in touch again.',
  },
  waiting: {
    title: (n: number) => (n === 1 ? '1 note is waiting to be sent' : `${n} notes are waiting to be sent`),
    text: 'They are kept in this browser and sent when we are in touch again.',
    sent: (n: number) => (n === 1 ? 'The note that waited has been sent.' : `${n} notes that waited have been sent.`),
    refused: 'A note could not be stored.',
    written: (when: string) => `To the case, written ${when}`,
    drop: 'Remove it',
  },
  failed: 'The page could not be shown',
  failedText: 'What you have written on other pages is still there. Load the page again.',
  reload: 'Load again',
  missing: 'There is no such page',
  missingText: 'The address may be mistyped, or the page has moved.',
  home: 'To Today',
};
