import { currencies } from '../../../../../shared/money.ts';
import { SelectField, TextAreaField, TextField } from '../../../../../ui/fields.tsx';
import { useWords } from '../../../../../ui/language.ts';
import { termsWords } from '../../../messages/terms-words.ts';
import type { TermsTable } from '../contract.ts';
import { licenceKinds, noteCharactersMax, royaltyBases, royaltyModels } from '../vocabulary.ts';

type Props = {
  table: TermsTable;
  errors: Record<string, string>;
  typed: Record<string, string> | undefined;
};

/** An offer, or a counter-offer where one of the other side is open. */
export function OfferForm({ table, errors, typed }: Props) {
  const words = useWords(termsWords);
  const [last] = table.offers;
  const isCounter = last?.state === 'open' && last.side !== table.ownSide;
  const field = (name: string, fallback = '') => ({ name, errors, defaultValue: typed?.[name] ?? fallback });
  const choices = <Code extends string>(codes: readonly Code[], names: Record<Code, string>) =>
    codes.map((code) => ({ value: code, label: names[code] }));
  return (
    <section aria-labelledby="offer">
      <h2 id="offer">{isCounter ? words.counter : words.make}</h2>
      <p className="help">{words.offerHelp}</p>
      <form method="post">
        <input type="hidden" name="command" value="offer" />
        <SelectField
          {...field('licence', last?.licence)}
          label={words.licence}
          mark="required"
          choices={choices(licenceKinds, words.licences)}
        />
        <SelectField
          {...field('model', last?.terms.model)}
          label={words.model}
          mark="required"
          choices={choices(royaltyModels, words.models)}
        />
        <SelectField
          {...field('currency', last?.terms.currency ?? 'CNY')}
          label={words.currency}
          mark="required"
          emptyLabel={null}
          choices={currencies.map((code) => ({ value: code, label: code }))}
        />
        <TextField {...field('lumpMinor')} label={words.lump} mark="conditional" inputMode="decimal" />
        <TextField {...field('rateHundredths')} label={words.rate} mark="conditional" inputMode="decimal" />
        <SelectField
          {...field('base', last?.terms.base ?? '')}
          label={words.base}
          mark="conditional"
          choices={choices(royaltyBases, words.bases)}
        />
        <TextField {...field('baseNote')} label={words.baseNote} mark="optional" maxLength={300} />
        <TextField {...field('minimumMinor')} label={words.minimum} mark="conditional" inputMode="decimal" />
        <TextField
          {...field('territory', last?.terms.territory)}
          label={words.territory}
          mark="required"
          maxLength={300}
        />
        <TextField
          {...field('years', last ? String(last.terms.years) : '')}
          label={words.years}
          mark="required"
          inputMode="numeric"
        />
        <TextField {...field('startsOn')} label={words.startsOn} mark="optional" type="date" />
        <TextField
          {...field('decideBy')}
          label={words.decideBy}
          help={words.decideByHelp}
          mark="optional"
          type="date"
        />
        <TextAreaField {...field('note')} label={words.note} mark="optional" maxLength={noteCharactersMax} />
        <button className="button primary" type="submit">
          {words.send}
        </button>
      </form>
    </section>
  );
}
