// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Voice } from './voice.js';

const HURT = ['Är någon skadad?', ['Nej.', 'Inte vad jag kan se.', 'Någon sitter ner men pratar.']] as const;
const STILL = ['Pågår det nu?', ['Ja.', 'Det har lugnat sig.', 'Nej, de har gått.']] as const;

/** Where people may come to harm, and calls that were meant for somebody else. Kept short on purpose. */
export const people: Readonly<Record<string, Voice>> = {
  fightThreat: {
    openings: [
      'Bråk mellan två sällskap {här}.', 'Högljutt gräl {här}.', 'Knuffar och hot {här}.', 'Slagsmål har börjat {här}.',
      'Någon ropar på hjälp {här}.',
    ],
    details: [
      'fler lägger sig i.', 'de går isär och ihop igen.', 'folk håller avstånd.', 'det började utanför en uteservering.',
      'en flaska har gått sönder.',
    ],
    questions: [HURT, STILL, ['Finns det vapen eller tillhyggen?', ['Nej.', 'Inget som syns.', 'En flaska.']]],
    actions: ['Polis på plats. Vi stod i bakgrunden.', 'Parterna hade gått åt var sitt håll.', 'Samtal med dem som var kvar. Lugnt.'],
  },
  drugs: {
    openings: [
      'Misstänkt hantering av narkotika {här}.', 'Något byter ägare ur en bil {här}.', 'Stark lukt av cannabis {här}.',
      'Påsar och sprutor på marken {här}.',
    ],
    details: ['det händer samma tid varje vecka.', 'bilen har kört.', 'barn leker i närheten.', 'de rör sig mot parkeringen.'],
    questions: [STILL, ['Åt vilket håll gick de?', ['Mot hamnen.', 'De är kvar.', 'Vet inte.']]],
    actions: ['Tips lämnat till polisen via 114 14.', 'Platsen tom. Sprutor omhändertagna på rätt sätt.', 'Extra rond i kväll.'],
  },
  alcoholPublicPlace: {
    openings: [
      'Sällskap dricker alkohol {här}.', 'Berusat sällskap sitter {här}.', 'Flaskor och höga röster {här}.',
      '{antal} personer dricker öl {här} där det inte är tillåtet.', 'Berusade ungdomar {här}.',
    ],
    details: [
      'de tilltalar folk som går förbi.', 'det är gott humör men högt.', 'barnfamiljer har flyttat på sig.', 'flaskor krossas.',
      'de har en kundvagn med öl.',
    ],
    questions: [HURT, ['Ungefär hur många är på platsen?', ['Fyra.', 'Ett tiotal.', 'Sex eller sju.']], STILL],
    actions: ['Sällskapet hällde ut och gick.', 'Vi pratade med dem. De tog med sig skräpet.', 'Lugnt vid ankomst.'],
  },
  intoxicatedPerson: {
    openings: [
      'Påverkad person {här}.', 'En person har svårt att gå {här}.', 'En person ligger på en bänk {här}.',
      'En person vinglar ut i vägen {här}.', 'En person har somnat {här} i kylan.',
    ],
    details: ['personen svarar på tilltal.', 'risk att ramla i vattnet.', 'en vän är på väg.', 'personen är lugn.', 'det är kallt ute.'],
    questions: [['Svarar personen på tilltal?', ['Ja.', 'Ja, men otydligt.', 'Ja, och vill gå hem.']], HURT],
    actions: ['En vän tog över. Lugnt.', 'Personen följdes till en taxi.', 'Socialjouren tog över på platsen.'],
  },
  childWorry: {
    openings: ['Oro för barn {här}.', 'Barn ute ensamma sent {här}.', 'Ett barn verkar ha tappat bort sina vuxna {här}.'],
    details: ['vuxna finns i närheten.', 'barnet är nu med en vuxen.', ''],
    questions: [['Är barnet i fara nu?', ['Nej.', 'Nej, en vuxen är hos barnet.']]],
    actions: ['Överlämnat till socialjouren.', 'Barnet är med sina vuxna.'],
  },
  otherWrongNumber: {
    openings: [
      'Fråga om öppettider på återvinningscentralen.', 'Söker vårdcentralen.', 'Fråga om båtplats i gästhamnen.',
      'Vill felanmäla en lägenhet.', 'Frågar efter färjans tidtabell.', 'Ringde fel.', 'Fråga om bygglov.', 'Söker hemtjänsten.',
      'Tyst samtal.', 'Frågar om snöröjning på privat väg.',
    ],
    details: ['hänvisad till kommunens växel.', 'fick rätt nummer.', 'inget att åtgärda.', ''],
    questions: [['Vad gäller samtalet?', ['Något annat än trygghet.', 'Ett fel i en lägenhet.']]],
    actions: [''],
  },
};
