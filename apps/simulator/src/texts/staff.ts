// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** What the decision function, units and coordinators write. Plain Swedish, about places and chains, never about persons. */
export const WHY_SPECIAL = [
  'Risk att det växer under kvällen.', 'Platsen ligger nära vatten och någon kan bli skadad.', 'Flera samtal om samma sak på kort tid.',
  'Ingen i tjänst, men det behöver hanteras nu.', 'Boende är rädda. Vi skickar en extra rond.', 'Lokalen står öppen och måste låsas.',
];

export const WHY_DEFERRED = [
  'Lugnt på platsen.', 'Det kan vänta till morgonen.', 'Ingen fara för någon.', 'Skadan förvärras inte under natten.', 'Platsen är tom nu.',
  'Det behövs rätt utrustning, och den finns på nästa pass.', 'Bättre att prata med gruppen när fältteamet är i tjänst.',
];

export const INFORMATION = [
  'Titta till platsen i början av passet.', 'Ta med avspärrningsband.', 'Prata gärna med båtägarna.', 'Fotografera skadan innan den lagas.',
  'Hör av er till samordnaren om det händer igen.', 'Gå förbi ett par gånger under kvällen.', 'Kontrollera belysningen samtidigt.',
];

export const LEARNING = [
  'Instruktionen fungerade.', 'Kontakten gick snabbt.', 'Första försöket fick inget svar. Numret är kontrollerat.',
  'Platsen saknades. Vi påminner om att fråga.',
  'Samma plats för tredje gången. Tas upp på torsdagsmötet.', 'Bra samarbete med bevakningsbolaget.',
  'Det dröjde innan enheten fick veta. Kedjan ses över.',
  'Belysningen behöver bli bättre här.', 'Platsen ligger utanför ronden. Vi lägger till den.', 'Överlämningen blev tydlig.',
  'Samtalet hörde inte hit. Numret på webbplatsen är rättat.',
  'Rätt att hänvisa till 112.', 'Återkoppling lämnad till fastighetsägaren.', 'Föreslår rond även på söndagar i juli.',
];

export const NOTES = [
  'Fastighetsägaren är kontaktad.', 'Fler samtal om samma plats i veckan.', 'Polisen känner till platsen.',
  'Fältteamet planerar en extra kväll.',
  'Vi följer utvecklingen till nästa veckomöte.', 'Väntar på besked om belysningen.', 'Frivilliga nattvandrare har sett samma sak.',
];

export const WHY_RETURNED = ['Vi saknar utrustning för detta.', 'Det hör till en annan enhet.', 'Passet är underbemannat i dag.'];
export const WHY_REVIEW_RETURNED = ['Åtgärden saknas i uppföljningen.', 'Skriv vad enheten svarade.'];
export const WHY_REOPENED = ['Samma sak hände igen natten efter.', 'Ny uppgift från fastighetsägaren.'];

/** Written now and then by mistake, so that the mark for it is seen at work. The number is the well-known made-up 12 December 1912. */
export const WITH_TEST_NUMBER = 'Den som ringer läste upp ett nummer, 19121212-1212, fast operatören inte frågade.';

/** Why SOS Alarm did otherwise than it was told. */
export const WHY_OTHER_UNIT = [
  'Väktarna stod redan på platsen.', 'Enheten sa i förra samtalet att den var upptagen.', 'Den som ringde hade redan talat med den enheten.',
];
export const WHY_OTHER_CHANNEL = ['Telefonen var ur funktion.', 'Enheten bad oss använda radion i kväll.', 'Dålig täckning ute på udden.'];
