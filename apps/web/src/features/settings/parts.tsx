// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { explain } from '../../api/problem.js';
import { useCommon } from '../../i18n/common.js';
import { Banner, Button, IconButton, Mark, Menu, type MenuChoice } from '../../ui/index.js';
import { useSettingsText } from './text.js';

/** Whether somebody, or some system, is let in. */
export const ActiveMark = ({ isActive }: { readonly isActive: boolean }): ReactElement => {
  const t = useSettingsText().users;
  return <Mark tone={isActive ? 'ok' : 'neutral'} icon={isActive ? 'check' : 'close'} plain>{isActive ? t.active : t.disabled}</Mark>;
};

/** What can be done to a row. */
export const More = ({ label, items }: { readonly label: string; readonly items: readonly MenuChoice[] }): ReactElement => (
  <Menu label={label} trigger={<IconButton icon="more" label={label} />} groups={[{ id: 'do', items }]} />
);

/** Why it was not done. */
export const Wrong = ({ error }: { readonly error: unknown }): ReactElement | null =>
  error ? <Banner tone="danger" title={explain(error).title}>{explain(error).detail}</Banner> : null;

/** The foot of a form in a dialog. */
export const Foot = ({ isPending, onSave, onClose }: {
  readonly isPending: boolean; readonly onSave: () => void; readonly onClose: () => void;
}): ReactElement => {
  const t = useCommon();
  return (
    <>
      <Button variant="primary" isPending={isPending} onPress={onSave}>{t.save}</Button>
      <Button onPress={onClose}>{t.cancel}</Button>
    </>
  );
};
