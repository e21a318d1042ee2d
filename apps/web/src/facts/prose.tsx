// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { holdsPersonalNumber } from '../session/personal-numbers.js';
import { Banner, Button, TextArea } from '../ui/index.js';
import styles from './fact-list.module.css';
import { useFactText } from './text.js';

interface ProseProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly optional?: boolean;
  readonly error?: string | undefined;
  readonly rows?: number;
  readonly most?: number;
  /** Whole sentences that one tap adds. */
  readonly reasons?: readonly string[];
}

const withReason = (text: string, reason: string): string => (text.trim() ? `${text.trim()} ${reason}` : reason);

/** Free text about a case: says what does not belong in it, and warns when it seems to be there all the same. */
export const Prose = ({ label, value, onChange, optional = true, error, rows = 3, most = 2_000, reasons }: ProseProps): ReactElement => {
  const t = useFactText();
  const left = reasons?.filter((reason) => !value.includes(reason)) ?? [];
  return (
    <div className={styles.prose}>
      <TextArea label={label} optional={optional} hint={t.pii} value={value} onChange={onChange} rows={rows} maxLength={most} error={error} />
      {left.length > 0 && (
        <div role="group" aria-label={t.commonReasons} className={styles.reasons}>
          {left.map((reason) => <Button key={reason} small icon="plus" onPress={() => onChange(withReason(value, reason))}>{reason}</Button>)}
        </div>
      )}
      {holdsPersonalNumber(value) && <Banner tone="warn">{t.piiFound}</Banner>}
    </div>
  );
};
