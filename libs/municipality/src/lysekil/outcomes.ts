// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CodedLabel, OutcomeCode } from '@fyrvakt/cases';

const coded = (code: string, sv: string, en: string): CodedLabel => ({ code, label: { sv, en } });
const unfounded = (code: string, sv: string, en: string): OutcomeCode => ({ ...coded(code, sv, en), unfounded: true });

/** How a handling can end. */
export const outcomes: readonly OutcomeCode[] = [
  coded('solvedOnSite', 'Löst på plats', 'Solved on site'),
  coded('talkedToPeople', 'Samtal med dem på platsen', 'Talked to the people there'),
  coded('calmAtArrival', 'Lugnt vid ankomst', 'Calm at arrival'),
  unfounded('nothingFound', 'Inget att se på platsen', 'Nothing found'),
  coded('settledByPhone', 'Klarades upp per telefon', 'Settled by phone'),
  coded('handedToPartner', 'Lämnat till samverkande part', 'Handed to a partner'),
  coded('followUpPlanned', 'Åtgärd planerad', 'Action planned'),
  unfounded('falseAlarm', 'Falskt larm', 'False alarm'),
  coded('duplicate', 'Samma händelse som ett tidigare samtal', 'Same event as an earlier call'),
  coded('cancelledBeforeArrival', 'Avbrutet före ankomst', 'Cancelled before arrival'),
  coded('informationOnly', 'Bara för kännedom', 'Information only'),
  unfounded('wrongLine', 'Fel nummer', 'Wrong line'),
  coded('emergencyTookOver', '112 tog över', '112 took over'),
];

/** What a unit can have done on the spot. */
export const actions: readonly CodedLabel[] = [
  coded('talkedToPeople', 'Pratade med dem på platsen', 'Talked to the people there'),
  coded('calmedSituation', 'Lugnade ner läget', 'Calmed the situation'),
  coded('presence', 'Fanns på plats en stund', 'Stayed at the place for a while'),
  coded('contactedGuardians', 'Kontaktade vårdnadshavare', 'Contacted guardians'),
  coded('escortedOut', 'Följde ut från platsen', 'Escorted out of the place'),
  coded('securedPlace', 'Säkrade platsen', 'Secured the place'),
  coded('cleanedUp', 'Städade eller sanerade', 'Cleaned up'),
  coded('repaired', 'Lagade eller bytte ut', 'Repaired or replaced'),
  coded('documentedDamage', 'Dokumenterade skadan', 'Documented the damage'),
  coded('called112', 'Ringde 112', 'Called 112'),
  coded('reportedToPolice', 'Gjorde polisanmälan', 'Reported to the police'),
];

/** What a review can lead to. */
export const measures: readonly CodedLabel[] = [
  coded('moreLighting', 'Bättre belysning', 'Better lighting'),
  coded('morePresence', 'Mer närvaro på platsen', 'More presence at the place'),
  coded('physicalChange', 'Ändra platsen', 'Change the place'),
  coded('changeInstruction', 'Ändra åtgärdsinstruktionen', 'Change the action instruction'),
  coded('changeShifts', 'Ändra bemanningen', 'Change the shifts'),
  coded('safetyTeam', 'Ta upp i operativa trygghetsteamet', 'Bring to the operative safety team'),
  coded('dialogueWithCompany', 'Prata med bolaget eller föreningen', 'Talk to the company or association'),
];

/** Where a case can be sent on. */
export const referrals: readonly CodedLabel[] = [
  coded('police', 'Polisen, 114 14', 'The police, 114 14'),
  coded('socialServices', 'Socialtjänsten', 'Social services'),
  coded('housingCompany', 'Bostadsbolaget', 'The housing company'),
  coded('faultReport', 'Felanmälan', 'Fault reports'),
  coded('environment', 'Miljökontoret', 'The environment office'),
  coded('school', 'Skolan', 'The school'),
  coded('trafficAuthority', 'Trafikverket', 'The transport administration'),
];
