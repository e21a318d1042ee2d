// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Permission } from '@fyrvakt/kernel';
import { NOTICES, type NoticeKind } from './kinds.js';
import type { Notice } from './notice.js';

/** Somebody with an address who has asked to be told. The address itself stays where it is kept. */
export interface Listener {
  readonly id: string;
  readonly about: readonly NoticeKind[];
  readonly permissions: ReadonlySet<Permission>;
  /** Units that they are bound to, and of whose cases alone they are told; undefined where they are bound to none. */
  readonly units?: readonly string[] | undefined;
}

const PERSON = 'person:';
const UNIT = 'unit:';
const after = (prefix: string) => (recipient: string): string | undefined =>
  recipient.startsWith(prefix) ? recipient.slice(prefix.length) : undefined;

/** The id of the person that a recipient is; undefined when it is none. */
export const personOf = after(PERSON);
/** The code of the unit that a recipient is; undefined when it is none. */
export const unitOf = after(UNIT);

const hears = ({ kind, units, caseId }: Notice) => (listener: Listener): boolean =>
  listener.about.includes(kind)
  && listener.permissions.has(NOTICES[kind].needs)
  && (listener.units === undefined || caseId === undefined || units.some((unit) => listener.units?.includes(unit)));

/** Whom a notice goes to, by kind and id: the units that have an address, and the people who asked. */
export const recipientsOf = (notice: Notice, unitsWithAddress: ReadonlySet<string>, listeners: readonly Listener[]): readonly string[] => [
  ...notice.units.filter((code) => unitsWithAddress.has(code)).map((code) => `${UNIT}${code}`),
  ...(notice.people ? listeners.filter(hears(notice)).map(({ id }) => `${PERSON}${id}`) : []),
];

/** One plain address: no name beside it, no list, nothing that could end a header. */
const NAME = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const LABEL = /^(?!-)[A-Za-z0-9-]{1,63}(?<!-)$/;
const LONGEST_ADDRESS = 254;

export const isAddress = (text: string): boolean => {
  const [name = '', domain = '', ...more] = text.slice(0, LONGEST_ADDRESS + 1).split('@');
  const labels = domain.split('.');
  return text.length <= LONGEST_ADDRESS && more.length === 0 && NAME.test(name) && labels.length > 1 && labels.every((label) => LABEL.test(label));
};
