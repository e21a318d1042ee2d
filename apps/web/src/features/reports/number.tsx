// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useLanguage } from '../../i18n/texts.js';
import { useSession } from '../../session/session.js';
import { classes } from '../../ui/index.js';
import type { Figure } from './data.js';
import { hasCases, isBad, valueText } from './figures.js';
import styles from './reports.module.css';
import { useReportText } from './text.js';

/** A number that opens the cases it was made from, exactly as they were counted; plain for whoever may not read cases. */
export const Number = ({ figure, month, position, name }: {
  readonly figure: Figure; readonly month: string; readonly position: number;
  /** What it is a number of, for those who hear the link alone. */
  readonly name: string;
}): ReactElement => {
  const t = useReportText();
  const { may } = useSession();
  const text = valueText(figure, useLanguage(), t);
  const look = classes(styles.value, isBad(figure) && styles.bad);
  if (!hasCases(figure) || !may('cases:read')) return <span className={look}>{text}</span>;
  return (
    <Link
      to="/reports/$month/figures/$figureId" params={{ month, figureId: figure.id }} search={{ at: position }} preload={false}
      className={look} aria-label={t.opens(`${name}, ${text}`)}
    >
      {text}
    </Link>
  );
};
