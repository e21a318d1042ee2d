// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useMunicipality } from '../../api/municipality.js';
import { useNow } from '../../time/now.js';
import { duration, span } from '../../time/write.js';
import { Section } from '../../ui/index.js';
import { useQuality, type Quality as Judgement } from './data.js';
import styles from './roster.module.css';
import { useRosterText } from './text.js';

type Reason = Judgement['reasons'][number];

const ReasonRow = ({ reason: { code, points, about, minutes, shifts = [] } }: { readonly reason: Reason }): ReactElement => {
  const t = useRosterText();
  const now = useNow();
  // Whoever works a shift is spoken of by an id; only units have names here.
  const unit = useMunicipality()?.units.find((one) => one.code === about)?.name;
  const words = [unit, minutes !== undefined && duration(minutes * 60_000)].filter(Boolean).join(', ');
  return (
    <li>
      <span className={styles.points}>{t.quality.points(Math.round(points))}</span>
      <span>
        {t.quality.code[code]}{words && `: ${words}`}
        {shifts.length > 0 && <span className={styles.kind}>{shifts.map(({ start, end }) => span(start, end, now)).join(' · ')}</span>}
      </span>
    </li>
  );
};

/** How good a week is, and what takes points from it. Nothing at all until it is known. */
export const Quality = ({ from, to }: { readonly from: string; readonly to: string }): ReactElement | null => {
  const t = useRosterText();
  const found = useQuality(from, to).data;
  if (!found) return null;
  return (
    <Section title={t.quality.title} count={t.quality.score(Math.round(found.score))}>
      <div className={styles.gaps}>
        {found.reasons.length === 0
          ? <p>{t.quality.none}</p>
          : (
            <ul className={styles.quality}>
              {found.reasons.map((reason) => <ReasonRow key={`${reason.code} ${reason.about ?? ''}`} reason={reason} />)}
            </ul>
          )}
      </div>
    </Section>
  );
};
