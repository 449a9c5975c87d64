import { queueMail } from '../../../platform/mail/send-mail-job.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Language } from '../../../shared/language.ts';
import { newId } from '../../../shared/ids.ts';
import { searchWords } from '../messages/search-words.ts';
import { savedWords } from '../messages/saved-words.ts';
import { spokenText, type ShownAlert } from './alert-views.ts';
import { pathOfRecord } from '../contract.ts';

/** Its secret ends the mails of a person; it goes on working for half a year. */
export const unsubscribePurpose = 'search.unsubscribe';
const unsubscribeMinutes = 180 * 24 * 60;
const alertsPerSearch = 20;
const wordsShown = 6;

export type DigestGroup = {
  readonly savedId: string;
  readonly name: string;
  readonly alerts: readonly ShownAlert[];
  /** The last day it was told of, where there is nothing to tell. */
  readonly nothingSince: Date;
};

export type Digest = {
  readonly personId: string;
  readonly email: string;
  readonly language: Language;
  readonly groups: readonly DigestGroup[];
};

export type DigestParts = {
  readonly publicUrl: string;
  /** The first word of a concept in a language; empty where it has none. */
  readonly wordOf: (conceptId: string, language: Language) => string;
};

/** Queues one mail: what is new in each saved search, or that nothing is; every group with the way to end its mails. */
export async function queueDigest(tx: Ctx, digest: Digest, parts: DigestParts): Promise<void> {
  const { personId, email, language, groups } = digest;
  const words = savedWords[language].mail;
  const count = groups.reduce((sum, { alerts }) => sum + alerts.length, 0);
  // Stands where the address with the secret comes when the mail is sent; nobody's text can hold it.
  const mark = newId();
  const text = [
    count > 0 ? words.hello : words.helloNothing,
    ...groups.map((group) => writeGroup(group, language, mark, parts)),
    `${words.endAll}\n${mark}`,
  ].join('\n\n');
  await queueMail(tx, {
    to: email,
    language,
    subject: count > 0 ? words.subject(count) : words.subjectNothing,
    text: `${text}\n`,
    unsubscribe: {
      mark,
      path: `/${language}/unsubscribe`,
      postPath: '/unsubscribe',
      grant: { purpose: unsubscribePurpose, subjectId: personId, validMinutes: unsubscribeMinutes },
    },
  });
}

function writeGroup(group: DigestGroup, language: Language, mark: string, parts: DigestParts): string {
  const words = savedWords[language].mail;
  const { name, alerts, savedId, nothingSince } = group;
  const title =
    alerts.length > 0
      ? words.group(oneLine(name), alerts.length)
      : words.nothingSince(oneLine(name), dayOf(nothingSince));
  const shown = alerts.slice(0, alertsPerSearch).map((alert) => writeAlert(alert, language, parts));
  const rest = alerts.length - shown.length;
  return [
    title,
    ...shown,
    ...(rest > 0 ? [words.more(rest)] : []),
    words.field(words.open, `${parts.publicUrl}/${language}/desk/searches/${savedId}`),
    words.field(words.endOne, `${mark}&search=${savedId}`),
  ].join('\n');
}

/** Two or three lines: title, what it is, why it answers; of a record for a limited circle no title and no words. */
function writeAlert(alert: ShownAlert, language: Language, parts: DigestParts): string {
  const words = savedWords[language];
  const { titles, sourceLanguage, kind, country, level, reason, isOpen, number } = alert;
  const spoken = spokenText(titles, language, sourceLanguage);
  const title = !isOpen
    ? words.mail.closedTitle(number ?? '')
    : spoken.language === language
      ? oneLine(spoken.text)
      : words.mail.titleIn(oneLine(spoken.text), words.languageNames[spoken.language]);
  const bank = country === 'CN' || country === 'RU' ? words.banks[country] : country;
  const facts = [
    words.reasons[reason],
    searchWords[language].kinds[kind],
    bank,
    level === null ? null : words.mail.level(level),
    dayOf(alert.foundAt),
  ].filter((fact) => fact !== null);
  const why = isOpen ? reasonsOf(alert, language, parts) : '';
  return [
    `• ${title}`,
    `  ${facts.join(' · ')}`,
    ...(why === '' ? [] : [`  ${words.mail.why(why)}`]),
    `  ${parts.publicUrl}/${language}${pathOfRecord(kind, alert.ref)}`,
  ].join('\n');
}

function reasonsOf({ conceptIds, words }: ShownAlert, language: Language, { wordOf }: DigestParts): string {
  const concepts = conceptIds.map((id) => wordOf(id, language)).filter((word) => word !== '');
  const all = concepts.length > 0 ? concepts : words;
  return [...new Set(all)].slice(0, wordsShown).join(savedWords[language].comma);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The way every language of the platform reads without doubt. */
function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
