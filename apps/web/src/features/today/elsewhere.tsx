// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useSession } from '../../session/session.js';
import { ButtonLink, EmptyState } from '../../ui/index.js';
import { Approvals } from './approvals.js';
import { useText } from './text.js';
import styles from './today.module.css';

/** Where those work who read no cases: the first that they may. */
const WORK = [['reports:read', '/reports'], ['instructions:approve-sos', '/instructions']] as const;

/** The day of whoever reads no cases: what they have to say yes or no to, and the way to where they work. */
export const Elsewhere = (): ReactElement => {
  const t = useText();
  const { me, may } = useSession();
  const place = WORK.find(([permission]) => may(permission))?.[1] ?? '/settings';
  const way = <ButtonLink to={place}>{t.elsewhere[place]}</ButtonLink>;
  return (
    <div className={styles.column}>
      <Approvals below={<div>{way}</div>} otherwise={<EmptyState kind="done" title={t.hello(me.name)} action={way}>{t.nothingHere}</EmptyState>} />
    </div>
  );
};
