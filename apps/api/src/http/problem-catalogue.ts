// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { instructionRefusals } from '@fyrvakt/action-instructions';
import { caseRefusals } from '@fyrvakt/cases';
import { drillRefusals } from '@fyrvakt/drills';
import { rosterRefusals } from '@fyrvakt/duty-roster';
import { identityRefusals } from '@fyrvakt/identity';
import type { Bilingual } from '@fyrvakt/kernel';
import { REFUSAL_STATUS, type Refusal } from './refusal-status.js';

/** One kind of problem: the same title and status always, and what to do about it. */
export interface ProblemKind {
  readonly status: number;
  readonly title: Bilingual;
  /** What to do next, in plain language. Holds no input. */
  readonly detail: Bilingual;
  /** True when the very same request may succeed later. */
  readonly retryable: boolean;
}

const kind = (status: number, title: Bilingual, detail: Bilingual, retryable = false): ProblemKind => ({
  status,
  title,
  detail,
  retryable,
});
const say = (sv: string, en: string): Bilingual => ({ sv, en });

/** What can be wrong with a request before any rule about cases has been asked, or with the service. */
const general = {
  'request/malformed': kind(
    400,
    say('Anropet går inte att läsa', 'The request cannot be read'),
    say('Kontrollera adress och huvuden enligt HTTP.', 'Check the address and the headers against HTTP.'),
  ),
  'request/malformed-json': kind(
    400,
    say('Innehållet är inte giltig JSON', 'The body is not valid JSON'),
    say(
      'Skicka ett JSON-objekt i UTF-8, utan upprepade namn och utan mycket djup nästling.',
      'Send one JSON object in UTF-8, without repeated names or very deep nesting.',
    ),
  ),
  'request/invalid-query': kind(
    400,
    say('Frågan i adressen stämmer inte', 'The query is not valid'),
    say('Rätta de parametrar som pekas ut.', 'Correct the parameters that are pointed out.'),
  ),
  'request/invalid-header': kind(
    400,
    say('Ett huvud stämmer inte', 'A header is not valid'),
    say('Rätta de huvuden som pekas ut.', 'Correct the headers that are pointed out.'),
  ),
  'request/unauthenticated': kind(
    401,
    say('Du behöver logga in', 'You need to sign in'),
    say('Logga in, eller skicka en giltig nyckel i Authorization.', 'Sign in, or send a valid key in Authorization.'),
  ),
  'request/forbidden': kind(
    403,
    say('Du får inte göra detta', 'You are not allowed to do this'),
    say('Be en administratör om behörighet.', 'Ask an administrator for permission.'),
  ),
  'request/cross-site': kind(
    403,
    say('Anropet kom från en annan webbplats', 'The request came from another site'),
    say('Gör detta från Fyrvakts egna sidor.', 'Do this from the pages of Fyrvakt itself.'),
  ),
  'request/not-found': kind(
    404,
    say('Adressen finns inte', 'There is nothing here'),
    say('Kontrollera adressen mot referensen.', 'Check the address against the reference.'),
  ),
  'request/method-not-allowed': kind(
    405,
    say('Metoden passar inte adressen', 'The method does not fit the address'),
    say('Använd någon av metoderna i Allow.', 'Use one of the methods in Allow.'),
  ),
  'request/not-acceptable': kind(
    406,
    say('Formatet finns inte', 'There is no such format'),
    say('Be om ett av formaten i referensen.', 'Ask for one of the formats in the reference.'),
  ),
  'request/timeout': kind(
    408,
    say('Anropet tog för lång tid', 'The request took too long'),
    say('Skicka det igen.', 'Send it again.'),
    true,
  ),
  'request/in-progress': kind(
    409,
    say('Samma anrop pågår', 'The same request is being handled'),
    say('Vänta en stund och skicka det igen med samma nyckel.', 'Wait a moment and send it again with the same key.'),
    true,
  ),
  'request/too-large': kind(
    413,
    say('Innehållet är för stort', 'The body is too large'),
    say('Skicka högst 256 kB.', 'Send at most 256 kB.'),
  ),
  'request/uri-too-long': kind(
    414,
    say('Adressen är för lång', 'The address is too long'),
    say('Håll adressen under 2 048 tecken.', 'Keep the address under 2,048 characters.'),
  ),
  'request/unsupported-media-type': kind(
    415,
    say('Innehållstypen stöds inte', 'The content type is not supported'),
    say('Skicka application/json.', 'Send application/json.'),
  ),
  'request/invalid': kind(
    422,
    say('Uppgifterna har fel form', 'The details are not in the right form'),
    say('Rätta de fält som pekas ut och skicka igen.', 'Correct the fields that are pointed out and send again.'),
  ),
  'request/idempotency-key-reused': kind(
    422,
    say('Nyckeln är redan använd till något annat', 'The key has been used for something else'),
    say('Använd en ny Idempotency-Key när innehållet är ett annat.', 'Use a new Idempotency-Key when the body is another.'),
  ),
  'request/precondition-required': kind(
    428,
    say('Anropet saknar If-Match', 'The request lacks If-Match'),
    say('Läs händelsen och skicka dess ETag i If-Match.', 'Read the case and send its ETag in If-Match.'),
  ),
  'request/too-many': kind(
    429,
    say('För många anrop', 'Too many requests'),
    say('Vänta så länge som Retry-After säger.', 'Wait as long as Retry-After says.'),
    true,
  ),
  'request/headers-too-large': kind(
    431,
    say('Huvudena är för stora', 'The headers are too large'),
    say('Skicka färre eller kortare huvuden.', 'Send fewer or shorter headers.'),
  ),
  'session/wrong-credentials': kind(
    401,
    say('Inloggningen gick inte', 'Signing in did not work'),
    say('Kontrollera namn och lösenord.', 'Check the name and the password.'),
  ),
  'session/throttled': kind(
    429,
    say('För många försök', 'Too many attempts'),
    say('Vänta en stund innan du försöker igen.', 'Wait a moment before you try again.'),
    true,
  ),
  'client/no-source': kind(
    403,
    say('Nyckeln är inte bunden till en källa', 'The key is not bound to a source'),
    say(
      'Be kommunens administratör binda nyckeln till ert system.',
      "Ask the municipality's administrator to bind the key to your system.",
    ),
  ),
  'client/other-source': kind(
    403,
    say('Nyckeln hör till ett annat system', 'The key belongs to another system'),
    say('Använd det systemnamn som nyckeln är bunden till.', 'Use the system name that the key is bound to.'),
  ),
  'client/mode-not-allowed': kind(
    403,
    say('Nyckeln får inte rapportera sådana samtal', 'The key may not report such calls'),
    say('Ange ett läge (mode) som nyckeln får använda.', 'Use a mode that the key is allowed.'),
  ),
  'call/reference-differs': kind(
    422,
    say('Referenserna är olika', 'The references differ'),
    say('Skriv samma referens i adressen och i innehållet.', 'Write the same reference in the address and in the body.'),
  ),
  'feed/place-ahead': kind(
    409,
    say('Platsen ligger efter flödets slut', 'The place lies beyond the end of the feed'),
    say(
      'Kommunens databas har ställts tillbaka till ett äldre läge. Läs om från en plats före `head` och jämför med det ni har.',
      "The municipality's database has been put back to an earlier state. Read again from a place before `head` and compare with what you have.",
    ),
  ),
  'calendar/too-many': kind(
    409,
    say('Du har så många kalenderadresser som du kan ha', 'You have as many calendar addresses as you may'),
    say('Ta bort en som du inte använder.', 'Withdraw one that you do not use.'),
  ),
  'what-if/too-many': kind(
    409,
    say('Flera prov väntar redan', 'Several what-ifs wait already'),
    say('Vänta tills något av dem är klart, eller avbryt ett.', 'Wait until one of them is done, or cancel one.'),
    true,
  ),
  'what-if/over': kind(
    409,
    say('Provet är redan över', 'The what-if is over already'),
    say('Läs vad det gav.', 'Read what it came to.'),
  ),
  'what-if/period': kind(
    422,
    say('Perioden går inte att prova', 'The period cannot be tried'),
    say('Välj en period som slutar efter att den börjar och är högst fem år.', 'Choose a period that ends after it begins, of five years at most.'),
  ),
  'view/too-many': kind(
    409,
    say('Du har så många vyer som du kan ha', 'You have as many views as you may'),
    say('Ta bort en som du inte använder, och spara igen.', 'Remove one that you do not use, and save again.'),
  ),
  'case/changed': kind(
    412,
    say('Någon annan hann före', 'Someone else was first'),
    say('Läs det som har hänt sedan dess och försök igen.', 'Read what has happened since and try again.'),
  ),
  'case/busy': kind(
    409,
    say('Händelsen ändras just nu', 'The case is being changed right now'),
    say('Skicka igen om en stund.', 'Send again in a moment.'),
    true,
  ),
  'service/unexpected': kind(
    500,
    say('Något gick fel hos oss', 'Something went wrong on our side'),
    say(
      'Försök igen om en stund. Uppge numret i instance om det händer igen.',
      'Try again in a moment. Give the number in instance if it happens again.',
    ),
    true,
  ),
  'service/unavailable': kind(
    503,
    say('Tjänsten kan inte svara just nu', 'The service cannot answer right now'),
    say(
      'Inget är sparat. Skicka igen om en stund, gärna med samma Idempotency-Key.',
      'Nothing is stored. Send again in a moment, preferably with the same Idempotency-Key.',
    ),
    true,
  ),
  'service/behind': kind(
    503,
    say('Listorna är inte ikapp än', 'The lists have not caught up yet'),
    say(
      'Ändringen är sparad men syns inte än. Läs igen om en stund.',
      'The change is stored but does not show yet. Read again in a moment.',
    ),
    true,
  ),
  'service/draining': kind(
    503,
    say('Tjänsten startar om', 'The service is restarting'),
    say('Skicka igen om en stund.', 'Send again in a moment.'),
    true,
  ),
} as const satisfies Record<string, ProblemKind>;

const REFUSAL_TITLES = {
  404: say('Finns inte', 'Not found'),
  409: say('Går inte i det här läget', 'Not possible as things stand'),
  422: say('Uppgifterna passar inte', 'The details do not fit'),
} as const;

const refusalTexts: { readonly [C in Refusal]: Bilingual } = {
  ...caseRefusals, ...instructionRefusals, ...rosterRefusals, ...drillRefusals, ...identityRefusals,
};

const refusals = Object.fromEntries(
  (Object.keys(refusalTexts) as Refusal[]).map((code) => [
    code,
    kind(REFUSAL_STATUS[code], REFUSAL_TITLES[REFUSAL_STATUS[code]], refusalTexts[code]),
  ]),
) as { readonly [C in Refusal]: ProblemKind };

export type ProblemCode = keyof typeof general | Refusal;

/** Every problem that can be answered, with its page at `/problems/<code>`. */
export const PROBLEMS: { readonly [C in ProblemCode]: ProblemKind } = { ...refusals, ...general };

/** True for a code of the catalogue. */
export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code);
