// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { useSession } from '../../session/session.js';
import { Ask } from '../../ui/ask.js';
import { Banner, Button, DateTime, EmptyState, Failed, Section, Select, Table, toast } from '../../ui/index.js';
import { useAddFeed, useFeeds, useRemoveFeed, type Feed, type NewFeed } from './data.js';
import styles from './roster.module.css';
import { usePlanText } from './text.js';
import { useShown } from './week-context.js';

/** The address, this once. */
const Address = ({ feed: { address } }: { readonly feed: NewFeed }): ReactElement => {
  const t = usePlanText().feed;
  const copy = (): void => void navigator.clipboard?.writeText(address).then(() => toast(t.copied), () => undefined);
  return (
    <Banner tone="ok" title={t.once}>
      <p>{t.onceText}</p>
      <p className={styles.address}>{address}</p>
      {navigator.clipboard && <Button small icon="link" onPress={copy}>{t.copy}</Button>}
    </Banner>
  );
};

const Withdraw = ({ feed, title, onClose }: { readonly feed: Feed; readonly title: string; readonly onClose: () => void }): ReactElement => {
  const t = usePlanText().feed;
  const remove = useRemoveFeed();
  return (
    <Ask
      title={t.remove} confirm={t.remove} isPending={remove.isPending} error={remove.error} onClose={onClose} narrow
      onConfirm={() => remove.mutate(feed.feedId, { onSuccess: () => { toast(t.removed); onClose(); } })}
    >
      <p>{t.removeText(title)}</p>
    </Ask>
  );
};

/** Shifts in one's own calendar, behind an address that can be withdrawn. */
export const CalendarsPart = (): ReactElement => {
  const t = usePlanText().feed;
  const { me } = useSession();
  const { units } = useShown();
  const name = useNames();
  const feeds = useFeeds();
  const add = useAddFeed();
  const [of, setOf] = useState('mine');
  const [asked, setAsked] = useState<Feed>();
  // Whoever acts for some units reads the shifts of those.
  const open = me.units.length > 0 ? units.filter(({ code }) => me.units.includes(code)) : units;
  const titleOf = ({ unit }: Feed): string => (unit === undefined ? t.mine : name('units', unit));
  return (
    <div className={styles.part}>
      <p className={styles.faint}>{t.lead}</p>
      <div className={styles.row}>
        <Select
          label={t.whose} value={of} onChange={setOf}
          choices={[{ id: 'mine', label: t.mine }, ...open.map(({ code }) => ({ id: code, label: name('units', code) }))]}
        />
        <Button icon="plus" isPending={add.isPending} onPress={() => add.mutate(of === 'mine' ? {} : { unit: of })}>{t.add}</Button>
      </div>
      {add.error && <Failed error={add.error} />}
      {add.data && <Address feed={add.data} />}
      {feeds.isError && <Failed error={feeds.error} onRetry={() => void feeds.refetch()} />}
      {feeds.data?.length === 0 && <EmptyState kind="first" title={t.empty} />}
      {feeds.data && feeds.data.length > 0 && (
        <Section title={t.title} count={feeds.data.length}>
          <Table<Feed>
            caption={t.title} rows={feeds.data} keyOf={({ feedId }) => feedId}
            columns={[
              { id: 'whose', title: t.whose, isHead: true, cell: titleOf },
              { id: 'made', title: t.made, cell: ({ createdAt }) => <DateTime at={createdAt} /> },
              { id: 'read', title: t.read, cell: ({ lastReadAt }) => (lastReadAt === undefined ? t.never : <DateTime at={lastReadAt} />) },
              { id: 'remove', title: t.acts, cell: (feed) => <Button small variant="quiet" onPress={() => setAsked(feed)}>{t.remove}</Button> },
            ]}
          />
        </Section>
      )}
      {asked && (
        <Withdraw
          feed={asked} title={titleOf(asked)}
          onClose={() => { if (add.data?.feedId === asked.feedId) add.reset(); setAsked(undefined); }}
        />
      )}
    </div>
  );
};
