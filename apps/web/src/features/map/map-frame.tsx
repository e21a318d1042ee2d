// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Component, lazy, Suspense, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { Municipality } from '../../api/municipality.js';
import { Banner, IconButton } from '../../ui/index.js';
import type { Background } from './data.js';
import type { MapControl } from './map-view.js';
import styles from './map.module.css';
import type { PlaceRow } from './rows.js';
import { useMapText } from './text.js';

// Larger than all the rest of a screen, so it comes after the list, and only where it can be used.
const MapView = lazy(async () => ({ default: (await import('./map-view.js')).MapView }));

const canDraw = (): boolean => document.createElement('canvas').getContext('webgl2') !== null;

/** What cannot be fetched or drawn must not take the list with it. */
class Fallback extends Component<{ readonly otherwise: ReactNode; readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.otherwise : this.props.children;
  }
}

export interface MapProps {
  readonly rows: readonly PlaceRow[];
  readonly lists: Municipality | undefined;
  readonly background: Background | undefined;
  readonly at: string | undefined;
  readonly onLook: (key: string | undefined) => void;
}

/** The map, for those who see it. Whoever listens has the list, so it holds nothing that can be focused but the buttons beside it. */
export const MapFrame = (props: MapProps): ReactElement => {
  const t = useMapText();
  const control = useRef<MapControl>(null);
  const [canBeDrawn] = useState(canDraw);
  if (!canBeDrawn) return <div className={styles.instead}><Banner tone="info" title={t.map.missing}>{t.map.missingText}</Banner></div>;
  return (
    <div className={styles.frame}>
      <Fallback otherwise={<div className={styles.instead}><Banner tone="warn" title={t.map.failed} /></div>}>
        <Suspense fallback={<p className={styles.loading} role="status">{t.map.loading}</p>}>
          <MapView {...props} control={control} />
          <div className={styles.tools}>
            <IconButton icon="plus" label={t.map.nearer} variant="secondary" onPress={() => control.current?.nearer()} />
            <IconButton icon="minus" label={t.map.farther} variant="secondary" onPress={() => control.current?.farther()} />
            <IconButton icon="home" label={t.map.whole} variant="secondary" onPress={() => control.current?.whole()} />
          </div>
        </Suspense>
      </Fallback>
    </div>
  );
};
