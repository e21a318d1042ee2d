// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type FormEvent, type ReactElement } from 'react';
import { explain } from '../../api/problem.js';
import { useCommon } from '../../i18n/common.js';
import { en } from '../../i18n/en/sign-in.js';
import { speak } from '../../i18n/language.js';
import { sv } from '../../i18n/sv/sign-in.js';
import { texts, useLanguage } from '../../i18n/texts.js';
import { useSession, useSignIn } from '../../session/session.js';
import { Mark } from '../../shell/mark.js';
import { Banner, Button, ButtonLink, Dialog, TextField } from '../../ui/index.js';
import styles from './sign-in.module.css';

const useText = texts({ sv, en });

const Form = ({ name: known, onDone }: { readonly name?: string; readonly onDone?: () => void }): ReactElement => {
  const t = useText();
  const { fillIn } = useCommon();
  const signIn = useSignIn();
  const [name, setName] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [wasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!name || !password || isBusy) return;
    setBusy(true);
    setError(undefined);
    try {
      await signIn(name, password);
      onDone?.();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const refusal = error === undefined ? undefined : explain(error);
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={styles.form}>
      {refusal && <Banner tone="danger" title={refusal.title}>{refusal.detail}</Banner>}
      <TextField
        label={t.name} value={name} onChange={setName} autoComplete="username" autoFocus={!known}
        error={wasTried && !name ? fillIn(t.name.toLowerCase()) : undefined}
      />
      <TextField
        label={t.password} value={password} onChange={setPassword} type="password" autoComplete="current-password" autoFocus={!!known}
        error={wasTried && !password ? fillIn(t.password.toLowerCase()) : undefined}
      />
      <Button type="submit" variant="primary" isPending={isBusy}>{t.submit}</Button>
    </form>
  );
};

/** For whoever comes: who are you? The address stays, so that one ends up where one was going. */
export const SignIn = (): ReactElement => {
  const t = useText();
  const language = useLanguage();
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <div className={styles.brand}><Mark size={40} /><span>Fyrvakt</span></div>
        <h1>{t.title}</h1>
        <p className={styles.lead}>{t.lead}</p>
        <Form />
        <p className={styles.small}>{t.record}</p>
      </div>
      <div className={styles.language}>
        <ButtonLink variant="quiet" small to="/accessibility">{t.accessibility}</ButtonLink>
        <Button variant="quiet" small onPress={() => speak(language === 'sv' ? 'en' : 'sv')}>
          {language === 'sv' ? 'In English' : 'På svenska'}
        </Button>
      </div>
    </main>
  );
};

/** Over the work of somebody whose session has ended. */
export const SignInAgain = ({ onDone }: { readonly onDone: () => void }): ReactElement => {
  const t = useText();
  const { me } = useSession();
  return (
    <Dialog title={t.again} isOpen onClose={onDone} stays width="narrow">
      <p>{t.againText}</p>
      <Form name={me.name} onDone={onDone} />
    </Dialog>
  );
};
