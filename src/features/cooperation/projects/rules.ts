import type { Language } from '../../../shared/language.ts';
import type { Currency, Money } from '../../../shared/money.ts';
import { addMonths, daysBetween } from '../../../shared/day.ts';
import type {
  FieldChange,
  StoredDocument,
  StoredMilestone,
  StoredParty,
  StoredProject,
  StoredText,
} from './stored.ts';
import { badlyLateDays, impactMonths } from './vocabulary.ts';

/** Sums of money, one for each currency: amounts of different currencies are never added. */
export function totalsByCurrency(amounts: readonly (Money | null)[]): Money[] {
  const totals = new Map<Currency, number>();
  for (const money of amounts) {
    if (money) totals.set(money.currency, (totals.get(money.currency) ?? 0) + money.amountMinor);
  }
  return [...totals].map(([currency, amountMinor]) => ({ currency, amountMinor }));
}

/** Days a milestone is late: 0 when done or not due. */
export function lateDaysOf(
  { dueOn, doneOn }: Pick<StoredMilestone, 'dueOn' | 'doneOn'>,
  today: string,
): number {
  return doneOn !== null ? 0 : Math.max(0, daysBetween(dueOn, today));
}

export const isBadlyLate = (lateDays: number) => lateDays > badlyLateDays;

/** Whether a text says what the author's says now. */
export function isStale(text: StoredText, project: Pick<StoredProject, 'sourceLanguage' | 'texts'>): boolean {
  const source = project.texts.find(({ language }) => language === project.sourceLanguage);
  return text.language !== project.sourceLanguage && text.ofSource !== source?.sourceRevision;
}

/** The words of both banks are there, whole, and none is out of date. */
export function hasBothTexts(project: Pick<StoredProject, 'sourceLanguage' | 'texts'>): boolean {
  return (['zh', 'ru'] as const).every((language) => {
    const text = project.texts.find((one) => one.language === language);
    return text !== undefined && text.goal !== '' && text.summary !== '' && !isStale(text, project);
  });
}

/** Titles in the three languages, none out of date. */
export function hasAllTitles(project: Pick<StoredProject, 'sourceLanguage' | 'texts'>): boolean {
  return (['zh', 'ru', 'en'] as const).every((language) => {
    const text = project.texts.find((one) => one.language === language);
    return text !== undefined && !isStale(text, project);
  });
}

/** Agreed languages in which no signed authentic text of the contract is there. A text side by side counts for both. */
export function languagesUnsigned(
  languages: readonly Language[],
  documents: readonly Pick<StoredDocument, 'kind' | 'isSigned' | 'isAuthentic' | 'language'>[],
  isAgreementSigned: boolean,
): Language[] {
  const signed = documents.filter(
    ({ kind, isSigned, isAuthentic }) => kind === 'contract' && isSigned && isAuthentic,
  );
  return languages.filter(
    (wanted) =>
      !(isAgreementSigned && wanted !== 'en') &&
      !signed.some(({ language }) => language === wanted || (language === 'zh-ru' && wanted !== 'en')),
  );
}

/** The months after the end at which brokers report, and when. */
export function impactDays(closedOn: string): { months: 12 | 36; dueOn: string }[] {
  return impactMonths.map((months) => ({ months, dueOn: addMonths(closedOn, months) }));
}

const shown = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(shown).join(' · ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number);
};

/** What differs between two states of some fields, as texts. */
export function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): FieldChange[] {
  return Object.keys(after).flatMap((field) => {
    const [was, is] = [shown(before[field]), shown(after[field])];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

/** Parties as the list of changes names them. */
export function partyLine(party: Pick<StoredParty, 'organisationId' | 'role' | 'isLead' | 'budget'>): string {
  const money = party.budget ? ` ${party.budget.amountMinor} ${party.budget.currency}` : '';
  return `${party.organisationId} ${party.role}${party.isLead ? ' lead' : ''}${money}`;
}
