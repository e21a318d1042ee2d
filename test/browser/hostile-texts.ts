// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** Called by a text that got to run. */
const HIT = 'fyrvaktHit()';

/** What the worst caller could say, each a different way to become markup, code, an address, or a broken page. */
export const HOSTILE: readonly string[] = [
  `<img src=x onerror="${HIT}">`,
  `<script>${HIT}</script>`,
  `"><svg/onload=${HIT}>`,
  `'-${HIT}-'`,
  `javascript:${HIT}`,
  `</title></style></textarea><iframe srcdoc="<script>parent.${HIT}</script>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=1 onerror=${HIT}>">`,
  `{{constructor.constructor('${HIT}')()}} \${${HIT}} <%= ${HIT} %>`,
  `<a href="data:text/html,<script>${HIT}</script>" autofocus onfocus=${HIT}>här</a>`,
  `=HYPERLINK("javascript:${HIT}";"x") @import url(javascript:${HIT})`,
  '__proto__ constructor toString %00 %s %n ../../etc',
  '\u202Eetxet dnäv\u202C \u200B\u2066x\u2069 Z\u0351\u036B\u0343\u032Aa\u0319\u0329l\u0321g\u030Co 👩‍👩‍👧‍👦',
  `Utanmellanslag${'x'.repeat(180)}`,
];
