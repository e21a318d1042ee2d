// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

export const sv = {
  title: 'Logga in',
  lead: 'Trygghetstelefonens händelser, från samtal till uppföljning.',
  name: 'Användarnamn',
  password: 'Lösenord',
  submit: 'Logga in',
  wait: (seconds: number) => `För många försök. Vänta ${seconds} sekunder.`,
  again: 'Logga in igen',
  againText: 'Du har varit borta en stund. Det du har skrivit finns kvar.',
  accessibility: 'Tillgänglighet',
  record: 'Allt du läser och skriver här loggas.',
};
