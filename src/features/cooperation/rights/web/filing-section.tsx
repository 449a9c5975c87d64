import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { languageOfScript, ScriptRuns } from '../../../../ui/script-runs.tsx';
import { rightsWords } from '../../messages/rights-words.ts';
import type { RightsSheetView } from '../contract.ts';
import { checkStates, filingCountries, noteCharactersMax, places, russianWays } from '../vocabulary.ts';
import { typedOr, type TypedForm } from './typed-form.ts';

type Props = { sheet: RightsSheetView; errors: Record<string, string>; typed: TypedForm | undefined };

/** Where is filed first, both secrecy checks, and the applications filed. */
export function FilingSection(props: Props) {
  const { sheet, typed } = props;
  const words = useWords(rightsWords);
  const path = usePath();
  return (
    <section aria-labelledby="filing" className="stack">
      <h2 id="filing">{words.firstFiling}</h2>
      <p className="notice">
        {words.firstFilingHelp} <a href={path('/gate/rules/SC19')}>{words.filingRule}</a>
      </p>
      <SaidFiling sheet={sheet} />
      {sheet.mayEdit ? (
        <details className="no-print" open={typed?.command === 'firstFiling'}>
          <summary>{words.changeItem}</summary>
          <PlanForm {...props} />
        </details>
      ) : null}
      <Filings sheet={sheet} />
      {sheet.mayEdit ? (
        <details className="no-print" open={typed?.command === 'recordFiling'}>
          <summary>{words.recordFiling}</summary>
          <FiledForm {...props} />
        </details>
      ) : null}
    </section>
  );
}

function SaidFiling({ sheet }: { sheet: RightsSheetView }) {
  const words = useWords(rightsWords);
  const language = useLanguage();
  const { madeIn, country, reason, china, russia } = sheet.rules.firstFiling;
  const check = ({ state, number, on }: typeof china) =>
    [state && words.checkStates[state], number, on && formatDay(on, language)].filter(Boolean).join(', ');
  const way = [
    check(russia),
    russia.way && words.russianWays[russia.way],
    russia.filedOn && formatDay(russia.filedOn, language),
  ];
  return (
    <FactList
      facts={[
        { label: words.madeIn, value: madeIn && words.places[madeIn] },
        { label: words.filingCountry, value: country && words.countries[country] },
        { label: words.reason, value: reason && <ScriptRuns text={reason} /> },
        { label: words.chinaCheck, value: check(china) },
        { label: words.russiaCheck, value: way.filter(Boolean).join(', ') },
      ]}
    />
  );
}

function PlanForm({ sheet, errors, typed }: Props) {
  const words = useWords(rightsWords);
  const command = 'firstFiling';
  const { madeIn, country, reason, china, russia } = sheet.rules.firstFiling;
  const field = (name: string, label: string, kept: string | null) => ({
    name,
    label,
    errors: typed?.command === command ? errors : {},
    defaultValue: typedOr(typed, command, name, kept),
  });
  const choices = <Code extends string>(codes: readonly Code[], names: Record<Code, string>) =>
    codes.map((code) => ({ value: code, label: names[code] }));
  const states = choices(checkStates, words.checkStates);
  return (
    <form method="post">
      <input type="hidden" name="command" value={command} />
      <input type="hidden" name="ofRevision" value={sheet.rulesRevision} />
      <SelectField {...field('madeIn', words.madeIn, madeIn)} choices={choices(places, words.places)} />
      <SelectField
        {...field('country', words.filingCountry, country)}
        choices={choices(filingCountries, words.countries)}
      />
      <TextAreaField
        {...field('reason', words.reason, reason)}
        lang={languageOfScript(reason)}
        rows={3}
        maxLength={noteCharactersMax}
      />
      <fieldset className="field">
        <legend>{words.chinaCheck}</legend>
        <SelectField {...field('china.state', words.checkState, china.state)} choices={states} />
        <TextField {...field('china.number', words.checkNumber, china.number)} maxLength={100} />
        <TextField {...field('china.on', words.checkDay, china.on)} type="date" />
      </fieldset>
      <fieldset className="field">
        <legend>{words.russiaCheck}</legend>
        <SelectField {...field('russia.state', words.checkState, russia.state)} choices={states} />
        <SelectField
          {...field('russia.way', words.russianWay, russia.way)}
          choices={choices(russianWays, words.russianWays)}
        />
        <TextField {...field('russia.number', words.checkNumber, russia.number)} maxLength={100} />
        <TextField {...field('russia.on', words.checkDay, russia.on)} type="date" />
        <TextField {...field('russia.filedOn', words.russianFiledOn, russia.filedOn)} type="date" />
      </fieldset>
      <button className="button primary" type="submit">
        {words.save}
      </button>
    </form>
  );
}

function Filings({ sheet }: { sheet: RightsSheetView }) {
  const words = useWords(rightsWords);
  const language = useLanguage();
  return (
    <>
      <h3>{words.filings}</h3>
      {sheet.filings.length === 0 ? <p>{words.noFilings}</p> : null}
      <ul>
        {sheet.filings.map((one) => (
          <li key={one.id}>
            {[
              one.title,
              words.countries[one.country],
              one.office,
              one.number,
              formatDay(one.filedOn, language),
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </>
  );
}

function FiledForm({ errors, typed }: Props) {
  const words = useWords(rightsWords);
  const command = 'recordFiling';
  const field = (name: string, label: string) => ({
    name,
    label,
    errors: typed?.command === command ? errors : {},
    defaultValue: typedOr(typed, command, name, ''),
  });
  return (
    <form method="post">
      <input type="hidden" name="command" value={command} />
      <TextField {...field('title', words.filingTitle)} mark="required" maxLength={300} />
      <SelectField
        {...field('country', words.filingCountry)}
        mark="required"
        choices={filingCountries.map((code) => ({ value: code, label: words.countries[code] }))}
      />
      <TextField {...field('office', words.office)} mark="optional" maxLength={200} />
      <TextField {...field('number', words.filingNumber)} mark="required" maxLength={100} />
      <TextField {...field('filedOn', words.filedOn)} mark="required" type="date" />
      <button className="button" type="submit">
        {words.recordFiling}
      </button>
    </form>
  );
}
