// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Voice } from './voice.js';

const SEEN = ['Såg du vem eller vilka det var?', ['Nej.', 'Bara på håll, några stycken.', 'De sprang åt andra hållet.']] as const;
const WHEN = ['När upptäckte du det?', ['Nyss.', 'För en halvtimme sedan.', 'Det måste ha hänt under natten.', 'I morse.']] as const;
const DANGER = ['Finns det fara för någon?', ['Nej.', 'Glas på marken.', 'Inte vad jag kan se.']] as const;

/** What is broken, painted, burning, littered, dark or entered. */
export const damage: Readonly<Record<string, Voice>> = {
  vandalism: {
    openings: [
      'Någon kastar sten mot fönster {här}.', 'Sönderslagen belysning {här}.', 'Krossad ruta i busskur {här}.',
      'Papperskorgar är välta och sönderslagna {här}.', 'Bänkar har brutits loss {här}.',
      'Någon sparkar sönder staketet {här}.', 'Livbojar är borttagna {här}.', 'Planteringar är förstörda {här}.',
      'Skyltar är nedrivna {här}.',
    ],
    details: [
      'det ligger glas på marken.', 'inga kvar på platsen.', 'det hördes en smäll.', 'kommunens egendom.', 'någon springer därifrån.',
      'det behöver spärras av.',
    ],
    questions: [SEEN, WHEN, DANGER],
    actions: [
      'Vi spärrade av och fotograferade skadan.', 'Ingen kvar. Skadan rapporterad.', 'Polisanmälan görs av fastighetsägaren.',
      'Glaset uppsopat, tillfällig skiva på plats.',
    ],
  },
  graffiti: {
    openings: [
      'Nytt klotter {här}.', 'Nytt klotter på väggen mot parken, ingen på plats.', 'Klotter på transformatorstation {här}.',
      'Någon sprejar {här}.', 'Stor målning på muren {här}.', 'Klotter på lekredskap {här}.', 'Klistermärken och tusch {här}.',
    ],
    details: [
      'det är ganska stort.', 'texten är stötande.', 'färgen är fortfarande våt.', 'samma märke som förra veckan.',
      'det går att nå utan stege.',
    ],
    questions: [
      WHEN, SEEN, ['Hur stort är det?', ['Någon meter brett.', 'Två gånger två meter.', 'Litet.']],
      ['Är innehållet kränkande?', ['Nej.', 'Ja, det bör tas bort snabbt.']],
    ],
    actions: ['Klottret sanerat.', 'Fotograferat. Saneras i eftermiddag.', 'Rester kvar, vi kommer tillbaka med rätt medel.'],
  },
  littering: {
    openings: [
      'Mycket skräp {här}.', 'Överfulla papperskorgar {här}.', 'Någon har dumpat sopsäckar {här}.', 'Krossat glas {här}.',
      'Kundvagnar och skräp {här}.', 'Engångsgrillar och skräp {här}.',
    ],
    details: [
      'måsarna drar ut skräpet.', 'det är glas där barn leker.', 'det blåser ut i vattnet.', 'det luktar illa.',
      'det har legat i flera dagar.',
    ],
    questions: [WHEN, DANGER, ['Hur mycket är det?', ['Några säckar.', 'En släpvagn full.', 'Utspritt.']]],
    actions: ['Städat.', 'Glaset uppsopat. Extra tömning beställd.', 'Hämtat en flakbil skräp.'],
  },
  fireFireworks: {
    openings: [
      'Någon skjuter raketer {här}.', 'Smällare kastas {här}.', 'Eldning på marken {här}.', 'Det brinner i en papperskorg {här}.',
      'Bengaliska eldar {här}.', 'Liten eld i gräset {här}.',
    ],
    details: [
      'raketer riktas mot hus.', 'hundar är rädda.', 'elden har slocknat.', 'det är torrt i marken.', 'det ryker fortfarande.',
      'de skjuter över vattnet.',
    ],
    questions: [
      ['Brinner det nu?', ['Nej, det ryker.', 'Nej.', 'Det glöder.']], DANGER,
      ['Är någon nära elden?', ['Nej.', 'Några ungdomar står bredvid.']],
    ],
    actions: ['Släckt med vatten. Vi stannade tills det slutade ryka.', 'Slut på raketer när vi kom.', 'Rester insamlade.'],
  },
  trespass: {
    openings: [
      'Obehöriga på ett tak {här}.', 'Någon har tagit sig in i en lokal {här}.', 'Ljus i en stängd byggnad {här}.',
      'Dörr uppbruten {här}.', 'Ungdomar klättrar på taket {här}.', 'Några är inne på en byggarbetsplats {här}.',
    ],
    details: ['risk att någon ramlar.', 'larmet tjuter.', 'dörren står öppen.', 'de lyser med telefoner.', 'ett fönster är öppet.'],
    questions: [
      SEEN, ['Hur många är det?', ['Två eller tre.', 'Kanske fem.', 'Vet inte.']],
      ['Hur tog de sig in?', ['Genom ett fönster.', 'Dörren var olåst.', 'Över stängslet.']],
    ],
    actions: ['Lokalen genomsökt, tom. Dörren låst.', 'De klättrade ner när vi kom.', 'Fönster stängt, jouren informerad.'],
  },
  unsafePlace: {
    openings: [
      'Gatubelysningen är släckt {här}.', 'Mörkt och otryggt {här}.', 'Buskage skymmer sikten {här}.', 'Trasig lampa vid trappan {här}.',
      'Gångtunneln är mörk.', 'Det känns otryggt att gå {här} på kvällen.',
    ],
    details: ['har varit mörkt i en vecka.', 'många tar omvägar.', 'det är halt också.', 'det går att snubbla.', 'flera stolpar i rad.'],
    questions: [['Hur många lampor är släckta?', ['En.', 'Tre i rad.', 'Hela sträckan.']], WHEN],
    actions: [
      'Felanmält till belysningsentreprenören.', 'Buskaget beskuret.', 'Säkringen bytt, ljuset är tillbaka.',
      'Trygghetsvandring föreslås.',
    ],
  },
};
