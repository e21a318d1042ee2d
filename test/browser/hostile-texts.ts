// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** Called by a text that got to run. */
const HIT = 'fyrvaktHit()';

const cross = (make: (one: string, other: string) => string, ones: readonly string[], others: readonly string[]): string[] =>
  ones.flatMap((one) => others.map((other) => make(one, other)));

const TAGS = [
  'script', 'img', 'svg', 'iframe', 'object', 'embed', 'math', 'video', 'audio', 'body', 'input', 'details', 'marquee', 'style', 'link',
  'meta', 'base', 'form', 'button', 'template', 'select', 'x',
];

/** Elements that run something when they are made, fail, are shown, or get the focus. */
const ELEMENTS = cross((tag, rest) => `<${tag}${rest}`, TAGS, [
  ` src=x href=x data=x onerror=${HIT} onload=${HIT} autofocus onfocus=${HIT} tabindex=1>${HIT}</script>`,
  `/onerror="${HIT}"/onload='${HIT}'/onpointerenter=${HIT}//`,
  `\n\tsrc = "data:text/html,<script>${HIT}</script>"\n\tontoggle = ${HIT}\n\topen>`,
  `\u200b OnErRoR=${HIT} sRc=javascript:${HIT} style="position:fixed;inset:0;background:url(javascript:${HIT})">`,
]);

/** Ways out of wherever a text has been put. */
const WAYS_OUT = cross((out, inside) => out + inside, [
  '"', "'", '`', '-->', ']]>', '</title>', '</textarea></style></script>', '\\', '%22%3E', '&quot;&gt;', '\\u003c/script\\u003e', '">\'>`>',
], [`><svg/onload=${HIT}>`, `-${HIT}-`, `;${HIT};//`, ` onmouseover=${HIT} `]);

const ADDRESSES = cross((scheme, rest) => scheme + rest, [
  'javascript:', 'JaVaScRiPt:', 'java\tscript:', ' javascript:', 'data:text/html,', 'vbscript:', '&#106;avascript:', '//evil.example/',
  'blob:', 'file:///',
], [HIT, `//%0a${HIT}`, `<script>${HIT}</script>`]);

const TEMPLATES = cross((open, inside) => open.replace('…', inside), [
  '{{…}}', '${…}', '<%= … %>', '#{…}', '*{…}', '@(…)', '[[…]]', '{%…%}', '{!…!}', '$(…)',
], [`constructor.constructor('${HIT}')()`, '7*7', 'process.env']);

const FORMULAS = cross((sign, rest) => sign + rest, ['=', '+', '-', '@', '\t=', '＝', '|'], [
  `HYPERLINK("javascript:${HIT}";"x")`, "cmd|'/c calc'!A0", '1+1',
]);

/** Words that mean something to a database, a shell, a file system, a log or a language. */
const WORDS = [
  "'; DROP TABLE events; --", "' OR '1'='1", '1; SELECT pg_sleep(9)', '") UNION SELECT NULL--', '$$; COPY x FROM PROGRAM $$', '%_\\%',
  '*)(uid=*))(|(uid=*',
  '; rm -rf / #', '`id`', '$(id)', '| nc -e', '../../../../etc/passwd', '..\\..\\con', '%2e%2e%2f', '/dev/null', 'C:\\aux',
  '${jndi:ldap://x/a}',
  '%s%n%x%p', '{"$gt":""}', '[object Object]', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;', '%00',
  '\\0', '\\x00',
  'a\r\nSet-Cookie: x=1', 'null', 'undefined', 'NaN', 'true', '0', '-0', '1e400', '__proto__', 'constructor', 'toString', 'hasOwnProperty',
  '{}', '[]',
  '2026-02-30T25:61:00Z', '00000000-0000-0000-0000-000000000000', 'javascript', '&amp;lt;', '&#0;', '@import url(x)', '/* */', '<!--',
  '<![CDATA[', '--',
];

/** Letters, signs and marks that turn, hide, pile up or are taken for others. */
const SIGNS = [
  '\u202eetxet dnäv\u202c', '\u2066isolerad\u2069 \u2067r\u2069', '\u202eoavslutad', 'مرحبا بالعالم', 'שלום 123 עולם',
  'noll\u200bbredd\u200c\u200d\u2060',
  '\ufeffmärke', '\u00admjukt\u00adbindestreck', 'Z\u0351\u036B\u0343\u032Aa\u0319\u0329l\u0321g\u030Co', `o${'\u0301'.repeat(200)}`,
  'å ä ö', '👩‍👩‍👧‍👦', '🏳️‍🌈🇸🇪', '👍🏿',
  '𐍈𝒳𝕐', '\u{e0041}\u{e0042}', 'Аlаrm', 'ﬁ ﬀ ǆ', 'İıſ', '\u2028rad\u2029stycke', 'a\u00a0b\u2003c\u3000d', '\u180e\u115f\u3164', '龍漢字かな한글',
  'กรุงเทพ', 'हिन्दी', '⠠⠃', '￼', 'ﷺ'.repeat(20), '\u0378', '\ue000',
];

/** Without an end, or very high. */
const SIZES = [
  `Utanmellanslag${'x'.repeat(180)}`, 'å'.repeat(480), '👩‍👩‍👧‍👦'.repeat(40), '\u202e'.repeat(100), 'ord '.repeat(120).trim(),
  `rad${'\n'.repeat(60)}sist`, '<'.repeat(400), '&'.repeat(400),
];

/** What the worst caller could say, each a different way to become markup, code, an address, a command, or a broken page. */
export const HOSTILE: readonly string[] = [...ELEMENTS, ...WAYS_OUT, ...ADDRESSES, ...TEMPLATES, ...FORMULAS, ...WORDS, ...SIGNS, ...SIZES];

/** What no text may hold: the server says so, and nothing of it is kept. */
export const REFUSED: readonly string[] = ['noll\u0000byte', '\u001b[31mröd', '\u0085ny rad', 'inget tecken \ufffe', '\u0007'];
