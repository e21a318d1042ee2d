// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useAllActions } from '../actions/registry.js';
import { Dialog, Keys } from '../ui/index.js';
import styles from './shell.module.css';
import { useText } from './text.js';

/** Every key that does something here, made from what can be done: it cannot say anything else than what is. */
export const KeySheet = ({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }): ReactElement => {
  const t = useText();
  const withKeys = useAllActions().filter(({ keys }) => keys);
  const sections = [...new Set(withKeys.map(({ section }) => section))];
  return (
    <Dialog title={t.keys.title} isOpen={isOpen} onClose={onClose} width="wide">
      <p>{t.keys.then}</p>
      <div className={styles.sheet}>
        {sections.map((section) => (
          <section key={section}>
            <h3>{section}</h3>
            <dl>
              {withKeys.filter((action) => action.section === section).map(({ id, title, keys }) => (
                <div key={id}><dt>{title}</dt><dd><Keys keys={keys ?? ''} /></dd></div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
};
