// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** Fields that take words by their description and are told none, and why. */
export const LEFT: readonly (readonly [RegExp, string])[] = [
  [/\.?(questionId|notificationId|deferralId|followUpId|noteId|patternId|scheduleId|overrideId|swapId)$/, 'names something that is there'],
  [/record-follow-up covers\[\]$/, 'names what is owed; left out, all of it'],
  [/\/users.* units\[\]$|calendar-feeds unit$/, 'names a unit that is there'],
  [/record-channel-test address$/, 'names a way that is there'],
  [/ password$|POST \/sessions name$/, 'is compared, never shown'],
  [/\/told email$/, 'is an address of e-mail or refused'],
  [/\brule$/, 'is a rule of days or refused'],
  [/POST \/(instruction-trials|instruction-checks|what-ifs) /, 'is tried and not kept; the same contents are told when they are written'],
  [/POST \/roster\/readings text$/, 'is read as a table and not kept'],
];

export const isLeft = (field: string): boolean => LEFT.some(([pattern]) => pattern.test(field));

/** What is told of the roster once somebody has taken it over: by the test that does so. */
export const isOfRoster = (field: string): boolean => field.includes(' /roster/');

/** Fields that no page shows. */
export const UNSEEN: readonly (readonly [RegExp, string])[] = [
  [/( |\]\.|decision\.)reference$/, 'is compared when the same is told again'],
  [/(place\.code|decision\.by)$/, 'is a code; the name that it stands for is shown'],
  [/ assignee$/, 'is an id; the name of the one it stands for is shown'],
  [/ entry$/, 'is an id; the entry itself is shown'],
  [/ cases\[\]$/, 'is an id; a number is shown, and leads to the case'],
  [/\/views query$/, 'is an address, and is gone to'],
];

export const isUnseen = (field: string): boolean => UNSEEN.some(([pattern]) => pattern.test(field));
