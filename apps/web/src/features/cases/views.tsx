// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { stored } from '../../session/stored.js';
import { useCommon } from '../../i18n/common.js';
import { count } from '../../i18n/texts.js';
import { stringifySearch } from '../../url/search.js';
import { Button, Dialog, IconButton, TextField, toast } from '../../ui/index.js';
import styles from './cases.module.css';
import { isWide, type CasesSearch } from './search.js';
import { useText, type CasesText } from './text.js';
import { countQuery } from './use-cases.js';

interface View { readonly name: string; readonly search: CasesSearch }

const own = stored<readonly View[]>('cases.views', []);
const MOST = 20;

const given = ({ views }: CasesText): View[] => [
  { name: views.all, search: {} },
  { name: views.waiting, search: { handling: ['awaitingDecision'] } },
  { name: views.deferred, search: { handling: ['deferred'] } },
  { name: views.open, search: { handling: ['new', 'notified', 'acknowledged', 'specialHandling', 'received'] } },
  { name: views.toFollowUp, search: { followUpState: ['owed', 'assigned', 'reopened'] } },
  { name: views.overdue, search: { followUpState: ['overdue'] } },
];

const Save = ({ search, onClose }: { readonly search: CasesSearch; readonly onClose: () => void }): ReactElement => {
  const t = useText();
  const common = useCommon();
  const [name, setName] = useState('');
  const [wasTried, setTried] = useState(false);
  const save = (): void => {
    setTried(true);
    const called = name.trim();
    if (!called) return;
    own.set([...own.get().filter((view) => view.name !== called), { name: called, search }].slice(-MOST));
    toast(t.views.saved(called));
    onClose();
  };
  return (
    <Dialog
      title={t.views.saveTitle} isOpen onClose={onClose} width="narrow"
      foot={<><Button variant="primary" onPress={save}>{common.save}</Button><Button onPress={onClose}>{common.cancel}</Button></>}
    >
      <TextField
        label={t.views.name} hint={t.views.nameHint} value={name} onChange={setName} maxLength={40} autoFocus
        error={wasTried && !name.trim() ? common.fillIn(t.views.name.toLowerCase()) : undefined}
        onKeyDown={(event) => { if (event.key === 'Enter') save(); }}
      />
    </Dialog>
  );
};

/** Ready-made ways to look at the list, and one's own, each with how much it shows now. */
export const Views = ({ search }: { readonly search: CasesSearch }): ReactElement => {
  const t = useText();
  const { undo } = useCommon();
  const mine = own.use();
  const [isSaving, setSaving] = useState(false);
  const views = [...given(t), ...mine];
  const counts = useQueries({ queries: views.map((view) => countQuery(view.search)) });
  const here = stringifySearch(search as Record<string, unknown>);
  const isKnown = views.some((view) => stringifySearch(view.search as Record<string, unknown>) === here);
  const remove = (name: string): void => {
    const before = own.get();
    own.set(before.filter((view) => view.name !== name));
    toast(t.views.removed(name), { action: { label: undo, run: () => own.set(before) } });
  };
  return (
    <nav aria-label={t.views.title} className={styles.views}>
      <ul>
        {views.map((view, index) => {
          const isHere = stringifySearch(view.search as Record<string, unknown>) === here;
          const n = counts[index]?.data;
          return (
            <li key={view.name}>
              <Link
                to="/cases" search={view.search} className={styles.view ?? ''} data-here={isHere || undefined} aria-current={isHere ? 'page' : false}
                resetScroll={false}
              >
                {view.name}<span className={styles.n}>{n === undefined ? '' : count(n)}</span>
              </Link>
              {isHere && mine.includes(view) && (
                <IconButton icon="close" label={`${t.views.remove}: ${view.name}`} small onPress={() => remove(view.name)} />
              )}
            </li>
          );
        })}
      </ul>
      {!isWide(search) && !isKnown && <Button small variant="quiet" icon="bookmark" onPress={() => setSaving(true)}>{t.views.save}</Button>}
      {isSaving && <Save search={search} onClose={() => setSaving(false)} />}
    </nav>
  );
};
