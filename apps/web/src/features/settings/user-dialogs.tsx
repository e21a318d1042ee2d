// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { api } from '../../api/client.js';
import { useMunicipality } from '../../api/municipality.js';
import { useCommon } from '../../i18n/common.js';
import { useLanguage } from '../../i18n/texts.js';
import { Button, Dialog, Several, TextField, toast } from '../../ui/index.js';
import { useDo, type Role, type User } from './data.js';
import { Foot, Wrong } from './parts.js';
import styles from './settings.module.css';
import { useSettingsText } from './text.js';

const SHORTEST = 12;

/** Adds a user, or changes the roles and units of one. */
export const UserDialog = ({ user, onClose }: { readonly user?: User; readonly onClose: () => void }): ReactElement => {
  const t = useSettingsText().users;
  const language = useLanguage();
  const lists = useMunicipality();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>(user?.roles ?? []);
  const [units, setUnits] = useState<readonly string[]>(user?.units ?? []);
  const [tried, setTried] = useState(false);
  const save = useDo('users', async () => {
    const what = { roles: [...roles], units: [...units] };
    if (user) await api.PUT('/users/{userId}/roles', { params: { path: { userId: user.id } }, body: what });
    else await api.POST('/users', { body: { name: name.trim(), password, ...what } });
  });
  const isWhole = roles.length > 0 && (user !== undefined || (name.trim() !== '' && password.length >= SHORTEST));
  const submit = (): void => {
    setTried(true);
    if (isWhole && !save.isPending) save.mutate(undefined, { onSuccess: () => { toast(t.done); onClose(); } });
  };
  return (
    <Dialog
      title={user ? t.choices(user.name) : t.add} isOpen onClose={onClose}
      foot={<Foot isPending={save.isPending} onSave={submit} onClose={onClose} />}
    >
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <Wrong error={save.error} />
        {!user && (
          <>
            <TextField
              label={t.name} value={name} onChange={setName} maxLength={80} autoFocus autoComplete="off"
              error={tried && !name.trim() ? t.nameMissing : undefined}
            />
            <TextField
              label={t.password} hint={t.newPasswordHint} type="password" autoComplete="new-password"
              value={password} onChange={setPassword} maxLength={256}
              error={tried && password.length < SHORTEST ? t.passwordShort : undefined}
            />
          </>
        )}
        <Several
          label={t.roles} chosen={roles} onChange={(chosen) => setRoles(chosen as Role[])}
          error={tried && roles.length === 0 ? t.rolesMissing : undefined}
          choices={(lists?.roles ?? []).map(({ code, label }) => ({ id: code, label: label[language] }))}
        />
        <Several
          label={t.units} chosen={units} onChange={setUnits}
          choices={(lists?.units ?? []).map(({ code, name: called }) => ({ id: code, label: called }))}
        />
      </form>
    </Dialog>
  );
};

export const PasswordDialog = ({ user, onClose }: { readonly user: User; readonly onClose: () => void }): ReactElement => {
  const t = useSettingsText().users;
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const save = useDo('users', async () => {
    await api.PUT('/users/{userId}/password', { params: { path: { userId: user.id } }, body: { password } });
  });
  const submit = (): void => {
    setTried(true);
    if (password.length >= SHORTEST && !save.isPending) save.mutate(undefined, { onSuccess: () => { toast(t.done); onClose(); } });
  };
  return (
    <Dialog
      title={`${t.password}: ${user.name}`} isOpen onClose={onClose} width="narrow"
      foot={<Foot isPending={save.isPending} onSave={submit} onClose={onClose} />}
    >
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <Wrong error={save.error} />
        <TextField
          label={t.password} hint={t.passwordHint} type="password" autoComplete="new-password" autoFocus
          value={password} onChange={setPassword} maxLength={256}
          error={tried && password.length < SHORTEST ? t.passwordShort : undefined}
        />
      </form>
    </Dialog>
  );
};

export const DisableDialog = ({ user, onClose }: { readonly user: User; readonly onClose: () => void }): ReactElement => {
  const t = useSettingsText().users;
  const common = useCommon();
  const disable = useDo('users', async () => { await api.POST('/users/{userId}/disable', { params: { path: { userId: user.id } } }); });
  return (
    <Dialog
      title={t.disableTitle(user.name)} isOpen onClose={onClose} width="narrow" alert
      foot={
        <>
          <Button variant="danger" isPending={disable.isPending} onPress={() => disable.mutate(undefined, { onSuccess: onClose })}>
            {t.disable}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <Wrong error={disable.error} />
      <p>{t.disableText}</p>
    </Dialog>
  );
};
