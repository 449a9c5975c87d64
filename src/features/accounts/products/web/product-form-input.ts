import type { Currency } from '../../../../shared/money.ts';
import { isCurrency } from '../../../../shared/money.ts';
import type { Language } from '../../../../shared/language.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { readMinorUnits } from '../../../../ui/money-text.ts';
import { specificationsMax, standardsMax } from '../vocabulary.ts';

/** What the form of a product says, as the API asks for it. Rows without a word in them fall away. */
export function readProductForm(form: FormData, language: Language) {
  const text = (name: string) => textOfField(form, name).trim();
  const orNull = (name: string) => (text(name) === '' ? null : text(name));
  const year = Number(text('exportedSince'));
  return {
    name: text('name'),
    description: text('description'),
    hsCode: text('hsCode'),
    field: orNull('field'),
    specifications: rows(specificationsMax, (at) => ({
      property: text(`specifications.${at}.property`),
      value: text(`specifications.${at}.value`),
      unit: text(`specifications.${at}.unit`),
    })).filter((row) => row.property + row.value + row.unit !== ''),
    standards: rows(standardsMax, (at) => ({
      system: text(`standards.${at}.system`),
      number: text(`standards.${at}.number`),
    })).filter(({ number }) => number !== ''),
    incoterms: orNull('incoterms'),
    termsPlace: orNull('termsPlace'),
    price: priceOf(text('price.amountMinor'), text('price.currency'), language),
    priceUnit: orNull('priceUnit'),
    exportedSince: text('exportedSince') === '' ? null : Number.isNaN(year) ? text('exportedSince') : year,
    exportedTo: text('exportedTo')
      .split(/[\s,;，、]+/)
      .filter(Boolean)
      .map((code) => code.toUpperCase()),
  };
}

/** An amount that is none is handed on as it was typed: the refusal names the field. */
function priceOf(
  amount: string,
  currency: string,
  language: Language,
): { amountMinor: number | string; currency: Currency | string } | null {
  if (amount === '') return null;
  return {
    amountMinor: readMinorUnits(amount, language) ?? amount,
    currency: isCurrency(currency) ? currency : '',
  };
}

function rows<Row>(count: number, read: (at: number) => Row): Row[] {
  return Array.from({ length: count }, (_, at) => read(at));
}

/** Every field as it was typed, for the form that was refused. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
