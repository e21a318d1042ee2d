// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Stands for the telephone plans of all countries in specs. class-validator loads them for a decorator that nobody here uses, and that
 * takes as long as the rest of it. Whoever begins to use it finds no function here.
 */
module.exports = {};
