// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { explain, Problem } from '../../api/problem.js';
import { useCommon } from '../../i18n/common.js';
import type { Edit } from '../../session/drafts.js';
import { Banner, Button, Dialog, Kept, toFirstWrong } from '../../ui/index.js';
import type { Content } from './data.js';
import styles from './instructions.module.css';

/** How the contents of a draft are saved. */
export interface Saving {
  readonly save: (content: Content, onSaved: () => void) => void;
  readonly isPending: boolean;
  /** What was refused; null while nothing was. */
  readonly error: Error | null;
  /** Forgets what was refused. */
  readonly clear: () => void;
  /** Under which name what is being written is kept. */
  readonly draft: string;
}

const Refused = ({ error }: { readonly error: Error }): ReactElement => {
  const { title, detail } = explain(error);
  const faults = error instanceof Problem ? error.errors : [];
  const here = useRef<HTMLDivElement>(null);
  // The form may be longer than the screen.
  useEffect(() => { here.current?.scrollIntoView({ block: 'nearest' }); }, [error]);
  return (
    <div ref={here}>
      <Banner tone="danger" title={title}>
        {detail}
        <ul>{faults.map(({ pointer, detail: fault }) => <li key={`${pointer} ${fault}`}>{fault} <code>{pointer}</code></li>)}</ul>
      </Banner>
    </div>
  );
};

/**
 * A part of a draft while it is being written: it closes when it is saved, and keeps what was typed when that is refused, or when it is closed
 * without a word.
 */
export const EditDialog = ({ title, saving, edit, content, onClose, children }: {
  readonly title: string;
  readonly saving: Saving;
  readonly edit: Pick<Edit<object>, 'forget' | 'isKept' | 'startOver'>;
  /** The contents as they were typed; undefined while something in them cannot be meant. */
  readonly content: () => Content | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactElement => {
  const { save, cancel } = useCommon();
  const form = useRef<HTMLFormElement>(null);
  const close = (): void => {
    saving.clear();
    onClose();
  };
  const drop = (): void => {
    edit.forget();
    close();
  };
  const submit = (): void => {
    if (saving.isPending) return;
    const typed = content();
    if (typed) saving.save(typed, drop);
    else toFirstWrong(form.current);
  };
  return (
    <Dialog
      title={title} isOpen onClose={close} width="wide"
      foot={<><Button variant="primary" isPending={saving.isPending} onPress={submit}>{save}</Button><Button onPress={drop}>{cancel}</Button></>}
    >
      <form ref={form} className={styles.form} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <Kept {...edit} />
        {children}
        {saving.error && <Refused error={saving.error} />}
      </form>
    </Dialog>
  );
};
