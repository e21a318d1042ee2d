// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { letterKeys } from '../actions/keys.js';
import { useNames } from '../api/municipality.js';
import { explain } from '../api/problem.js';
import { speak, type Language } from '../i18n/language.js';
import { useLanguage } from '../i18n/texts.js';
import { useSession, useSignOut } from '../session/session.js';
import { Button, Menu, toast } from '../ui/index.js';
import styles from './shell.module.css';
import { useText } from './text.js';
import { THEMES, theme } from './theme.js';

const LANGUAGES: readonly { id: Language; label: string }[] = [{ id: 'sv', label: 'Svenska' }, { id: 'en', label: 'English' }];

/** Who one is, and one's own choices. */
export const Mine = (): ReactElement => {
  const t = useText();
  const { me } = useSession();
  const signOut = useSignOut();
  const nameOf = useNames();
  const spoken = useLanguage();
  const chosen = theme.use();
  const keys = letterKeys.use();
  const leave = (): void => void signOut().catch((error: unknown) => toast(explain(error).title, { tone: 'danger' }));
  return (
    <div className={styles.mine}>
      <Menu
        label={t.me}
        trigger={
          <Button variant="quiet" icon="person" aria-label={`${t.me}: ${me.name}`}>
            <span className={styles.who}>{me.name}<span className={styles.role}>{nameOf('roles', me.role)}</span></span>
          </Button>
        }
        groups={[
          { id: 'language', title: t.language, selected: [spoken], items: LANGUAGES.map((item) => ({ ...item, onAction: () => speak(item.id) })) },
          {
            id: 'theme', title: t.theme, selected: [chosen],
            items: THEMES.map((id) => ({ id, label: t.themes[id], onAction: () => theme.set(id) })),
          },
          {
            id: 'keys', mode: 'multiple', selected: keys ? ['letters'] : [],
            items: [{ id: 'letters', label: t.letterKeys, onAction: () => letterKeys.set(!keys) }],
          },
          { id: 'out', items: [{ id: 'out', label: t.signOut, onAction: leave }] },
        ]}
      />
    </div>
  );
};
