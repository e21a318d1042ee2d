// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** What surrounds every screen. */
export const sv = {
  skip: 'Hoppa till innehållet',
  menu: 'Meny',
  navigation: 'Huvudmeny',
  nav: {
    today: 'I dag', cases: 'Händelser', register: 'Registrera samtal', followUps: 'Att följa upp', decisions: 'Väntar på beslut',
    handovers: 'Till nästa pass', roster: 'Bemanning', reports: 'Rapporter', map: 'Karta och lista', instructions: 'Instruktioner',
    drills: 'Övningar', settings: 'Inställningar och drift',
    accessibility: 'Tillgänglighet',
  },
  me: 'Du och dina val',
  signOut: 'Logga ut',
  language: 'Språk',
  theme: 'Utseende',
  themes: { system: 'Som datorn', light: 'Ljust', dark: 'Mörkt' },
  letterKeys: 'Kortkommandon med en bokstav',
  palette: {
    title: 'Gör eller gå till',
    placeholder: 'Skriv vad du vill göra eller hitta',
    open: 'Sök och gör',
    none: 'Inget passar det du skrev.',
    go: 'Gå till',
    help: 'Hjälp',
    cases: 'Händelser som passar',
    places: 'Händelser på en plats',
  },
  keys: { title: 'Kortkommandon', none: 'Den här sidan har inga egna.', then: 'Två tecken efter varandra är två tryck.' },
  live: {
    broken: 'Du är offline',
    brokenText: 'Det du ser kan vara gammalt. Vi försöker få kontakt igen.',
  },
  waiting: {
    title: (n: number) => (n === 1 ? '1 anteckning väntar på att skickas' : `${n} anteckningar väntar på att skickas`),
    text: 'De ligger kvar i den här webbläsaren och skickas när vi får kontakt.',
    sent: (n: number) => (n === 1 ? 'Anteckningen som väntade är skickad.' : `${n} anteckningar som väntade är skickade.`),
    refused: 'En anteckning kunde inte sparas.',
    written: (when: string) => `Till händelsen, skriven ${when}`,
    drop: 'Ta bort den',
  },
  failed: 'Sidan gick inte att visa',
  failedText: 'Det du har skrivit på andra sidor är kvar. Läs in sidan igen.',
  reload: 'Läs in igen',
  missing: 'Sidan finns inte',
  missingText: 'Adressen kan vara felskriven, eller så har sidan flyttat.',
  home: 'Till I dag',
};
