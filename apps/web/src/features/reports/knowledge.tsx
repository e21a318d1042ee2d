// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { count } from '../../i18n/texts.js';
import { now, useNow } from '../../time/now.js';
import { clock, dateTime, dayOf } from '../../time/write.js';
import { instantOf } from '../../time/zone.js';
import { Banner, Button, ClockField, DayField, Dialog } from '../../ui/index.js';
import type { Report } from './data.js';
import styles from './reports.module.css';
import type { ReportSearch } from './search.js';
import { useReportText } from './text.js';

const At = ({ month, onClose }: { readonly month: string; readonly onClose: () => void }): ReactElement => {
  const t = useReportText().knowledge;
  const navigate = useNavigate();
  const [day, setDay] = useState(() => dayOf(now()));
  const [time, setTime] = useState(() => clock(now()).slice(0, 5));
  const [wrong, setWrong] = useState(false);
  const show = (): void => {
    const at = instantOf(day, time);
    if (!(at <= now())) return setWrong(true);
    onClose();
    void navigate({ to: '/reports/$month', params: { month }, search: { time: new Date(at).toISOString() } });
    return undefined;
  };
  return (
    <Dialog title={t.then} isOpen onClose={onClose} width="narrow" foot={<Button variant="primary" onPress={show}>{t.show}</Button>}>
      <form className={styles.when} onSubmit={(event) => { event.preventDefault(); show(); }}>
        <DayField label={t.day} value={day} onChange={setDay} error={wrong ? t.wrong : undefined} autoFocus />
        <ClockField label={t.time} value={time} onChange={setTime} />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
};

/** Says when the numbers are from, and lets the reader choose: as known now, or as known then. */
export const Knowledge = ({ report, search }: { readonly report: Report; readonly search: ReportSearch }): ReactElement => {
  const t = useReportText().knowledge;
  const [isAsking, setAsking] = useState(false);
  const time = useNow();
  const { month, asOf, position } = report;
  const isThen = search.at !== undefined || search.time !== undefined;
  const words = asOf === null ? t.nothing : (isThen ? t.asThen : t.asNow)(dateTime(asOf, time), count(position));
  return (
    <>
      <Banner tone={isThen ? 'warn' : 'info'}>
        <span className={styles.known}>
          <span>{words}</span>
          <span className={styles.ways}>
            <Button small icon="clock" onPress={() => setAsking(true)}>{t.then}</Button>
            {isThen && <Link to="/reports/$month" params={{ month }}>{t.toNow}</Link>}
            {search.at === undefined && <Link to="/reports/$month" params={{ month }} search={{ at: position }} title={t.keepHint}>{t.keep}</Link>}
          </span>
        </span>
      </Banner>
      {isAsking && <At month={month} onClose={() => setAsking(false)} />}
    </>
  );
};
