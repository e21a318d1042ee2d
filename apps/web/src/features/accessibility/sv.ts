// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

export const sv = {
  title: 'Tillgänglighetsredogörelse',
  municipality: 'Kommunen',
  lead: (owner: string) => `${owner} står bakom Fyrvakt. Vi vill att alla som behöver Fyrvakt i sitt arbete ska kunna använda det. Här står hur `
    + 'Fyrvakt uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du rapporterar fler.',
  how: {
    title: 'Hur tillgängligt är Fyrvakt?',
    status: 'Fyrvakt är delvis förenligt med lagen (2018:1937) om tillgänglighet till digital offentlig service.',
    text: 'Vi håller Fyrvakt mot WCAG 2.2 på nivå AA, som går längre än den nivå som lagen kräver (EN 301 549, WCAG 2.1 AA). '
      + 'Bristerna som vi känner till står nedan.',
  },
  cannot: {
    title: 'Om du inte kan använda någon del',
    text: 'Hör av dig, så får du uppgiften på ett annat sätt: uppläst, utskriven eller i en fil. Den som är samordnare kan också registrera, '
      + 'besluta och följa upp åt dig. Du behöver inte berätta varför.',
  },
  report: {
    title: 'Rapportera brister',
    text: (owner: string) => `Säg till om du hittar något som inte står här eller om vi inte uppfyller lagens krav. Kontakta den som `
      + `förvaltar Fyrvakt hos ${owner}, via kommunens kontaktcenter eller växel. Du får svar inom två arbetsdagar.`,
  },
  supervision: {
    title: 'Tillsyn',
    text: 'Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. Är du inte nöjd med hur vi tar hand om det du rapporterat kan du '
      + 'anmäla det till Digg på digg.se.',
  },
  known: {
    title: 'Innehåll som inte är tillgängligt',
    intro: 'Det här uppfyller inte lagens krav än:',
    list: [
      {
        what: 'Samtalens text är inte märkt med språk',
        why: 'Beskrivningar och anteckningar återges så som de skrevs. Står något på ett annat språk vet skärmläsaren inte om det (WCAG 3.1.2).',
      },
      {
        what: 'Utskrivna sidor och pdf-filer saknar taggar i vissa webbläsare',
        why: 'Läs sidan på skärmen, eller hämta siffrorna som csv-fil (WCAG 1.3.1).',
      },
    ],
    burden: 'Vi hävdar inte att någon anpassning är oskäligt betungande.',
  },
  tested: {
    title: 'Hur vi har testat',
    text: 'Vi har gjort en självskattning, utan extern granskning:',
    list: [
      'Varje skärm granskas automatiskt med axe mot WCAG 2.2 A och AA, ljust och mörkt, på svenska och engelska, på dator och '
        + 'telefon. Inget fel släpps igenom.',
      'Arbetsflödena prövas med enbart tangentbord, och fokus följs.',
      'Namn och roller prövas så som en skärmläsare läser dem.',
      'Vi har gått igenom skärmarna själva, ner till 320 punkters bredd, i ljust och mörkt.',
      'Vi har inte prövat tillsammans med användare som har funktionsnedsättning. Det står näst i tur.',
    ],
  },
  when: (assessed: string) => `Fyrvakt bedömdes senast ${assessed}. Redogörelsen uppdaterades samma dag.`,
  back: 'Till inloggningen',
};
