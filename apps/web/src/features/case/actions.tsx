// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useMemo, type ReactElement } from 'react';
import { useActions, type Action } from '../../actions/registry.js';
import { useLanguage } from '../../i18n/texts.js';
import { Button, Menu, type MenuGroup } from '../../ui/index.js';
import styles from './case.module.css';
import type { Case, Command } from './data.js';
import { useCaseText } from './text.js';

/** Keys of what is done often. */
const KEYS: Readonly<Record<string, string>> = {
  'add-note': 'n', 'notify-resource': 'r', 'acknowledge-notification': 'q', 'request-decision': 'b', 'record-follow-up': 'u', 'link-cases': 'l',
};

/** What is most likely wanted next, by how the case stands: asked in this order, and at most two are shown beside the note. */
const NEXT: readonly (readonly [string, (state: Case) => boolean])[] = [
  ['accept-handover', ({ handling }) => handling === 'deferred'],
  ['decide-special-handling', ({ handling }) => handling === 'awaitingDecision'],
  ['acknowledge-notification', ({ handling }) => handling === 'notified'],
  ['notify-resource', ({ handling }) => handling === 'new'],
  ['request-decision', ({ nobodyAmong }) => nobodyAmong !== undefined],
  ['complete-handling', ({ handling }) => ['acknowledged', 'specialHandling', 'received'].includes(handling)],
  ['record-follow-up', ({ handling }) => ['handled', 'redirected', 'referred', 'unfounded', 'deferred'].includes(handling)],
  ['close-case', ({ followUpState }) => followUpState === 'followedUp'],
];

const MOST_SUGGESTED = 2;

interface ActionsProps {
  readonly state: Case;
  /** Those that may be given and are about something in the case. */
  readonly commands: readonly Command[];
  readonly onOpen: (name: string) => void;
}

/** What can be done now: the likely next, the note, and all the rest in a menu; the same from the keyboard and the palette. */
export const Actions = ({ state, commands, onOpen }: ActionsProps): ReactElement | null => {
  const t = useCaseText();
  const language = useLanguage();
  useActions(useMemo((): Action[] => commands.map(({ name, summary }) => ({
    id: `case.${name}`, title: summary[language], section: t.act.title, ...(KEYS[name] ? { keys: KEYS[name] } : {}), run: () => onOpen(name),
  })), [commands, language, t, onOpen]));
  const find = (name: string): Command | undefined => commands.find((command) => command.name === name);
  const next = NEXT.filter(([, fits]) => fits(state)).flatMap(([name]) => find(name) ?? []).slice(0, MOST_SUGGESTED);
  const note = find('add-note');
  const groups = Object.entries(t.act.groups).map(([permission, title]): MenuGroup => ({
    id: permission, title,
    items: commands.filter((command) => command.permission === permission).map(({ name, summary }) => ({
      id: name, label: summary[language], ...(KEYS[name] ? { keys: KEYS[name] } : {}), onAction: () => onOpen(name),
    })),
  })).filter(({ items }) => items.length > 0);
  if (commands.length === 0) return null;
  return (
    <div className={styles.actions} role="group" aria-label={t.act.title}>
      {next.map(({ name, summary }, index) => (
        <Button key={name} variant={index === 0 ? 'primary' : 'secondary'} onPress={() => onOpen(name)}>{summary[language]}</Button>
      ))}
      {note && <Button icon="note" onPress={() => onOpen('add-note')}>{note.summary[language]}</Button>}
      <Menu label={t.act.all} trigger={<Button icon="chevronDown">{t.act.all}</Button>} groups={groups} />
    </div>
  );
};
