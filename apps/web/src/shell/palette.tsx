// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { allFinders, useAllActions, type Action } from '../actions/registry.js';
import { Dialog, Keys, SearchField } from '../ui/index.js';
import styles from './shell.module.css';
import { useText } from './text.js';

const WAIT_MS = 180;

const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Every word that was written is somewhere in what the action is called. */
const fits = ({ title, section, words = '' }: Action, query: string): boolean => {
  const name = plain(`${title} ${section} ${words}`);
  return plain(query).split(/\s+/).every((word) => name.includes(word));
};

/** What the finders know of, a moment after the last key. */
const useFound = (query: string): readonly Action[] => {
  const [found, setFound] = useState<readonly Action[]>([]);
  useEffect(() => {
    if (query.trim().length < 2) return setFound([]);
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      const asked = allFinders().map((find) => find(query.trim(), leaving.signal).catch(() => []));
      void Promise.all(asked).then((lists) => !leaving.signal.aborted && setFound(lists.flat()));
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [query]);
  return found;
};

const bySection = (actions: readonly Action[]): [string, readonly Action[]][] =>
  [...new Set(actions.map(({ section }) => section))].map((section) => [section, actions.filter((action) => action.section === section)]);

/** Everything that can be done or gone to from here, by a few letters of its name. */
export const Palette = ({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }): ReactElement => {
  const t = useText();
  const [query, setQuery] = useState('');
  const actions = useAllActions();
  const found = useFound(isOpen ? query : '');
  useEffect(() => setQuery(''), [isOpen]);
  const shown = useMemo(
    () => bySection([...found, ...actions.filter((action) => !action.quiet && fits(action, query))]),
    [found, actions, query],
  );
  const run = (id: string): void => {
    const action = [...found, ...actions].find((one) => one.id === id);
    onClose();
    action?.run();
  };
  return (
    <Dialog title={t.palette.title} isOpen={isOpen} onClose={onClose}>
      {/* One Escape leaves, also where something is written. */}
      <div onKeyDownCapture={(event) => { if (event.key === 'Escape') onClose(); }}>
        <Autocomplete inputValue={query} onInputChange={setQuery}>
          <SearchField label={t.palette.title} placeholder={t.palette.placeholder} autoFocus />
          <ListBox
            aria-label={t.palette.title} className={styles.found ?? ''} selectionMode="none" onAction={(id) => run(String(id))}
            renderEmptyState={() => <p className={styles.nothing}>{t.palette.none}</p>}
          >
            {shown.map(([section, ones]) => (
              <ListBoxSection key={section} id={section}>
                <Header className={styles.heading ?? ''}>{section}</Header>
                {ones.map(({ id, title, keys }) => (
                  <ListBoxItem key={id} id={id} textValue={title} className={styles.option ?? ''}>
                    <span>{title}</span>{keys && <Keys keys={keys} />}
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            ))}
          </ListBox>
        </Autocomplete>
      </div>
    </Dialog>
  );
};
