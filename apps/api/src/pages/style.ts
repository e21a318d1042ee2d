// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** The look of the reference and of the pages about problems: readable at a desk, at night, on a phone and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #14202b; --soft: #4c5f70; --line: #d5dde4; }
:root { --ground: #fbfcfd; --raised: #fff; --mark: #0b5c8a; --code: #eef3f7; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --soft: #a3b4c4; --line: #2c3b48; --ground: #0e161d; --raised: #15202a; --mark: #6cc0f0; --code: #1b2833; }
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--ground); font: 16px/1.6 system-ui, "Segoe UI", sans-serif; }
a { color: var(--mark); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; border-radius: 2px; }
header, main, footer { max-width: 72rem; margin: 0 auto; padding: 1rem 1.5rem; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline; border-bottom: 1px solid var(--line); }
header strong { font-size: 1.1rem; } header nav { display: flex; gap: 1rem; margin-left: auto; }
.skip { position: absolute; left: -100vw; } .skip:focus { left: 1rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 1.5rem 0 .5rem; }
h2 { margin: 3rem 0 1rem; padding-bottom: .3rem; border-bottom: 2px solid var(--line); }
h3 { margin: 0; font-size: 1.1rem; } h4 { margin: 1.25rem 0 .4rem; font-size: .95rem; }
p { max-width: 46rem; margin: .5rem 0; }
code, pre { font: .875rem/1.5 ui-monospace, "Cascadia Mono", Consolas, monospace; background: var(--code); border-radius: 4px; }
code { padding: .1em .35em; overflow-wrap: anywhere; } pre { padding: .9rem 1rem; overflow-x: auto; margin: .4rem 0; }
pre code { padding: 0; background: none; }
.operation { margin: 1rem 0; border: 1px solid var(--line); border-radius: 8px; background: var(--raised); }
.operation > summary { padding: .8rem 1rem; cursor: pointer; display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: center; }
.operation > div { padding: 0 1rem 1rem; }
.method { font: 700 .8rem/1 ui-monospace, monospace; padding: .35rem .5rem; min-width: 4.2rem; text-align: center; }
.method { border: 2px solid currentColor; border-radius: 4px; }
.path { font-weight: 600; } .soft { color: var(--soft); }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; } td:first-child { white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.25rem; } dt { color: var(--soft); } dd { margin: 0; }
@media print {
  :root { --ink: #000; --soft: #333; --line: #999; --ground: #fff; --raised: #fff; --mark: #000; --code: #f4f4f4; }
  body { font-size: 10pt; } header nav, .skip { display: none; } header, main, footer { max-width: none; padding: 0; }
  pre { white-space: pre-wrap; } .operation { break-inside: avoid-page; } h2, h3, h4 { break-after: avoid; } a { text-decoration: none; }
}
`;
