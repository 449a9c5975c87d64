import { languages, type Language, type TrilingualText } from '../../../shared/language.ts';
import type { ImportColumn } from '../../../platform/imports/table-import.ts';
import type { ListingKind } from '../listings/vocabulary.ts';
import { catalogueFields } from '../messages/catalogue-fields.ts';
import type { OfferPath, RequestPath } from '../messages/field-paths.ts';
import { importingWords } from '../messages/importing-words.ts';

/** How a field of the form is read from a table; its name and its help are those of the form. */
export type ColumnPlan = {
  /** Named as the field it is a part of: `Price: from`. */
  partOf?: string;
  /** Named as this field: the level itself is called by the name of the scale. */
  namedAs?: string;
  isRequired?: boolean;
  /** Other headings, divided by ; */
  also: string;
  /** The words of the closed list a cell may say. */
  words?: (language: Language) => readonly string[];
  /** A form of its own, explained in the words of the import. */
  form?: 'figures' | 'targets' | 'fields' | 'list' | 'yesNo' | 'level';
};

/** The columns of a kind, in the order of the form. */
export function columnsOfKind<Path extends OfferPath | RequestPath>(
  kind: ListingKind,
  plans: Readonly<Partial<Record<Path, ColumnPlan>>>,
): ImportColumn[] {
  return Object.entries<ColumnPlan | undefined>(plans).flatMap(([path, plan]) => {
    if (plan === undefined) return [];
    const sample = everyLanguage(
      (language) => (importingWords[language].samples[kind] as Record<string, string>)[path] ?? '',
    );
    return [
      {
        key: path,
        titles: everyLanguage((language) => titleOf(kind, path, plan, language)),
        alsoTitled: plan.also
          .split(';')
          .map((heading) => heading.trim())
          .filter(Boolean),
        ...(plan.isRequired ? { isRequired: true } : {}),
        hint: everyLanguage((language) => hintOf(kind, path, plan, language)),
        ...(sample.en === '' ? {} : { sample }),
      },
    ];
  });
}

const everyLanguage = (wordIn: (language: Language) => string): TrilingualText =>
  Object.fromEntries(languages.map((language) => [language, wordIn(language)])) as TrilingualText;

function fieldOf(kind: ListingKind, path: string, language: Language) {
  const fields = catalogueFields[language][kind] as Record<string, { label: string; help: string }>;
  return fields[path] ?? { label: path, help: '' };
}

function titleOf(kind: ListingKind, path: string, plan: ColumnPlan, language: Language): string {
  const { label } = fieldOf(kind, plan.namedAs ?? path, language);
  if (plan.partOf === undefined) return label;
  const whole = fieldOf(kind, plan.partOf, language).label;
  return importingWords[language].partOf(whole, label);
}

function hintOf(kind: ListingKind, path: string, plan: ColumnPlan, language: Language): string {
  const words = importingWords[language];
  return [
    fieldOf(kind, path, language).help,
    plan.form === undefined ? '' : words.forms[plan.form],
    plan.words === undefined ? '' : words.oneOf(plan.words(language).join('; ')),
  ]
    .filter(Boolean)
    .join(language === 'zh' ? '' : ' ');
}
