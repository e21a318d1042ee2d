// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { api } from '../../api/client.js';
import type { CodedLabel } from '../../api/municipality.js';
import { useLanguage } from '../../i18n/texts.js';
import { Dialog, Several, TextField, toast } from '../../ui/index.js';
import { useDo, type User } from './data.js';
import { Foot, Wrong } from './parts.js';
import styles from './settings.module.css';
import { useSettingsText } from './text.js';

const ADDRESS = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** What somebody is told of by e-mail, and where. Without an address it is nothing. */
export const ToldDialog = ({ user, kinds, onClose }: {
  readonly user: User; readonly kinds: readonly CodedLabel[]; readonly onClose: () => void;
}): ReactElement => {
  const t = useSettingsText().users;
  const language = useLanguage();
  const [email, setEmail] = useState(user.email ?? '');
  const [about, setAbout] = useState<User['toldAbout']>(user.toldAbout);
  const [tried, setTried] = useState(false);
  const address = email.trim();
  const isRight = address === '' || ADDRESS.test(address);
  const isWhole = isRight && (address === '' || about.length > 0);
  const save = useDo('users', async () => {
    const body = address === '' ? {} : { email: address, about: [...about] };
    await api.PUT('/users/{userId}/told', { params: { path: { userId: user.id } }, body });
  });
  const submit = (): void => {
    setTried(true);
    if (isWhole) save.mutate(undefined, { onSuccess: () => { toast(t.done); onClose(); } });
  };
  return (
    <Dialog
      title={`${t.told}: ${user.name}`} isOpen onClose={onClose}
      foot={<Foot isPending={save.isPending} onSave={submit} onClose={onClose} />}
    >
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <Wrong error={save.error} />
        <TextField
          label={t.email} hint={t.emailHint} type="email" value={email} onChange={setEmail} maxLength={254} autoFocus autoComplete="off"
          error={tried && !isRight ? t.emailWrong : undefined}
        />
        <Several
          label={t.toldAbout} chosen={about} onChange={(chosen) => setAbout(chosen as User['toldAbout'])}
          error={tried && address !== '' && about.length === 0 ? t.toldMissing : undefined}
          choices={kinds.map(({ code, label }) => ({ id: code, label: label[language] }))}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
};
