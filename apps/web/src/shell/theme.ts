// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect } from 'react';
import { stored } from '../session/stored.js';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const theme = stored<Theme>('theme', 'system');

/** Light or dark as the computer says, unless somebody has chosen. */
export const applyTheme = (chosen: Theme): void => {
  if (chosen === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
};

export const useTheme = (): void => {
  const chosen = theme.use();
  useEffect(() => applyTheme(chosen), [chosen]);
};
