// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** The style of the printed report. Ink on paper first; a screen is only wider. */
export const REPORT_CSS = `
:root { --ink: #1b2a3a; --quiet: #52606d; --line: #c9d2da; --accent: #1f5f8b; --mark: #8a3b12; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem; color: var(--ink); background: #fff; font: 16px/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid var(--ink); font-size: 1.35rem; }
h3 { margin: 1.5rem 0 .5rem; font-size: 1.05rem; }
.sender { margin: 0 0 .25rem; color: var(--quiet); }
.note, footer { color: var(--quiet); font-size: .9rem; }
.mark { color: var(--mark); font-weight: 600; }
.owed, .owed a { color: #a4161a; font-weight: 700; }
.pair { display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: flex-start; }
.pair svg { flex: 1 1 24rem; max-width: 100%; height: auto; }
table { flex: 1 1 20rem; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top; }
th[scope=row], thead td { text-align: left; font-weight: 400; }
thead th { color: var(--quiet); font-size: .85rem; font-weight: 600; }
a { color: var(--accent); }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
footer { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid var(--line); }
@media print {
  @page { size: A4; margin: 16mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .figure { break-inside: avoid; }
  h2 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;
