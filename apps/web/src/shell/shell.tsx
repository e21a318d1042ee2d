// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { useKeys } from '../actions/keys.js';
import { useActions, type Action } from '../actions/registry.js';
import { followLive, useStaleByLive } from '../live/live.js';
import { useSession } from '../session/session.js';
import { Dialog, Icon, IconButton, later, Toasts } from '../ui/index.js';
import { useCasesAndPlaces } from './find.js';
import { LiveBanner } from './live-banner.js';
import { Mark } from './mark.js';
import { Mine } from './mine.js';
import { PLACES, type Place } from './navigation.js';
import styles from './shell.module.css';
import { useText } from './text.js';
import { useTheme } from './theme.js';
import { WaitingNotes } from './waiting-notes.js';

const KeySheet = later(async () => (await import('./key-sheet.js')).KeySheet);
const Palette = later(async () => (await import('./palette.js')).Palette);

const usePlaces = (): readonly Place[] => {
  const { may } = useSession();
  return useMemo(() => PLACES.filter((place) => !place.may || place.may.some(may)), [may]);
};

const Navigation = ({ places }: { readonly places: readonly Place[] }): ReactElement => {
  const t = useText();
  return (
    <nav aria-label={t.navigation} className={styles.nav}>
      <ul>
        {places.map(({ to, name, icon }) => (
          <li key={to}>
            <Link to={to} className={styles.place ?? ''} activeOptions={{ exact: to === '/', includeSearch: false }}>
              <Icon name={icon} />
              <span>{t.nav[name]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const usePlaceActions = (places: readonly Place[], open: (what: 'palette' | 'keys') => void): void => {
  const t = useText();
  const navigate = useNavigate();
  useActions(useMemo((): Action[] => [
    ...places.map(({ to, name, keys }) => ({
      id: `go.${name}`, title: t.nav[name], section: t.palette.go, keys, run: () => void navigate({ to }),
    })),
    { id: 'help.palette', title: t.palette.open, section: t.palette.help, keys: '/', quiet: true, run: () => open('palette') },
    { id: 'help.keys', title: t.keys.title, section: t.palette.help, keys: '?', run: () => open('keys') },
  ], [places, t, navigate, open]));
};

/** What surrounds every screen: the menu, one's own choices, keys, news, and what was just done. */
export const Shell = (): ReactElement => {
  const t = useText();
  const { me, may } = useSession();
  const hearsOfCases = may('cases:read');
  const places = usePlaces();
  const [opened, setOpened] = useState<'palette' | 'keys' | 'menu'>();
  const { pathname } = useLocation();
  useTheme();
  useKeys();
  useStaleByLive(useQueryClient());
  usePlaceActions(places, setOpened);
  useCasesAndPlaces();
  // Who may not read cases has no news to wait for, and no line that could be down.
  useEffect(() => (hearsOfCases ? followLive(me.id) : undefined), [me.id, hearsOfCases]);
  useEffect(() => setOpened(undefined), [pathname]);
  useEffect(() => {
    const open = (event: KeyboardEvent): void => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpened('palette');
    };
    addEventListener('keydown', open);
    return () => removeEventListener('keydown', open);
  }, []);
  const close = (): void => setOpened(undefined);
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>{t.skip}</a>
      <header className={styles.bar}>
        <Link to="/" className={styles.brand ?? ''}><Mark /><span>Fyrvakt</span></Link>
        <div className={styles.side}><Navigation places={places} /></div>
        <div className={styles.tools}>
          <IconButton icon="search" label={t.palette.open} onPress={() => setOpened('palette')} />
          <Mine />
          <span className={styles.burger}><IconButton icon="menu" label={t.menu} onPress={() => setOpened('menu')} /></span>
        </div>
      </header>
      <main id="content" tabIndex={-1} className={styles.main}>
        <LiveBanner />
        <WaitingNotes />
        <Outlet />
      </main>
      <footer className={styles.foot}><Link to="/accessibility">{t.nav.accessibility}</Link></footer>
      <Dialog title={t.menu} isOpen={opened === 'menu'} onClose={close} side><Navigation places={places} /></Dialog>
      {opened === 'palette' && <Palette isOpen onClose={close} />}
      {opened === 'keys' && <KeySheet isOpen onClose={close} />}
      <Toasts />
    </div>
  );
};
