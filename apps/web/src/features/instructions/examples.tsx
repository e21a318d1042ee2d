// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { DateTime, Section, Table } from '../../ui/index.js';
import type { Tried } from './data.js';
import styles from './instructions.module.css';
import { useInstructionText, type InstructionText } from './text.js';
import type { Sides } from './what-if-sums.js';
import { useWords } from './words.js';

const Outcome = ({ outcome }: { readonly outcome: Tried['before'] }): ReactElement => {
  const t = useInstructionText();
  const words = useWords();
  const { asked, told, out, rule, route, nobody, decision } = outcome;
  const whys = t.trial.whys as Readonly<Record<string, string>>;
  const routes = t.rules.routes as InstructionText['rules']['routes'] & Readonly<Record<string, string>>;
  const units = [...asked, ...told].map((unit) => words.unit(unit)).join(', ');
  return (
    <>
      <div>{units || (route !== undefined && route !== 'contact' ? routes[route] : nobody ? t.whatIf.nobody : '–')}</div>
      {decision && <div>{t.rules.then.decisionFunction}</div>}
      {rule !== undefined && <div className={styles.under}><code className={styles.code}>{rule}</code></div>}
      {out.length > 0 && <div className={styles.under}>{out.map(({ unit, why }) => `${words.unit(unit)}: ${whys[why] ?? why}`).join(', ')}</div>}
    </>
  );
};

/** Calls that would have gone otherwise, each with the reason. */
export const Examples = ({ rows, sides }: { readonly rows: readonly Tried[]; readonly sides: Sides }): ReactElement | null => {
  const t = useInstructionText().whatIf;
  const name = useNames();
  if (rows.length === 0) return null;
  return (
    <Section title={t.examples} count={t.onlyChanged(rows.length)}>
      <Table<Tried>
        caption={t.examples} rows={rows} keyOf={({ caseId }) => caseId}
        columns={[
          {
            id: 'received', title: t.received, isHead: true,
            cell: ({ caseId, receivedAt }) => <Link to="/cases/$caseId" params={{ caseId }}><DateTime at={receivedAt} show="near" /></Link>,
          },
          { id: 'category', title: t.category, cell: ({ category }) => name('categories', category) },
          { id: 'before', title: sides.before, cell: ({ before }) => <Outcome outcome={before} /> },
          { id: 'after', title: sides.after, cell: ({ after }) => <Outcome outcome={after} /> },
        ]}
      />
    </Section>
  );
};
