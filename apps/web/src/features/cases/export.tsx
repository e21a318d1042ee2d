// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { explain } from '../../api/problem.js';
import { common } from '../../i18n/common.js';
import { useEventNames } from '../../i18n/events.js';
import { usePersonName } from '../../session/person-name.js';
import { now } from '../../time/now.js';
import { wall } from '../../time/zone.js';
import { Button, toast } from '../../ui/index.js';
import type { CasesSearch } from '../../url/case-choice.js';
import { COLUMNS, shownColumns } from './columns.js';
import { csvOf, type Words } from './csv.js';
import { useText } from './text.js';
import { fetchAll } from './use-cases.js';

const MOST = 20_000;

const save = (name: string, text: string): void => {
  // The mark at the front is how spreadsheets know that these are not the letters of the eighties.
  const url = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

/** A file of exactly what the list shows: the same choice, the same columns, the same order. */
export const Export = ({ search, total }: { readonly search: CasesSearch; readonly total: number | undefined }): ReactElement => {
  const t = useText();
  const nameOf = useNames();
  const nameOfPerson = usePersonName();
  const events = useEventNames();
  const [fetched, setFetched] = useState<number>();
  const run = async (): Promise<void> => {
    if ((total ?? 0) > MOST) return toast(t.tooMany(MOST), { tone: 'info' });
    setFetched(0);
    try {
      const rows = await fetchAll(search, MOST, setFetched);
      if (!rows) return toast(t.tooMany(MOST), { tone: 'info' });
      const words: Words = { nameOf, nameOfPerson, events, common: common(), text: t };
      const shown = shownColumns.get();
      const { day, time } = wall(now());
      save(`${t.fileName} ${day} ${time.replace(':', '.')}.csv`, csvOf(rows, COLUMNS.filter((id) => shown.includes(id)), words));
      toast(t.exported(rows.length));
    } catch (error) {
      toast(explain(error).title, { tone: 'danger' });
    } finally {
      setFetched(undefined);
    }
    return undefined;
  };
  return (
    <Button icon="download" isPending={fetched !== undefined} onPress={() => void run()}>
      {fetched === undefined ? t.exportCsv : t.exporting(fetched)}
    </Button>
  );
};
