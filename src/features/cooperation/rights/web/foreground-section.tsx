import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { writeNumber } from '../../../../shared/number-text.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { ScriptRuns } from '../../../../ui/script-runs.tsx';
import { rightsWords } from '../../messages/rights-words.ts';
import type { RightsSheetView } from '../contract.ts';
import {
  exploiters,
  incomeRules,
  noteCharactersMax,
  partnerUses,
  remunerationPayers,
  soleOwners,
  territories,
  thirdPartyRules,
  type Territory,
} from '../vocabulary.ts';
import { typedOr, type TypedForm } from './typed-form.ts';

type Props = { sheet: RightsSheetView; errors: Record<string, string>; typed: TypedForm | undefined };
const command = 'foreground';

/** Rules for results, by territory, and the form of the leads. */
export function ForegroundSection(props: Props) {
  const { sheet, typed } = props;
  const words = useWords(rightsWords);
  return (
    <section aria-labelledby="foreground">
      <h2 id="foreground">{words.foreground}</h2>
      <p className="help">{words.revision(sheet.rulesRevision)}</p>
      <SaidRules sheet={sheet} />
      {sheet.mayEdit ? (
        <details className="no-print" open={typed?.command === command}>
          <summary>{words.changeItem}</summary>
          <RulesForm {...props} />
        </details>
      ) : null}
    </section>
  );
}

function SaidRules({ sheet }: { sheet: RightsSheetView }) {
  const words = useWords(rightsWords);
  const language = useLanguage();
  const { foreground } = sheet.rules;
  const nameOf = (id: string) =>
    sheet.parties.find(({ organisationId }) => organisationId === id)?.name ?? '';
  return (
    <>
      <h3>{words.soleTitle}</h3>
      <FactList
        facts={[
          { label: words.soleOwner, value: foreground.soleOwner && words.soleOwners[foreground.soleOwner] },
          {
            label: words.partnerUse,
            value: foreground.partnerUse && words.partnerUses[foreground.partnerUse],
          },
          { label: words.firstNegotiation, value: foreground.firstNegotiation ? words.yes : words.no },
        ]}
      />
      <h3>{words.jointTitle}</h3>
      {territories.map((territory) => {
        const rule = foreground.territories[territory];
        const shares = rule.shares.map(
          ({ organisationId, perMille }) =>
            `${nameOf(organisationId)} ${formatNumber(perMille / 10, language)} %`,
        );
        return (
          <section key={territory} aria-label={words.territories[territory]}>
            <h4>{words.territories[territory]}</h4>
            <FactList
              facts={[
                { label: words.shares, value: shares.join(' · ') },
                { label: words.exploiter, value: rule.exploiter && words.exploiters[rule.exploiter] },
                { label: words.thirdParty, value: rule.thirdParty && words.thirdPartyRules[rule.thirdParty] },
                { label: words.income, value: rule.income && words.incomeRules[rule.income] },
                ...(rule.note === '' ? [] : [{ label: words.note, value: <ScriptRuns text={rule.note} /> }]),
              ]}
            />
          </section>
        );
      })}
      <h3>{words.otherRules}</h3>
      <FactList
        facts={[
          {
            label: words.publicationDays,
            value: foreground.publicationDays !== null && String(foreground.publicationDays),
          },
          {
            label: words.confidentialityYears,
            value: foreground.confidentialityYears !== null && String(foreground.confidentialityYears),
          },
          {
            label: words.remuneration,
            value: foreground.remuneration && words.remunerations[foreground.remuneration],
          },
          ...(foreground.remunerationNote === ''
            ? []
            : [
                {
                  label: words.remunerationNote,
                  value: <ScriptRuns text={foreground.remunerationNote} />,
                },
              ]),
        ].map((fact) => (fact.value === false ? { ...fact, value: null } : fact))}
      />
    </>
  );
}

function RulesForm(props: Props) {
  const { sheet, errors, typed } = props;
  const words = useWords(rightsWords);
  const { foreground } = sheet.rules;
  const field = (name: string, kept: string | number | null) => ({
    name,
    errors,
    defaultValue: typedOr(typed, command, name, kept),
  });
  const choices = <Code extends string>(codes: readonly Code[], names: Record<Code, string>) =>
    codes.map((code) => ({ value: code, label: names[code] }));
  const isFirst =
    typed?.command === command ? typed.values['firstNegotiation'] !== undefined : foreground.firstNegotiation;
  return (
    <form method="post">
      <input type="hidden" name="command" value={command} />
      <input type="hidden" name="ofRevision" value={sheet.rulesRevision} />
      <SelectField
        {...field('soleOwner', foreground.soleOwner)}
        label={`${words.soleTitle}: ${words.soleOwner}`}
        choices={choices(soleOwners, words.soleOwners)}
      />
      <SelectField
        {...field('partnerUse', foreground.partnerUse)}
        label={words.partnerUse}
        choices={choices(partnerUses, words.partnerUses)}
      />
      <label className="choice">
        <input type="checkbox" name="firstNegotiation" defaultChecked={isFirst} />
        <span>{words.firstNegotiation}</span>
      </label>
      <p className="help">{words.jointHelp}</p>
      {territories.map((territory) => (
        <TerritoryFields key={territory} territory={territory} {...props} />
      ))}
      <TextField
        {...field('publicationDays', foreground.publicationDays)}
        label={words.publicationDays}
        inputMode="numeric"
      />
      <TextField
        {...field('confidentialityYears', foreground.confidentialityYears)}
        label={words.confidentialityYears}
        inputMode="numeric"
      />
      <SelectField
        {...field('remuneration', foreground.remuneration)}
        label={words.remuneration}
        choices={choices(remunerationPayers, words.remunerations)}
      />
      <TextAreaField
        {...field('remunerationNote', foreground.remunerationNote)}
        label={words.remunerationNote}
        rows={3}
        maxLength={noteCharactersMax}
      />
      <button className="button primary" type="submit">
        {words.save}
      </button>
    </form>
  );
}

function TerritoryFields({ territory, sheet, errors, typed }: Props & { territory: Territory }) {
  const words = useWords(rightsWords);
  const language = useLanguage();
  const rule = sheet.rules.foreground.territories[territory];
  const at = `territories.${territory}`;
  const field = (name: string, kept: string | number | null) => ({
    name: `${at}.${name}`,
    errors,
    defaultValue: typedOr(typed, command, `${at}.${name}`, kept),
  });
  const choices = <Code extends string>(codes: readonly Code[], names: Record<Code, string>) =>
    codes.map((code) => ({ value: code, label: names[code] }));
  const shareOf = (id: string) => rule.shares.find(({ organisationId }) => organisationId === id)?.perMille;
  const refused = errors[`${at}.shares`];
  return (
    <fieldset className="field" id={`f-territories-${territory}-shares`}>
      <legend>{words.territories[territory]}</legend>
      {refused ? <p className="field-error">{refused}</p> : null}
      <div className="inline-fields">
        {sheet.parties.map(({ organisationId, name }) => {
          const kept = shareOf(organisationId);
          const shown = kept === undefined ? '' : writeNumber(String(kept / 10), language);
          return (
            <TextField
              key={organisationId}
              {...field(`share.${organisationId}`, shown)}
              label={words.share(name)}
              inputMode="decimal"
            />
          );
        })}
      </div>
      <SelectField
        {...field('exploiter', rule.exploiter)}
        label={words.exploiter}
        choices={choices(exploiters, words.exploiters)}
      />
      <SelectField
        {...field('thirdParty', rule.thirdParty)}
        label={words.thirdParty}
        choices={choices(thirdPartyRules, words.thirdPartyRules)}
      />
      <SelectField
        {...field('income', rule.income)}
        label={words.income}
        choices={choices(incomeRules, words.incomeRules)}
      />
      <TextField {...field('note', rule.note)} label={words.note} maxLength={noteCharactersMax} />
    </fieldset>
  );
}
