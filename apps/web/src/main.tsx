// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import './ui/tokens.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, type ReactElement } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.js';
import { language } from './i18n/language.js';
import { useLanguage } from './i18n/texts.js';
import { router } from './routes.js';
import { fetchLater } from './ui/index.js';

document.documentElement.lang = language();

const App = (): ReactElement => (
  <I18nProvider locale={useLanguage() === 'sv' ? 'sv-SE' : 'en-GB'}>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </I18nProvider>
);

const root = document.getElementById('app');
if (root) createRoot(root).render(<StrictMode><App /></StrictMode>);
fetchLater();
