// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { StyleSpecification } from 'maplibre-gl';
import type { Municipality } from '../../api/municipality.js';
import type { Background } from './data.js';
import { around, type Point } from './geometry.js';

type Places = Municipality['places'];
type Areas = Extract<StyleSpecification['sources'][string], { type: 'geojson' }>['data'];

/** How far around its places an area is drawn. */
const METRES = 650;

/** The municipality's areas, from its own list: roughly where, since nobody has drawn their borders. */
export const areasOf = (places: Places): Areas => ({
  type: 'FeatureCollection',
  features: [...new Set(places.map(({ area }) => area))].map((code) => {
    const own = places.filter(({ area }) => area === code).map(({ longitude, latitude }): Point => [longitude, latitude]);
    const edge = around(own, METRES).map(([x, y]) => [x, y]);
    return { type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: [[...edge, edge[0] ?? [0, 0]]] } };
  }),
});

/** The colours of the pages as they are now: what is drawn on a canvas knows nothing of style sheets. */
export const colours = (): { readonly ground: string; readonly area: string; readonly edge: string } => {
  const probe = document.body.appendChild(document.createElement('span'));
  const read = (name: string): string => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const found = { ground: read('--sunken'), area: read('--surface'), edge: read('--line') };
  probe.remove();
  return found;
};

/** What the map is drawn on. A style of the municipality's own is taken as it is; nothing else asks anybody for anything. */
export const styleOf = (
  areas: Areas, { ground, area, edge }: ReturnType<typeof colours>, background: Pick<Background, 'kind' | 'url'> | undefined,
): StyleSpecification | string => {
  const here = location.origin;
  if (background?.kind === 'style') return new URL(background.url, here).href;
  const plain: StyleSpecification['layers'] = [{ id: 'ground', type: 'background', paint: { 'background-color': ground } }];
  // Not by URL: that would write the braces in its own way.
  if (background) {
    const address = background.url.startsWith('/') ? here + background.url : background.url;
    return {
      version: 8, sources: { tiles: { type: 'raster', tiles: [address], tileSize: 256, maxzoom: 19 } },
      layers: [...plain, { id: 'tiles', type: 'raster', source: 'tiles' }],
    };
  }
  return {
    version: 8, sources: { areas: { type: 'geojson', data: areas } },
    layers: [
      ...plain,
      { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': area } },
      { id: 'edges', type: 'line', source: 'areas', paint: { 'line-color': edge, 'line-width': 1.5 } },
    ],
  };
};
