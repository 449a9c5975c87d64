import { grntiNames } from '../../../../shared/grnti-names.ts';
import { currencies } from '../../../../shared/money.ts';
import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { writeMinorUnits } from '../../../../ui/money-text.ts';
import { grntiName } from '../../../../shared/vocabulary-names.ts';
import { productsWords } from '../../messages/products-words.ts';
import type { Product } from '../contract.ts';
import { descriptionMax, incoterms, nameMax, standardSystems } from '../vocabulary.ts';
import { RowFields } from './row-fields.tsx';

export type FormProps = {
  product: Product | undefined;
  typed: Readonly<Record<string, string>> | undefined;
  errors: Readonly<Record<string, string>>;
};

/** All fields of a product; empty rows at the end are for more. */
export function ProductFields({ product, typed, errors }: FormProps) {
  const words = useWords(productsWords);
  const language = useLanguage();
  const own = product?.texts.find(({ state }) => state === 'own');
  const wordsIn = own?.language ?? language;
  const choices = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  const field = (name: string, kept: string | null | undefined) => ({
    name,
    errors,
    defaultValue: typed ? (typed[name] ?? '') : (kept ?? ''),
  });
  const price = product?.price;
  return (
    <>
      <TextField
        {...field('name', own?.name)}
        label={words.name}
        mark="required"
        maxLength={nameMax}
        lang={wordsIn}
      />
      <TextAreaField
        {...field('description', own?.description)}
        label={words.description}
        maxLength={descriptionMax}
        lang={wordsIn}
      />
      <TextField {...field('hsCode', product?.hsCode)} label={words.hsCode} mark="required" maxLength={16} />
      <SelectField
        {...field('field', product?.field)}
        label={words.field}
        choices={Object.keys(grntiNames)
          .sort()
          .map((value) => ({ value, label: grntiName(value, language) }))}
      />
      <RowFields
        legend={words.specification}
        name="specifications"
        rows={product?.specifications ?? []}
        typed={typed}
        errors={errors}
        columns={[
          { key: 'property', label: words.property, lang: wordsIn },
          { key: 'value', label: words.value, lang: wordsIn },
          { key: 'unit', label: words.unit, lang: wordsIn },
        ]}
      />
      <RowFields
        legend={words.standards}
        name="standards"
        rows={product?.standards ?? []}
        typed={typed}
        errors={errors}
        columns={[
          {
            key: 'system',
            label: words.system,
            choices: standardSystems.map((value) => ({ value, label: words.systems[value] })),
          },
          { key: 'number', label: words.number },
        ]}
      />
      <fieldset>
        <legend>{words.terms}</legend>
        <SelectField
          {...field('incoterms', product?.incoterms)}
          label={words.incoterms}
          choices={choices(incoterms)}
        />
        <TextField {...field('termsPlace', product?.termsPlace)} label={words.termsPlace} maxLength={120} />
        <TextField
          {...field('price.amountMinor', price ? writeMinorUnits(price.amountMinor, language) : undefined)}
          label={words.price}
          help={words.onRequest}
          inputMode="decimal"
          maxLength={20}
        />
        <SelectField
          {...field('price.currency', price?.currency)}
          label={words.currency}
          choices={choices(currencies)}
        />
        <TextField {...field('priceUnit', product?.priceUnit)} label={words.priceUnit} maxLength={60} />
      </fieldset>
      <fieldset>
        <legend>{words.exports}</legend>
        <TextField
          {...field('exportedSince', product?.exportedSince?.toString())}
          label={words.exportedSince}
          inputMode="numeric"
          maxLength={4}
        />
        <TextField
          {...field('exportedTo', product?.exportedTo.join(', '))}
          label={words.exportedTo}
          help={words.exportedToHelp}
          maxLength={200}
        />
      </fieldset>
    </>
  );
}

/** The names of the fields for the summary of refusals. */
export function useProductLabels(): Record<string, string> {
  const words = useWords(productsWords);
  return {
    name: words.name,
    description: words.description,
    hsCode: words.hsCode,
    field: words.field,
    'price.amountMinor': words.price,
    'price.currency': words.currency,
    exportedSince: words.exportedSince,
    exportedTo: words.exportedTo,
    standards: words.standards,
    specifications: words.specification,
    fileId: words.picture,
  };
}
