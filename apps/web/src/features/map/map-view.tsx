// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Map as GlMap, setWorkerUrl, type LngLatBoundsLike } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useImperativeHandle, useRef, useState, type ReactElement, type RefObject } from 'react';
import { useMapText } from './text.js';
import { boundsOf, type Point } from './geometry.js';
import type { MapProps } from './map-frame.js';
import styles from './map.module.css';
import { Marks } from './marks.js';
import { areasOf, colours, styleOf } from './style.js';

// From our own files: one made of text at hand would be against the content security policy.
setWorkerUrl(new URL(workerUrl, location.href).href);

/** What the buttons beside the map do. */
export interface MapControl {
  nearer(): void;
  farther(): void;
  whole(): void;
}

const PADDING = { top: 56, bottom: 48, left: 48, right: 64 };
const NEAREST = 17;
const NEAR = 14;

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Told when light becomes dark, by the computer or by choice. */
const onColours = (tell: () => void): (() => void) => {
  const media = matchMedia('(prefers-color-scheme: dark)');
  const watcher = new MutationObserver(tell);
  media.addEventListener('change', tell);
  watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    media.removeEventListener('change', tell);
    watcher.disconnect();
  };
};

/** Draws the same rows as the list, on what the municipality has chosen or on nothing but its own areas. */
export const MapView = ({ rows, lists, background, at, onLook, control }: MapProps & {
  readonly control: RefObject<MapControl | null>;
}): ReactElement => {
  const t = useMapText();
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<GlMap>();
  const [isBare, setBare] = useState(false);
  const places = lists?.places;
  const points = rows.flatMap((row) => (row.at ? [row.at] : []));
  const all: readonly Point[] = points.length > 0 ? points : (places ?? []).map(({ longitude, latitude }) => [longitude, latitude] as const);
  const whole = useRef<LngLatBoundsLike>(undefined);
  const bounds = boundsOf(all);
  whole.current = bounds && [[...bounds[0]], [...bounds[1]]] as [[number, number], [number, number]];
  const latest = useRef({ rows, places });
  latest.current = { rows, places };
  const isReady = places !== undefined;
  const kind = background?.kind;
  const url = background?.url;
  /** Whether somebody has looked elsewhere by hand; until then the whole stays in view, however large the window is. */
  const isMoved = useRef(false);
  const show = (glMap: GlMap, animate: boolean): void => {
    isMoved.current = false;
    if (whole.current) glMap.fitBounds(whole.current, { padding: PADDING, maxZoom: 14, animate: animate && !isStill() });
  };

  useEffect(() => {
    if (!box.current || !isReady) return undefined;
    const style = (): ReturnType<typeof styleOf> => styleOf(areasOf(latest.current.places ?? []), colours(), kind && url ? { kind, url } : undefined);
    const made = new GlMap({
      container: box.current, style: style(), attributionControl: false, keyboard: false, maxZoom: NEAREST, dragRotate: false, pitchWithRotate: false,
      touchPitch: false, locale: {}, canvasContextAttributes: { antialias: true },
    });
    made.touchZoomRotate.disableRotation();
    made.getCanvas().tabIndex = -1;
    made.on('error', () => setBare(true));
    made.on('movestart', ({ originalEvent }) => { if (originalEvent) isMoved.current = true; });
    made.on('resize', () => { if (!isMoved.current) show(made, false); });
    show(made, false);
    setMap(made);
    const ofColours = onColours(() => made.setStyle(style()));
    return () => {
      ofColours();
      setMap(undefined);
      made.remove();
    };
  }, [isReady, kind, url]);

  const key = points.map(([x, y]) => `${x} ${y}`).toSorted().join();
  // What is shown has changed, and somebody may not see it from where they are.
  useEffect(() => { if (map) show(map, true); }, [map, key]);
  useEffect(() => {
    const here = latest.current.rows.find((row) => row.key === at)?.at;
    if (map && here) isMoved.current = true;
    if (map && here) map.easeTo({ center: [here[0], here[1]], zoom: Math.max(map.getZoom(), NEAR), animate: !isStill() });
  }, [map, at]);
  useImperativeHandle(control, () => ({
    nearer: () => { isMoved.current = true; map?.zoomIn({ animate: !isStill() }); },
    farther: () => { isMoved.current = true; map?.zoomOut({ animate: !isStill() }); },
    whole: () => { if (map) show(map, true); },
  }), [map]);

  return (
    <div className={styles.map} aria-hidden="true">
      <div ref={box} className={styles.ground} />
      {map && <Marks map={map} rows={rows} at={at} areas={lists?.areas ?? []} places={places ?? []} onLook={onLook} />}
      {(background?.credit || (isBare && background)) && (
        <p className={styles.credit}>{isBare && background ? t.map.background : background?.credit}</p>
      )}
    </div>
  );
};
