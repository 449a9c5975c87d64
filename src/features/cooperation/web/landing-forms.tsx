import { SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { placeName } from '../../../shared/vocabulary-names.ts';
import { regionNames } from '../../../shared/region-names.ts';
import { currencies } from '../../../shared/money.ts';
import type { LandingView } from '../landing/contract.ts';
import {
  absorptionStages,
  followUpStandings,
  landedTextMax,
  landingKinds,
  lineMax,
  salesBands,
} from '../landing/vocabulary.ts';
import { landingWords } from '../messages/landing-words.ts';
import { MoneyFields } from './mode-field-control.tsx';

type FormProps = {
  view: LandingView;
  typed: Readonly<Record<string, string>> | undefined;
  errors: Readonly<Record<string, string>>;
};

const choicesOf = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>) =>
  values.map((value) => ({ value, label: labels[value] }));

/** The record itself; the words are written in the language of the page. */
export function LandingForm({ view, typed, errors }: FormProps) {
  const words = useWords(landingWords);
  const language = useLanguage();
  const kept = view.landing;
  const wordsIn = kept?.place.original.language ?? language;
  const text = (name: string, value: string | undefined) => ({
    name,
    errors,
    defaultValue: typed ? (typed[name] ?? '') : (value ?? ''),
  });
  const regions = Object.keys(regionNames)
    .filter((code) => code.startsWith('CN-') || code.startsWith('RU-'))
    .map((code) => ({ value: code, label: placeName(code, language) }));
  return (
    <details open={kept === null || typed !== undefined || undefined}>
      <summary>{kept ? words.change : words.write}</summary>
      <form method="post" className="stack">
        <input type="hidden" name="intent" value="put" />
        <input type="hidden" name="revision" value={kept?.revision ?? 0} />
        <SelectField
          {...text('kind', kept?.kind)}
          label={words.kind}
          mark="required"
          choices={choicesOf(landingKinds, words.kinds)}
        />
        <TextField {...text('landedOn', kept?.landedOn)} label={words.landedOn} mark="required" type="date" />
        <SelectField
          {...text('region', kept?.region)}
          label={words.region}
          mark="required"
          choices={regions}
        />
        <TextField
          {...text('place', kept?.place.original.text)}
          label={words.place}
          mark="required"
          maxLength={lineMax}
          lang={wordsIn}
        />
        <TextAreaField
          {...text('built', kept?.built.original.text)}
          label={words.built}
          mark="required"
          maxLength={landedTextMax}
          lang={wordsIn}
        />
        <TextField
          {...text('product', kept?.product.original.text)}
          label={words.product}
          maxLength={lineMax}
          lang={wordsIn}
        />
        <TextField
          {...text('jobs', kept?.jobs?.toString())}
          label={words.jobs}
          help={words.jobsHelp}
          inputMode="numeric"
          maxLength={9}
        />
        {currencies.map((currency, at) => (
          <MoneyFields
            key={currency}
            name={`investment.${at}`}
            label={words.investment}
            errors={errors}
            kept={kept?.investment.find((money) => money.currency === currency)}
            currency={currency}
            typed={typed}
          />
        ))}
        <MoneyFields
          name="firstPayment"
          label={words.firstPayment}
          errors={errors}
          kept={kept?.firstPayment}
          typed={typed}
        />
        <TextField
          {...text('firstPaymentOn', kept?.firstPaymentOn ?? undefined)}
          label={words.firstPaymentOn}
          type="date"
        />
        <TextAreaField
          {...text('evidence', kept?.evidence.original.text)}
          label={words.evidence}
          maxLength={landedTextMax}
          lang={wordsIn}
        />
        <button className="button primary" type="submit">
          {words.save}
        </button>
      </form>
    </details>
  );
}

/** One short form for each question that may be answered now. */
export function FollowUpForms({ view, typed, errors }: FormProps) {
  const words = useWords(landingWords);
  const language = useLanguage();
  return (
    <>
      {view.followUps
        .filter(({ state }) => state !== 'later')
        .map((asked) => {
          const own = typed?.['months'] === String(asked.months) ? typed : undefined;
          const shown = own ? errors : {};
          return (
            <details key={asked.months} open={own !== undefined || undefined}>
              <summary>
                {words.tell} · {words.followUpAt(asked.months)}
              </summary>
              <form method="post" className="stack">
                <input type="hidden" name="intent" value="followUp" />
                <input type="hidden" name="months" value={asked.months} />
                <SelectField
                  name="standing"
                  label={words.standing}
                  mark="required"
                  errors={shown}
                  defaultValue={own?.['standing'] ?? asked.standing ?? ''}
                  choices={choicesOf(followUpStandings, words.standings)}
                />
                <SelectField
                  name="salesBand"
                  label={words.salesBand}
                  help={words.salesHelp}
                  mark="required"
                  errors={shown}
                  defaultValue={own?.['salesBand'] ?? asked.salesBand ?? ''}
                  choices={choicesOf(salesBands, words.salesBands)}
                />
                <TextField
                  name="jobs"
                  label={words.jobs}
                  help={words.jobsHelp}
                  errors={shown}
                  inputMode="numeric"
                  defaultValue={own?.['jobs'] ?? asked.jobs?.toString() ?? ''}
                />
                <TextAreaField
                  name="remarks"
                  label={words.remarks}
                  errors={shown}
                  lang={language}
                  defaultValue={own?.['remarks'] ?? asked.remarks?.text ?? ''}
                />
                <button className="button" type="submit">
                  {words.save}
                </button>
              </form>
            </details>
          );
        })}
    </>
  );
}

/** The next stage of absorption, or an earlier one set right. */
export function StageForm({ view, typed, errors }: FormProps) {
  const words = useWords(landingWords);
  const language = useLanguage();
  const next = absorptionStages.find((stage) => !view.absorption.some((one) => one.stage === stage));
  return (
    <details open={typed !== undefined || undefined}>
      <summary>{words.reach}</summary>
      <form method="post" className="stack">
        <input type="hidden" name="intent" value="stage" />
        <SelectField
          name="stage"
          label={words.absorption}
          emptyLabel={null}
          defaultValue={typed?.['stage'] ?? next ?? 'licence'}
          errors={errors}
          choices={choicesOf(absorptionStages, words.stages)}
        />
        <TextField
          name="reachedOn"
          label={words.reachedOn}
          mark="required"
          type="date"
          errors={errors}
          defaultValue={typed?.['reachedOn'] ?? ''}
        />
        <TextAreaField
          name="evidence"
          label={words.evidence}
          mark="required"
          errors={errors}
          maxLength={landedTextMax}
          lang={language}
          defaultValue={typed?.['evidence'] ?? ''}
        />
        <MoneyFields name="cost" label={words.cost} errors={errors} kept={undefined} typed={typed} />
        <button className="button" type="submit">
          {words.reach}
        </button>
      </form>
    </details>
  );
}
