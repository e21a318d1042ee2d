// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { openFixture, PASSWORD, type Fixture } from './identity-fixture.js';
import { SignInThrottled } from './refusals.js';
import { LIMITS } from './throttle.js';

describe('The throttle at the door', () => {
  let fixture: Fixture;
  beforeEach(async () => {
    fixture = await openFixture();
    await fixture.identity.addUser({ name: 'Anna', roles: ['coordinator'], password: PASSWORD });
  });
  afterEach(() => fixture.close());

  const guess = (address: string, name = 'Anna', password = 'fel lösenord här'): Promise<string> =>
    fixture.identity.signIn(name, password, { address }).then(
      (signedIn) => (signedIn ? 'in' : 'wrong'),
      (error: unknown) => (error instanceof SignInThrottled ? 'throttled' : String(error)),
    );
  const count = (outcomes: readonly string[], outcome: string): number => outcomes.filter((one) => one === outcome).length;

  it('lets no more tries through at once than one after another', async () => {
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => guess('10.0.0.1')));
    expect(count(outcomes, 'wrong')).toBe(LIMITS.accountAtAddress.free);
    expect(count(outcomes, 'throttled')).toBe(100 - LIMITS.accountAtAddress.free);
  });

  it('makes the waits longer and longer, and never forgives by restart', async () => {
    for (let tries = 0; tries < LIMITS.accountAtAddress.free; tries++) await guess('10.0.0.1');
    const waits: number[] = [];
    for (let round = 0; round < 4; round++) {
      const refused = await fixture.another().signIn('Anna', PASSWORD, { address: '10.0.0.1' }).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(SignInThrottled);
      waits.push((refused as SignInThrottled).retryAfterSeconds);
      fixture.later(16);
      expect(await guess('10.0.0.1')).toBe('wrong');
    }
    expect(waits).toEqual([2, 4, 8, 16]);
  });

  it('lets the right person in from elsewhere meanwhile', async () => {
    for (let tries = 0; tries <= LIMITS.accountAtAddress.free; tries++) await guess('10.0.0.1');
    expect(await guess('10.0.0.1', 'Anna', PASSWORD)).toBe('throttled');
    expect(await guess('10.0.0.2', 'Anna', PASSWORD)).toBe('in');
  });

  it('bounds guesses at one account from many addresses, but not where the account is at home', async () => {
    expect(await guess('192.168.1.1', 'Anna', PASSWORD)).toBe('in');
    const crowd = await Promise.all(Array.from({ length: 60 }, (_, index) => guess(`10.0.1.${index}`)));
    expect(count(crowd, 'wrong')).toBe(LIMITS.account.free);
    expect(await guess('10.0.9.9', 'Anna', PASSWORD)).toBe('throttled');
    expect(await guess('192.168.1.1', 'Anna', PASSWORD)).toBe('in');
  });

  it('bounds guesses from one address at many accounts', async () => {
    const outcomes: string[] = [];
    for (let index = 0; index < LIMITS.address.free + 10; index++) outcomes.push(await guess('10.0.0.1', `nobody-${index}`));
    expect(count(outcomes, 'wrong')).toBe(LIMITS.address.free);
  });

  it('forgives at success, and in time', async () => {
    for (let tries = 1; tries < LIMITS.accountAtAddress.free; tries++) await guess('10.0.0.1');
    expect(await guess('10.0.0.1', 'Anna', PASSWORD)).toBe('in');
    for (let tries = 0; tries < LIMITS.accountAtAddress.free; tries++) expect(await guess('10.0.0.1')).toBe('wrong');
    expect(await guess('10.0.0.1')).toBe('throttled');
    fixture.later(61);
    for (let tries = 0; tries < LIMITS.accountAtAddress.free; tries++) expect(await guess('10.0.0.1')).toBe('wrong');
  });

  it('works as hard for a name that is not there', async () => {
    // What this process has worked, and not what the clock says: the machine may be busy with something else.
    const time = async (name: string, address: string): Promise<number> => {
      const from = process.cpuUsage();
      await guess(address, name);
      const { user, system } = process.cpuUsage(from);
      return user + system;
    };
    const median = (times: number[]): number => times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
    await time('nobody', '10.0.3.0');
    const known: number[] = [];
    const unknown: number[] = [];
    for (let index = 1; index <= 15; index++) {
      known.push(await time('Anna', `10.0.3.${index}`));
      unknown.push(await time(`nobody-${index}`, `10.0.4.${index}`));
    }
    expect(median(unknown)).toBeGreaterThan(median(known) * 0.5);
    expect(median(unknown)).toBeLessThan(median(known) * 2);
  });
});
