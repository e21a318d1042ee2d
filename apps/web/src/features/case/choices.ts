// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useMunicipality, useNames } from '../../api/municipality.js';
import { usePeople } from '../../api/people.js';
import { useShifts } from '../../api/shifts.js';
import { useFactText } from '../../facts/text.js';
import { useLanguage } from '../../i18n/texts.js';
import { useSession } from '../../session/session.js';
import { useNow } from '../../time/now.js';
import { dateTime, span } from '../../time/write.js';
import type { Choice } from '../../ui/index.js';
import { useDuplicates, type Case, type Command, type Fact } from './data.js';
import { useWords } from './fact-row.js';
import { useCaseText } from './text.js';

/** What a field may hold, where that is something of the municipality's lists or of the case itself; undefined where it is free. */
export type ChoicesFor = (command: string, field: string) => readonly Choice[] | undefined;

const waits = (status: string): boolean => status === 'sent' || status === 'delivered';

/** Fields whose choices come out of the case; without any there is nothing that the command could be about. */
const useFromCase = (state: Case, facts: readonly Fact[]): ChoicesFor => {
  const t = useCaseText();
  const fact = useFactText();
  const name = useNames();
  const now = useNow();
  const words = useWords();
  const asks = (id: string): Fact | undefined => facts.find(({ type, data }) => type === 'FollowUpAsked' && data.questionId === id);
  return (command, field) => {
    switch (field) {
      case 'notificationId':
        return state.notifications.filter(({ status }) => waits(status)).map(({ id, unit, channel, at }) => ({
          id, label: `${name('units', unit)}, ${fact.channel[channel]}`, detail: dateTime(at, now),
        }));
      case 'questionId':
        return state.questions.filter(({ answered }) => !answered).map(({ id }) => ({ id, label: String(asks(id)?.data.question ?? id) }));
      case 'deferralId':
        return state.deferrals.flatMap(({ id, handovers }) => {
          const shifts = handovers.filter(({ status }) => status !== (command === 'accept-handover' ? 'accepted' : 'returned'));
          const label = shifts.map(({ shift }) => `${name('units', shift.unit)}, ${dateTime(shift.start, now)}`).join('; ');
          return label ? [{ id, label }] : [];
        });
      case 'followUpId':
        return state.reviews.filter(({ returned }) => !returned).map(({ id }) => {
          const review = facts.find(({ type, data }) => type === 'FollowedUp' && data.followUpId === id);
          return { id, label: review ? `${dateTime(review.occurredAt, now)}: ${words(review).line}` : id };
        });
      case 'noteId':
        return facts.filter(({ type }) => type === 'NoteAdded').map(({ data, occurredAt }) => ({
          id: String(data.noteId), label: t.act.note(dateTime(occurredAt, now), String(data.text ?? '').slice(0, 60)),
        }));
      case 'entry':
        return facts.map((each) => ({ id: each.eventId, label: `${dateTime(each.occurredAt, now)}: ${words(each).line}` }));
      case 'covers':
        return state.obligations.filter(({ coveredBy }) => coveredBy === undefined).map(({ id, kind }) => {
          const contact = state.notifications.find((each) => each.id === id);
          return { id, label: contact ? `${t.owed.kind[kind]}: ${name('units', contact.unit)}` : t.owed.kind[kind] };
        });
      default:
        return undefined;
    }
  };
};

/** Fields whose choices are the municipality's own lists. */
const useFromLists = (): ChoicesFor => {
  const lists = useMunicipality();
  const language = useLanguage();
  const { me, may } = useSession();
  const t = useCaseText();
  const people = usePeople(may('cases:follow-up'))?.filter(({ active, id }) => active && id !== me.id) ?? [];
  const labels = (list: readonly { code: string; label: { sv: string; en: string } }[] = []): Choice[] =>
    list.map(({ code, label }) => ({ id: code, label: label[language] }));
  const units = (lists?.units ?? []).map(({ code, name }) => ({ id: code, label: name }));
  return (command, field) => {
    if (field === 'unit') return me.roles.every((role) => role === 'unit') ? units.filter(({ id }) => me.units.includes(id)) : units;
    if (field === 'considered') return units;
    if (field === 'category') return labels(lists?.categories);
    if (field === 'outcome') return labels(lists?.outcomes);
    if (field === 'code') return labels(lists?.actions);
    if (field === 'actions') return labels(lists?.measures);
    if (field === 'to' && command === 'refer-case') return labels(lists?.referrals);
    if (field === 'assignee') return [{ id: me.id, label: t.act.me(me.name) }, ...people.map(({ id, name }) => ({ id, label: name }))];
    return undefined;
  };
};

export const useChoices = (state: Case, facts: readonly Fact[]): ChoicesFor => {
  const fromCase = useFromCase(state, facts);
  const fromLists = useFromLists();
  const name = useNames();
  const now = useNow();
  const duplicates = useDuplicates(state.caseId);
  const shifts = useShifts().data?.rows ?? [];
  return (command, field) => {
    if (field === 'otherCaseId' || field === 'toCaseId')
      return duplicates.map(({ caseId, category, place, receivedAt }) => ({
        id: caseId, label: `${name('categories', category)}, ${place}`, detail: dateTime(receivedAt, now),
      }));
    if (field === 'shifts')
      return shifts.flatMap(({ next }) => next.slice(0, 1)).map((shift) => ({
        id: JSON.stringify(shift), label: name('units', shift.unit), detail: span(shift.start, shift.end, now),
      }));
    return fromCase(command, field) ?? fromLists(command, field);
  };
};

const CASE_FIELDS = ['notificationId', 'questionId', 'deferralId', 'followUpId', 'noteId'];

/** Whether there is anything in the case for the command to be about. What the rules say beyond that, the server says when it is tried. */
export const isApplicable = ({ name, body, creates }: Command, state: Case, choicesFor: ChoicesFor): boolean => {
  if (creates || name === 'pin-entry') return false;
  if (name === 'reopen-case') return state.closed;
  if (name === 'close-case') return !state.closed;
  if (name === 'end-call') return state.endedAt === undefined && !state.closed;
  if (name === 'redirect-call') return state.redirectedTo === undefined && !state.closed;
  if (name === 'release-resource') return state.onSite.length > 0;
  if (name === 'record-follow-up') return state.obligations.some(({ coveredBy }) => coveredBy === undefined);
  if (name === 'decide-special-handling' || name === 'defer-to-next-shift') return !state.closed;
  return (body.required ?? []).every((field) => !CASE_FIELDS.includes(field) || (choicesFor(name, field)?.length ?? 0) > 0);
};
