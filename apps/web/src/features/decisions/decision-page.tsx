// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, type ReactElement } from 'react';
import { useActions, type Action } from '../../actions/registry.js';
import { useNames } from '../../api/municipality.js';
import { deciderOf, FactList, isTold, useFactText, useStory, type CaseStory, type Fact } from '../../facts/index.js';
import { useSession } from '../../session/session.js';
import { useNow } from '../../time/now.js';
import { dateTime, duration } from '../../time/write.js';
import { Banner, Button, ButtonLink, Failed, Mark, Page, Section, Skeleton } from '../../ui/index.js';
import { DecideLater } from './decide-later.js';
import { DecideNow } from './decide-now.js';
import styles from './decisions.module.css';
import { FactSummary } from './fact-summary.js';
import { standingOf, type Standing } from './standing.js';
import { useDecisionText } from './text.js';

const route = getRouteApi('/decisions/$caseId');

const useChoose = () => {
  const t = useDecisionText();
  const navigate = route.useNavigate();
  return useMemo(() => {
    const choose = (decide?: 'now' | 'later'): void => void navigate({ search: decide ? { decide } : {}, replace: decide === undefined });
    const actions: Action[] = [
      { id: 'decision.now', title: t.keys.now, section: t.keys.section, keys: 'n', run: () => choose('now') },
      { id: 'decision.later', title: t.keys.later, section: t.keys.section, keys: 'l', run: () => choose('later') },
    ];
    return { choose, actions };
  }, [t, navigate]);
};

const NO_ACTIONS: readonly Action[] = [];

/** The two ways out, always within reach of a thumb. */
const Options = ({ onChoose, actions }: { readonly onChoose: (decide: 'now' | 'later') => void;
  readonly actions: readonly Action[] }): ReactElement => {
  const t = useDecisionText();
  useActions(actions);
  return (
    <div className={styles.options} role="group" aria-label={t.page.question}>
      <p>{t.page.question}</p>
      <Button variant="primary" icon="flag" onPress={() => onChoose('now')}>{t.now.short}</Button>
      <Button icon="clock" onPress={() => onChoose('later')}>{t.later.short}</Button>
    </div>
  );
};

const Made = ({ made, standing, caseId }: { readonly made: Fact; readonly standing: Standing; readonly caseId: string }): ReactElement => {
  const t = useDecisionText();
  const name = useNames();
  const now = useNow();
  const shifts = (made.data.shifts as { unit: string; start: string }[] | undefined) ?? [];
  const units = shifts.map(({ unit, start }) => `${name('units', unit)}, ${dateTime(start, now)}`).join('; ');
  const words = useFactText();
  const { why, information } = made.data as { why?: string; information?: string };
  return (
    <Section title={t.page.decided(dateTime(made.occurredAt, now))}>
      <div className={styles.inCard}>
        <p className={styles.verdict}>
          {made.type === 'DeferredToNextShift' ? t.page.decidedDeferred(units) : t.page.decidedSpecial}
          <span> {t.page.by(deciderOf(String(made.data.by), { t: words, name }))}</span>
        </p>
        <dl className={styles.pairs}>
          {why && <div><dt>{t.page.why}</dt><dd>{why}</dd></div>}
          {information && <div><dt>{t.page.information}</dt><dd>{information}</dd></div>}
        </dl>
        <p className={styles.sub}>{t.page.kept}</p>
        {standing.positionThen !== undefined && (
          <p><Link to="/cases/$caseId" params={{ caseId }} search={{ at: standing.positionThen }}>{t.page.asKnown}</Link></p>
        )}
        {made.type === 'SpecialHandlingDecided' && standing.askedAt === undefined && <p>{t.page.next}</p>}
      </div>
    </Section>
  );
};

const Known = ({ story, standing }: { readonly story: CaseStory; readonly standing: Standing }): ReactElement => {
  const t = useDecisionText();
  const { askedAt, knownRevision, made, knownThen } = standing;
  const isOpen = askedAt !== undefined;
  const since = isOpen ? askedAt.revision : undefined;
  const news = since === undefined ? 0 : story.facts.filter(({ revision, type }) => revision > since && isTold(type)).length;
  return (
    <Section title={isOpen || !made ? t.page.known : t.page.knownThen}>
      <div className={styles.inCard}>
        {news > 0 && knownRevision !== undefined && <p><Mark tone="info" icon="bell">{t.page.fresh(news)}</Mark></p>}
        <FactList facts={isOpen || !made ? story.facts : knownThen} newAfter={since} newMark={t.page.freshMark} />
      </div>
    </Section>
  );
};

const Decision = ({ story }: { readonly story: CaseStory }): ReactElement => {
  const t = useDecisionText();
  const { may } = useSession();
  const { decide } = route.useSearch();
  const { choose, actions } = useChoose();
  const standing = standingOf(story);
  const { askedAt, made } = standing;
  const isOpen = askedAt !== undefined && !story.known.closed;
  const mayDecide = may('cases:decide');
  return (
    <div className={styles.page}>
      {!isOpen && !made && <Banner tone="info">{t.page.notAsked}</Banner>}
      {isOpen && made && <Banner tone="info">{t.page.again}</Banner>}
      {!isOpen && made && <Made made={made} standing={standing} caseId={story.known.caseId} />}
      {isOpen && <Section title={t.page.said}><div className={styles.inCard}><FactSummary story={story} /></div></Section>}
      <Known story={story} standing={standing} />
      {isOpen && !mayDecide && <Banner tone="info">{t.page.readOnly}</Banner>}
      {isOpen && mayDecide && <Options onChoose={choose} actions={decide ? NO_ACTIONS : actions} />}
      {isOpen && mayDecide && decide === 'now' && <DecideNow story={story} onClose={() => choose()} />}
      {isOpen && mayDecide && decide === 'later' && <DecideLater story={story} onClose={() => choose()} />}
    </div>
  );
};

/** One question to decide: what is known, what can be chosen, why. Afterwards: what was decided and what was known then. */
export const DecisionPage = (): ReactElement => {
  const t = useDecisionText();
  const name = useNames();
  const now = useNow();
  const { caseId } = route.useParams();
  const story = useStory(caseId);
  const asked = story.data && standingOf(story.data).askedAt;
  const what = story.data ? name('categories', story.data.known.category.code) : t.title;
  return (
    <Page
      narrow title={t.page.tabTitle(what)} heading={what}
      lead={
        <>
          <p><Link to="/decisions">{t.page.back}</Link></p>
          {story.data && <p>{story.data.known.place.text || '–'}{asked && <> · {t.waited(duration(now - Date.parse(asked.occurredAt)))}</>}</p>}
        </>
      }
      actions={<ButtonLink to="/cases/$caseId" params={{ caseId }}>{t.page.openCase}</ButtonLink>}
    >
      {story.isPending && <Skeleton rows={6} />}
      {story.isError && <Failed error={story.error} onRetry={() => void story.refetch()} />}
      {story.data && <Decision story={story.data} />}
    </Page>
  );
};
