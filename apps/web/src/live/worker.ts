// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { LiveConnection, type LiveMessage } from './connection.js';

// Shared by all tabs: a browser opens six connections to a server at most, and each tab's own line would soon have taken them all.

const ports = new Set<MessagePort>();
const connection = new LiveConnection('/case-api/v1/feed', (message: LiveMessage) => {
  for (const port of ports) port.postMessage(message);
});

const join = (port: MessagePort): void => {
  ports.add(port);
  port.addEventListener('message', ({ data }) => {
    if (data === 'restart') connection.restart();
    if (data !== 'leave') return;
    ports.delete(port);
    if (ports.size === 0) connection.stop();
  });
  port.start();
  if (ports.size === 1) connection.start();
  else port.postMessage({ state: connection.state });
};

globalThis.addEventListener('connect', (event) => (event as MessageEvent).ports.forEach(join));
