// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { openDatabase } from './open-database.js';
import { testDatabase } from './test-database.js';

describe('A database of the municipality’s own', () => {
  const opened = async (as: string): Promise<unknown> => {
    const database = await testDatabase(as);
    try {
      await (await openDatabase({ dataDir: '/nowhere', databaseUrl: database.url })).close();
      return 'taken';
    } catch (error) {
      return error;
    } finally {
      await database.drop();
    }
  };

  it.each(['C.UTF-8', 'sv_SE.UTF-8', 'en_US.utf8'])('is taken where the locale %s knows å, or the system does not have it', async (locale) => {
    const result = await opened(`template template0 encoding 'UTF8' locale_provider libc locale '${locale}'`).catch(({ message }) => message);
    expect(result).toMatch(/^taken$|invalid .*locale name/);
  });

  it.each([
    ['the locale C', `encoding 'UTF8' locale_provider libc locale 'C'`],
    ['another encoding', `encoding 'SQL_ASCII' locale_provider libc locale 'C'`],
    ['one byte a letter', `encoding 'LATIN1' locale_provider libc locale 'C'`],
  ])('is refused with %s, and told what to do', async (_, as) => {
    expect(await opened(`template template0 ${as}`)).toMatchObject({ code: 'letters', message: expect.stringContaining('CREATE DATABASE') });
  });
});
