// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Map as GlMap } from 'maplibre-gl';
import { useEffect, useMemo, useState, type CSSProperties, type ReactElement } from 'react';
import type { Municipality } from '../../api/municipality.js';
import { count } from '../../i18n/texts.js';
import { classes } from '../../ui/index.js';
import { boundsOf, clusters, withRoom, type Box, type Cluster, type Point } from './geometry.js';
import styles from './map.module.css';
import type { PlaceRow } from './rows.js';

/** Pixels that two marks must be apart to be told from each other. */
const APART = 40;
const NAMED_FROM = 13;
/** Degrees that the name of an area stands above its places. */
const ABOVE = 0.0075;

/** Drawn anew with each new picture while the map moves, so that marks go with it. */
const useMoves = (map: GlMap): void => {
  const [, setMoves] = useState(0);
  useEffect(() => {
    const moved = (): void => setMoves((n) => n + 1);
    map.on('move', moved);
    map.on('resize', moved);
    moved();
    return () => {
      map.off('move', moved);
      map.off('resize', moved);
    };
  }, [map]);
};

const placed = (at: Point): CSSProperties => ({ transform: `translate(${at[0].toFixed(1)}px, ${at[1].toFixed(1)}px)` });

interface MarksProps {
  readonly map: GlMap;
  readonly rows: readonly PlaceRow[];
  readonly at: string | undefined;
  readonly areas: Municipality['areas'];
  readonly places: Municipality['places'];
  readonly onLook: (key: string | undefined) => void;
}

type Placed = PlaceRow & { readonly at: Point };

/** About how wide a word is in the type of the marks, and how high. */
const WIDTH = 7.2;
const HEIGHT = 16;

/** A name of an area, a little above where its places are. */
interface AreaName { readonly code: string; readonly name: string; readonly at: Point }

const areaNames = ({ map, areas, places }: Pick<MarksProps, 'map' | 'areas' | 'places'>): readonly AreaName[] =>
  areas.flatMap(({ code, name }) => {
    const bounds = boundsOf(places.filter(({ area }) => area === code).map(({ longitude, latitude }) => [longitude, latitude] as const));
    if (!bounds) return [];
    const { x, y } = map.project([(bounds[0][0] + bounds[1][0]) / 2, bounds[1][1] + ABOVE]);
    return [{ code, name, at: [x, y] as const }];
  });

const sizeOf = (n: number, most: number): number => 26 + 16 * Math.sqrt(Math.min(1, n / most));
const sumOf = ({ marks }: Cluster<Placed>): number => marks.reduce((all, { n }) => all + n, 0);

const boxAround = ([x, y]: Point, width: number, top: number, bottom: number): Box => [x - width / 2, y + top, x + width / 2, y + bottom];

/**
 * Marks that say how many, drawn over the map rather than in it: their type is that of the pages, and no font has to be fetched. Those that
 * would lie on each other are one, which comes apart when pressed.
 */
export const Marks = ({ map, rows, at, areas, places, onLook }: MarksProps): ReactElement => {
  useMoves(map);
  const zoom = map.getZoom();
  const marks = useMemo(() => rows.filter((row): row is Placed => row.at !== undefined), [rows]);
  const found = clusters(marks, ({ at: [longitude, latitude] }): Point => {
    const { x, y } = map.project([longitude, latitude]);
    return [x, y];
  }, APART);
  const press = ({ marks: ones }: Cluster<Placed>): void => {
    const bounds = boundsOf(ones.map((row) => row.at));
    if (ones.length === 1 || !bounds || map.getZoom() > 16) return onLook(ones[0]?.key);
    const animate = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    map.fitBounds([[...bounds[0]], [...bounds[1]]] as [[number, number], [number, number]], { padding: 90, maxZoom: NAMED_FROM + 3, animate });
  };
  const most = Math.max(1, ...marks.map(({ n }) => n));
  const dots = found.map((cluster): Box => {
    const half = sizeOf(sumOf(cluster), most) / 2;
    return boxAround(cluster.at, 2 * half, -half, half);
  });
  const alone = zoom < NAMED_FROM ? [] : found.filter((cluster) => cluster.marks.length === 1);
  const nameBox = ({ marks: [first], at: on }: Cluster<Placed>): Box => boxAround(on, (first?.name.length ?? 0) * WIDTH, 22, 22 + HEIGHT);
  const named = withRoom(alone, nameBox, dots);
  const known = areaNames({ map, areas, places });
  const areaBox = ({ name, at: on }: AreaName): Box => boxAround(on, name.length * WIDTH, -HEIGHT, 0);
  const namedAreas = withRoom(known, areaBox, [...dots, ...[...named].map(nameBox)]);
  return (
    <div className={styles.marks}>
      {[...namedAreas].map(({ code, name, at: on }) => <span key={code} className={styles.areaName} style={placed(on)}><span>{name}</span></span>)}
      {found.map((cluster) => {
        const [first] = cluster.marks;
        if (!first) return null;
        const isHere = cluster.marks.some(({ key }) => key === at);
        const isAgain = cluster.marks.some(({ repeated }) => repeated);
        return (
          <div
            key={first.key} className={classes(styles.mark, isHere && styles.markHere, isAgain && styles.markAgain)}
            style={placed(cluster.at)} onClick={() => press(cluster)} title={cluster.marks.map(({ name, n }) => `${name}: ${count(n)}`).join('\n')}
          >
            {(named.has(cluster) || (isHere && cluster.marks.length === 1)) && <span className={styles.name}>{first.name}</span>}
            <span className={styles.dot} style={{ '--size': `${sizeOf(sumOf(cluster), most)}px` } as CSSProperties}>{count(sumOf(cluster))}</span>
          </div>
        );
      })}
    </div>
  );
};
