// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who is told of what, when it must not wait until somebody looks at a list: the kinds of notices, the events they come of, whom they go
 * to, their words, and when they are tried. Pure: it knows neither tables nor mail.
 */
export { messagesFor, MOST_IN_ONE, QUIET_SECONDS } from './folding.js';
export { isNoticeKind, NOTICE_KINDS, NOTICES, owedTo, type NoticeKind } from './kinds.js';
export { isOld, LATE_HOURS, noticeId, type Notice } from './notice.js';
export { isAddress, personOf, recipientsOf, unitOf, type Listener } from './recipients.js';
export { noticesOf, stillHolds, TOLD_EVENTS } from './rules.js';
export { nextTry } from './schedule.js';
export { write, type Message, type MessageItem } from './words.js';
