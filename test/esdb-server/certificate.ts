// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** A certificate that vouches for itself, made anew each time: no key lies in the repository, and nothing but Node is needed. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

const DAY = 86_400_000;

/** One value of ASN.1 in its distinguished encoding. */
const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const integer = (...bytes: readonly number[]): Buffer => der(0x02, Buffer.from(bytes));
const identifier = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const octets = (value: Uint8Array): Buffer => der(0x04, value);
const bits = (value: Uint8Array): Buffer => der(0x03, Buffer.from([0]), value);
const time = (at: number): Buffer =>
  der(0x17, Buffer.from(`${new Date(at).toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));

const ECDSA_WITH_SHA256 = sequence(identifier('2a8648ce3d040302'));
const NAME = sequence(der(0x31, sequence(identifier('550403'), der(0x0c, Buffer.from('Fyrvakt test server')))));
const TRUE = der(0x01, Buffer.from([0xff]));

/** That it may vouch for others, as it must to vouch for itself, and that it speaks for the loopback. */
const extensions = (): Buffer => {
  const names = sequence(der(0x82, Buffer.from('localhost')), der(0x87, Buffer.from([127, 0, 0, 1])));
  const authority = sequence(identifier('551d13'), TRUE, octets(sequence(TRUE)));
  return der(0xa3, sequence(authority, sequence(identifier('551d11'), octets(names))));
};

const contents = (publicKey: KeyObject, now: number): Buffer =>
  sequence(
    der(0xa0, integer(2)), integer(1, ...randomBytes(8)), ECDSA_WITH_SHA256, NAME, sequence(time(now - DAY), time(now + 30 * DAY)), NAME,
    publicKey.export({ type: 'spki', format: 'der' }), extensions(),
  );

const pem = (encoded: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${encoded.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

/** For 127.0.0.1 and localhost, good for a month. */
export const selfSigned = (): Certificate => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const body = contents(publicKey, Date.now());
  const signature = sign('sha256', body, privateKey);
  return {
    certificate: pem(sequence(body, ECDSA_WITH_SHA256, bits(signature))),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
};
