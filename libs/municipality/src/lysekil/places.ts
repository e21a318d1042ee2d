// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Area, KnownPlace } from '@fyrvakt/cases';

const place = (code: string, name: string, area: string, latitude: number, longitude: number, ...aliases: string[]): KnownPlace => ({
  code, name, area, latitude, longitude, ...(aliases.length > 0 ? { aliases } : {}),
});

/** Places are counted by locality (tätort): finer than the municipality, coarse enough to point at nobody. */
export const areas: readonly Area[] = [
  { code: 'LYS', name: 'Lysekil' },
  { code: 'BRA', name: 'Brastad' },
  { code: 'RIX', name: 'Rixö' },
  { code: 'BRO', name: 'Brodalen' },
  { code: 'BRF', name: 'Brofjorden' },
  { code: 'GRU', name: 'Grundsund' },
  { code: 'FIS', name: 'Fiskebäckskil' },
  { code: 'GAS', name: 'Gåsö' },
];

/** Public places; most coordinates are estimates within about 500 metres. WGS 84. */
export const places: readonly KnownPlace[] = [
  place('LYS-CEN', 'Kungstorget', 'LYS', 58.2748, 11.4368, 'Lysekil centrum'),
  place('LYS-KUN', 'Kungsgatan', 'LYS', 58.2757, 11.4345),
  place('LYS-ROS', 'Rosvikstorg', 'LYS', 58.2735, 11.439),
  place('LYS-SHA', 'Södra hamnen', 'LYS', 58.2755, 11.4405),
  place('LYS-NHA', 'Norra hamnen', 'LYS', 58.2785, 11.4315),
  place('LYS-PAR', 'Stadsparken', 'LYS', 58.2745, 11.435),
  place('LYS-HAV', 'Havsbadet', 'LYS', 58.2715, 11.4345, 'Havsbadsparken'),
  place('LYS-GAM', 'Gamlestan', 'LYS', 58.2775, 11.432),
  place('LYS-BAD', 'Badhusberget', 'LYS', 58.2728, 11.433),
  place('LYS-KRO', 'Kronberget', 'LYS', 58.283, 11.44, 'Kronbergsgatorna'),
  place('LYS-PIN', 'Pinnevik', 'LYS', 58.271, 11.428, 'Pinneviks badplats'),
  place('LYS-STA', 'Stångehuvud', 'LYS', 58.2715, 11.42),
  place('LYS-VAL', 'Valbodalen', 'LYS', 58.287, 11.448),
  place('LYS-EKG', 'Ekgatan', 'LYS', 58.2885, 11.452),
  place('LYS-FIN', 'Finnsbo färjeläge', 'LYS', 58.297, 11.49, 'Finnsbo'),
  place('BRA-CEN', 'Brastad centrum', 'BRA', 58.383, 11.483, 'Brastad'),
  place('RIX', 'Rixö', 'RIX', 58.373, 11.47),
  place('BRO', 'Brodalen', 'BRO', 58.4, 11.45),
  place('BRF', 'Brofjorden', 'BRF', 58.345, 11.435),
  place('GRU', 'Grundsund', 'GRU', 58.217, 11.417),
  place('FIS', 'Fiskebäckskils hamn', 'FIS', 58.247, 11.46, 'Fiskebäckskil'),
  place('GAS', 'Gåsö', 'GAS', 58.233, 11.405),
];
