// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useLanguage } from '../../i18n/texts.js';
import { Banner, Mark, Section, Table } from '../../ui/index.js';
import type { Version } from './data.js';
import { useInstructionText } from './text.js';

type Finding = NonNullable<Version['findings']>[number];

/** What is wrong or doubtful in a version that is being written. */
export const Findings = ({ findings }: { readonly findings: readonly Finding[] }): ReactElement => {
  const t = useInstructionText().findings;
  const language = useLanguage();
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const counts = [...(errors > 0 ? [t.errors(errors)] : []), ...(findings.length > errors ? [t.warnings(findings.length - errors)] : [])];
  if (findings.length === 0) return <Banner tone="ok" title={t.none} />;
  return (
    <Section title={t.title} count={counts.join(', ')}>
      <Table<Finding>
        caption={t.title} rows={findings} keyOf={({ code, pointer }) => `${code} ${pointer}`}
        columns={[
          {
            id: 'severity', title: t.severity,
            cell: ({ severity }) => (
              <Mark tone={severity === 'error' ? 'danger' : 'warn'} icon={severity === 'error' ? 'alert' : 'info'} plain>{t[severity]}</Mark>
            ),
          },
          { id: 'what', title: t.what, isHead: true, cell: ({ text }) => text[language] },
        ]}
      />
    </Section>
  );
};
