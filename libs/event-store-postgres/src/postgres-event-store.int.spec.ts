// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { eventStoreContract } from '@fyrvakt/event-store';

import { openLog } from './log-fixture.js';

eventStoreContract('PostgresEventStore', () => openLog());
