// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Voice } from './voice.js';

const HOW_MANY = [
  'Ungefär hur många är på platsen?', ['Ungefär tio.', 'Mellan fem och tio.', 'Det är svårt att se, minst sex.', 'Fler än tio.'],
] as const;
const WHERE_EXACTLY = [
  'Var på platsen är det?', ['Längst bort, mot vattnet.', 'Precis vid ingången.', 'Vid bänkarna.', 'Närmast vägen.'],
] as const;
const STILL = [
  'Pågår det nu?', ['Ja, det pågår.', 'Ja, men det är lugnare.', 'Det höll på för tio minuter sedan.', 'Vet inte säkert.'],
] as const;

/** Noise, traffic and groups: what most calls are about. */
export const disorder: Readonly<Record<string, Voice>> = {
  youthDisturbance: {
    openings: [
      'Grupp på omkring {antal} ungdomar stör {här}.', 'Ungdomar skriker och kastar saker {här}.',
      'En större grupp ungdomar uppehåller sig {här}.',
      '{antal} ungdomar springer och bankar på dörrar {här}.', 'Ungdomar har samlats {här} och det är stökigt.',
      'Ungdomar klättrar på bänkar och staket {här}.', 'Grupp med mopeder står {här} och för oväsen.',
      'Bråkiga ungdomar {här}, mest höga rop.',
      'Ungdomar kastar sten i vattnet och mot skyltar {här}.', 'Ungdomar spärrar gången {här} så att folk väljer en annan väg.',
    ],
    details: [
      'de som går förbi känner sig otrygga.', 'ingen fara för någon just nu.', 'de flyttar sig mellan platserna.',
      'några har lämnat i omgångar.',
      'ungefär {antal} är kvar.', 'stämningen är uppsluppen, inte hotfull.', 'det ligger glas på marken.',
      'samma grupp var här i går kväll.',
    ],
    questions: [
      HOW_MANY, STILL, ['Är någon hotfull?', ['Nej, mest högljudda.', 'Nej.', 'De ropar efter folk som går förbi.']],
      ['Har de fordon med sig?', ['Två mopeder.', 'En A-traktor.', 'Nej.', 'Syns inga.']],
    ],
    actions: [
      'Vi pratade med gruppen. De gick hemåt.', 'Lugnt när vi kom. Vi stannade en stund.', 'Vi följde gruppen till bussen.',
      'Samtal med ungdomarna. Två vuxna kom och hämtade.',
    ],
  },
  recklessDriving: {
    openings: [
      'Moped kör fram och tillbaka {här}.', 'A-traktorer kör i hög fart och sladdar {här}.', 'Crossmoped kör {här} bland gående.',
      'Bil burnar och rivstartar {här}.',
      'Två mopeder tävlar {här}.', 'Elsparkcyklar körs i hög fart {här}.', 'Fyrhjuling kör på gångvägen.', 'Upprepad buskörning {här}.',
    ],
    details: [
      'en familj fick hoppa undan.', 'föraren har ingen hjälm.', 'det luktar bränt gummi.', 'de kör utan ljus.',
      'de stannar till och börjar om igen.', 'hög musik från fordonen.', 'ingen har blivit påkörd.',
    ],
    questions: [
      STILL, ['Hur många fordon är det?', ['Ett.', 'Två.', 'Tre eller fyra.']],
      ['Åt vilket håll kör de?', ['Mot centrum.', 'Mot hamnen.', 'De kör runt, runt.']],
      ['Är någon i fara?', ['Inte just nu.', 'Gående får vika undan.']],
    ],
    actions: [
      'Fordonen var borta när vi kom. Vi gick en extra rond.', 'Vi pratade med förarna om farten.',
      'Bromsspår på platsen. Tips lämnat till polisen.',
    ],
  },
  noiseMusic: {
    openings: [
      'Grupp på omkring {antal} personer spelar hög musik {här}.', 'Hög musik från bärbar högtalare {här}.',
      'Musik och skrål från en båt {här}.', 'Bilstereo spelar högt {här}.',
      'Någon har fest {här} med hög musik.', 'Dunkande bas {här} sedan kvällen.', 'Högljudda röster och musik {här}.',
      'Oljud från en maskin {här}.',
    ],
    details: [
      'det hörs över hela området.', 'små barn kan inte sova.', 'det slutade ett tag men började igen.',
      'det kommer från samma håll som förra helgen.', 'de har blivit ombedda att sänka.', 'musiken stängs av ibland.',
    ],
    questions: [
      STILL, WHERE_EXACTLY, HOW_MANY, ['Kommer ljudet utifrån eller från en lokal?', ['Utifrån.', 'Från en båt.', 'Svårt att säga.']],
    ],
    actions: [
      'De sänkte musiken när vi bad om det.', 'Tyst när vi kom fram.', 'Vi stannade tills gruppen bröt upp.', 'Båtägaren sänkte direkt.',
    ],
  },
  gathering: {
    openings: [
      'Stor folksamling {här}.', 'Folk samlas {här} och stämningen är irriterad.', 'Ovanligt många människor {här}.',
      'Två grupper står mot varandra {här}.', '{antal} personer har samlats {här}.', 'Kö och trängsel {här}.',
    ],
    details: [
      'det är oklart varför de är där.', 'några filmar med telefonen.', 'det kommer fler hela tiden.', 'stämningen har lugnat sig lite.',
      'flera är märkbart berusade.', 'ordningen är god än så länge.',
    ],
    questions: [HOW_MANY, ['Är stämningen hotfull?', ['Nej, men spänd.', 'Nej.', 'Några gapar åt varandra.']], STILL],
    actions: [
      'Vi rörde oss i folksamlingen. Den löstes upp efter en halvtimme.', 'Lugnt. Vi stannade kvar för säkerhets skull.',
      'Vi pratade med båda grupperna.',
    ],
  },
  harbourBath: {
    openings: [
      'Störande sällskap {här}.', 'Någon hoppar från piren nära båtarna {här}.', 'Folk grillar och lämnar glöden {här}.',
      'Båt kör i hög fart nära de badande.', 'Otillåtet fiske {här}.', 'Sällskap går ombord på andras båtar {här}.',
      'Vattenskoter kör nära badplatsen.',
    ],
    details: [
      'badande har flyttat sig.', 'flera båtägare är irriterade.', 'det är barn i vattnet.', 'de har blivit tillsagda en gång.',
      'det ligger krossat glas.',
    ],
    questions: [HOW_MANY, STILL, WHERE_EXACTLY, ['Är någon i vattnet?', ['Ja, några badar.', 'Nej.']]],
    actions: [
      'Vi pratade med sällskapet. De packade ihop.', 'Glöden är släckt.', 'Lugnt i hamnen när vi gick ronden.',
      'Båten hade gått när vi kom.',
    ],
  },
  neighbourHousing: {
    openings: [
      'Störande fest i flerbostadshus {här}.', 'Höga ljud från en lägenhet.', 'Spring och rop i trapphuset.', 'Någon bankar i väggarna.',
      'Musik från en balkong.',
    ],
    details: [
      'det har pågått i flera timmar.', 'det händer ofta på helgerna.', 'grannar har ringt på utan resultat.', 'det är lite lugnare nu.',
    ],
    questions: [STILL, ['Vilket våningsplan gäller det?', ['Andra våningen.', 'Högst upp.', 'Vet inte.']]],
    actions: ['Störningsjouren ringde på. Musiken stängdes av.', 'Tyst vid besöket.', 'Hyresvärden får en rapport.'],
  },
};
