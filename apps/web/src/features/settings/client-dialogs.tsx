// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import type { CodedLabel } from '../../api/municipality.js';
import { useCommon } from '../../i18n/common.js';
import { useLanguage } from '../../i18n/texts.js';
import { useNow } from '../../time/now.js';
import { dateTime } from '../../time/write.js';
import { Button, Dialog, Several, TextField, toast } from '../../ui/index.js';
import { MODES, useDo, type ApiClient, type ApiKey, type Mode, type Scope } from './data.js';
import { Foot, Wrong } from './parts.js';
import styles from './settings.module.css';
import { useSettingsText } from './text.js';

const SOURCE = /^[a-z0-9][a-z0-9-]{0,39}$/;

interface KeyProps {
  readonly onKey: (key: string) => void;
  readonly onClose: () => void;
}

/** Adds a system; its key is handed on to be shown. */
export const AddDialog = ({ scopes, onKey, onClose }: KeyProps & { readonly scopes: readonly CodedLabel[] }): ReactElement => {
  const t = useSettingsText().clients;
  const { mode: modeNames } = useCommon();
  const language = useLanguage();
  const [name, setName] = useState('');
  const [sourceSystem, setSource] = useState('');
  const [chosen, setChosen] = useState<readonly Scope[]>([]);
  const [modes, setModes] = useState<readonly Mode[]>(MODES);
  const [tried, setTried] = useState(false);
  const add = useDo('clients', async () => {
    const body = { name: name.trim(), sourceSystem, scopes: [...chosen], ...(modes.length < MODES.length && { modes: [...modes] }) };
    return answer(await api.POST('/api-clients', { body }));
  });
  const isNamed = name.trim().length >= 2;
  const submit = (): void => {
    setTried(true);
    if (add.isPending || !isNamed || !SOURCE.test(sourceSystem) || chosen.length === 0 || modes.length === 0) return;
    add.mutate(undefined, { onSuccess: ({ key }) => onKey(key) });
  };
  return (
    <Dialog title={t.add} isOpen onClose={onClose} foot={<Foot isPending={add.isPending} onSave={submit} onClose={onClose} />}>
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <Wrong error={add.error} />
        <TextField label={t.name} value={name} onChange={setName} maxLength={80} autoFocus error={tried && !isNamed ? t.nameMissing : undefined} />
        <TextField
          label={t.source} hint={t.sourceHint} value={sourceSystem} onChange={setSource} maxLength={40}
          error={tried && !SOURCE.test(sourceSystem) ? t.sourceWrong : undefined}
        />
        <Several
          label={t.scopes} chosen={chosen} onChange={(next) => setChosen(next as Scope[])}
          error={tried && chosen.length === 0 ? t.scopesMissing : undefined}
          choices={scopes.map(({ code, label }) => ({ id: code, label: label[language] }))}
        />
        <Several
          label={t.modes} chosen={modes} onChange={(next) => setModes(next as Mode[])}
          error={tried && modes.length === 0 ? t.modesMissing : undefined}
          choices={MODES.map((mode) => ({ id: mode, label: modeNames[mode] }))}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
};

/** Makes a new key; the old one goes on for a week. */
export const RotateDialog = ({ client, onKey, onClose }: KeyProps & { readonly client: ApiClient }): ReactElement => {
  const t = useSettingsText().clients;
  const common = useCommon();
  const rotate = useDo('clients', async () => {
    const params = { path: { clientId: client.id } };
    return answer(await api.POST('/api-clients/{clientId}/keys', { params, body: {} }));
  });
  const press = (): void => rotate.mutate(undefined, { onSuccess: ({ key }) => onKey(key) });
  return (
    <Dialog
      title={`${t.rotate}: ${client.name}`} isOpen onClose={onClose} width="narrow"
      foot={
        <>
          <Button variant="primary" isPending={rotate.isPending} onPress={press}>{t.rotate}</Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <Wrong error={rotate.error} />
      <p>{t.rotateText}</p>
    </Dialog>
  );
};

export const DisableClientDialog = ({ client, onClose }: { readonly client: ApiClient; readonly onClose: () => void }): ReactElement => {
  const t = useSettingsText().clients;
  const common = useCommon();
  const disable = useDo('clients', async () => {
    await api.POST('/api-clients/{clientId}/disable', { params: { path: { clientId: client.id } } });
  });
  const press = (): void => disable.mutate(undefined, { onSuccess: onClose });
  return (
    <Dialog
      title={t.disableTitle(client.name)} isOpen onClose={onClose} width="narrow" alert
      foot={
        <>
          <Button variant="danger" isPending={disable.isPending} onPress={press}>{t.disable}</Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <Wrong error={disable.error} />
      <p>{t.disableText}</p>
    </Dialog>
  );
};

/** The only time that a key is shown: no step outside, and no key stroke, closes it by mistake. */
export const KeyDialog = ({ apiKey, onClose }: { readonly apiKey: string; readonly onClose: () => void }): ReactElement => {
  const t = useSettingsText().clients;
  const copy = (): void => void navigator.clipboard?.writeText(apiKey).then(() => toast(t.copied), () => undefined);
  return (
    <Dialog
      title={t.keyTitle} isOpen onClose={onClose} stays
      foot={<><Button variant="primary" onPress={onClose}>{t.seen}</Button>{navigator.clipboard && <Button onPress={copy}>{t.copy}</Button>}</>}
    >
      <div className={styles.form}><p>{t.keyText}</p><code className={styles.key}>{apiKey}</code></div>
    </Dialog>
  );
};

/** Ends one key, at once: for one that has come astray. */
export const RevokeDialog = ({ client, apiKey, onClose }: {
  readonly client: ApiClient; readonly apiKey: ApiKey; readonly onClose: () => void;
}): ReactElement => {
  const t = useSettingsText().clients;
  const common = useCommon();
  const now = useNow();
  const revoke = useDo('clients', async () => {
    await api.DELETE('/api-clients/{clientId}/keys/{keyId}', { params: { path: { clientId: client.id, keyId: apiKey.id } } });
  });
  const press = (): void => revoke.mutate(undefined, { onSuccess: () => { toast(t.revoked); onClose(); } });
  return (
    <Dialog
      title={t.revokeTitle} isOpen onClose={onClose} width="narrow" alert
      foot={
        <>
          <Button variant="danger" isPending={revoke.isPending} onPress={press}>{t.revoke}</Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <Wrong error={revoke.error} />
      <p>{t.revokeText(client.name, dateTime(apiKey.createdAt, now))}</p>
      {client.keys.length === 1 && <p><strong>{t.revokeLast}</strong></p>}
    </Dialog>
  );
};
