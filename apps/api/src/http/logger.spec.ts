// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { pino } from 'pino';
import { loggerOptions } from './logger.js';

const lines: string[] = [];
const logger = pino(loggerOptions('info'), { write: (line: string) => void lines.push(line) });
const lastLine = (): { err: object } => JSON.parse(lines.at(-1) ?? '') as { err: object };

describe('An error in the log', () => {
  it('is told by its name and code, and by those of what caused it', () => {
    const full = Object.assign(new Error('could not extend file'), { name: 'DatabaseError', code: '53100' });
    logger.error({ err: Object.assign(new Error('no answer', { cause: full }), { name: 'StoreUnavailable' }) });
    expect(lastLine().err).toMatchObject({ name: 'StoreUnavailable', cause: { name: 'DatabaseError', code: '53100' } });
  });

  it('never tells what was said in it', () => {
    logger.error({ err: new Error('Anna Larsson', { cause: Object.assign(new Error('070-174 06 05'), { code: 23505, detail: 'Storgatan 1' }) }) });
    logger.error(new Error('Anna Larsson'));
    logger.error({ err: new Error('Anna Larsson') }, 'in the background');
    logger.error({ err: 'Anna Larsson' });
    expect(lines.join()).not.toMatch(/Anna|070|Storgatan|23505/);
    expect(lastLine().err).toEqual({ name: 'string' });
  });
});
