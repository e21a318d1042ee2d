// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { IconButton, Menu } from '../../ui/index.js';
import { COLUMNS, density, FIXED, shownColumns, type ColumnId } from './columns.js';
import { useText } from './text.js';

/** How dense, and which columns. */
export const ViewMenu = (): ReactElement => {
  const t = useText();
  const shown = shownColumns.use();
  const dense = density.use();
  const flip = (id: ColumnId): void => shownColumns.set(shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id]);
  return (
    <Menu
      label={t.view} trigger={<IconButton icon="columns" label={t.view} variant="secondary" />}
      groups={[
        {
          id: 'density', title: t.density, selected: [dense],
          items: (['comfortable', 'compact'] as const).map((id) => ({ id, label: t.densities[id], onAction: () => density.set(id) })),
        },
        {
          id: 'columns', title: t.shownColumns, mode: 'multiple', selected: shown,
          items: COLUMNS.map((id) => ({ id, label: t.columns[id], isDisabled: FIXED.includes(id), onAction: () => flip(id) })),
        },
      ]}
    />
  );
};
