// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { explain } from '../../api/problem.js';
import { useCommon } from '../../i18n/common.js';
import { count } from '../../i18n/texts.js';
import { Banner, Button, Checkbox, Dialog, Hidden, Icon, IconButton, TextField, toast } from '../../ui/index.js';
import { isWide, type CasesSearch } from '../../url/case-choice.js';
import styles from './cases.module.css';
import { useText, type CasesText } from './text.js';
import { countQuery } from './use-cases.js';
import { queryOf, useRemoveView, useSavedViews, useSaveView, type SavedView, type View } from './use-views.js';

/** As long as the server keeps. */
const LONGEST = 1_500;

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
  const [isShared, setShared] = useState(false);
  const [wasTried, setTried] = useState(false);
  const { save, isSaving, error } = useSaveView();
  const query = queryOf(search);
  const run = async (): Promise<void> => {
    setTried(true);
    const called = name.trim();
    if (!called || query.length > LONGEST) return;
    if (!(await save({ name: called, query, shared: isShared }))) return;
    toast(t.views.saved(called));
    onClose();
  };
  const words = error === null ? undefined : explain(error);
  return (
    <Dialog
      title={t.views.saveTitle} isOpen onClose={onClose} width="narrow"
      foot={(
        <>
          <Button variant="primary" isPending={isSaving} onPress={() => void run()}>{common.save}</Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </>
      )}
    >
      <TextField
        label={t.views.name} hint={t.views.nameHint} value={name} onChange={setName} maxLength={40} autoFocus
        error={wasTried && !name.trim() ? common.fillIn(t.views.name.toLowerCase()) : undefined}
        onKeyDown={(event) => { if (event.key === 'Enter') void run(); }}
      />
      <Checkbox isSelected={isShared} onChange={setShared}>{t.views.share}</Checkbox>
      {query.length > LONGEST && <Banner tone="warn" title={t.views.tooLong} />}
      {words && <Banner tone="danger" title={words.title}>{words.detail}</Banner>}
    </Dialog>
  );
};

/** Ready-made ways to look at the list, one's own, and those that others share, each with how much it shows now. */
export const Views = ({ search, isListShown }: { readonly search: CasesSearch; readonly isListShown: boolean }): ReactElement => {
  const t = useText();
  const { undo } = useCommon();
  const saved = useSavedViews();
  const remove = useRemoveView();
  const { save } = useSaveView();
  const [isSaving, setSaving] = useState(false);
  const views: readonly View[] = [...given(t), ...saved];
  // A browser asks few things at a time: the list comes first.
  const counts = useQueries({ queries: views.map((view) => ({ ...countQuery(view.search), enabled: isListShown })) });
  const here = queryOf(search);
  const isKnown = views.some((view) => queryOf(view.search) === here);
  const take = async (view: SavedView): Promise<void> => {
    try {
      await remove(view.id);
      toast(t.views.removed(view.name), { action: { label: undo, run: () => void save(view) } });
    } catch (error) {
      toast(explain(error).title, { tone: 'danger' });
    }
  };
  return (
    <nav aria-label={t.views.title} className={styles.views}>
      <ul>
        {views.map((view, index) => {
          const isHere = queryOf(view.search) === here;
          const n = counts[index]?.data;
          const { saved: kept } = view;
          const owner = kept?.mine ? t.views.share : t.views.sharedBy(kept?.ownerName ?? t.views.somebody);
          const sharer = kept?.shared ? owner : undefined;
          return (
            <li key={view.saved?.id ?? view.name}>
              <Link
                to="/cases" search={view.search} className={styles.view ?? ''} data-here={isHere || undefined} aria-current={isHere ? 'page' : false}
                resetScroll={false} title={sharer}
              >
                {sharer && <><Icon name="person" size={13} /><Hidden>{sharer}: </Hidden></>}
                {view.name}<span className={styles.n}>{n === undefined ? '' : count(n)}</span>
              </Link>
              {isHere && view.saved?.mine && (
                <IconButton icon="close" label={`${t.views.remove}: ${view.name}`} small onPress={() => view.saved && void take(view.saved)} />
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
