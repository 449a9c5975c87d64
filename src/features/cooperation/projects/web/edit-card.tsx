import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { languages, type Language } from '../../../../shared/language.ts';
import { send } from '../../../../ui/api-context.ts';
import { CheckboxesField, SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { languageFrom, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { projectEndpoints } from '../contract.ts';
import type { FullProject } from '../view-shapes.ts';
import {
  answers,
  basisKinds,
  contractKinds,
  developmentKinds,
  lineMax,
  rightsPassed,
  textMax,
} from '../vocabulary.ts';
import {
  changedMeanwhile,
  EditFrame,
  first,
  loadFull,
  MoneyFields,
  moneyTyped,
  moneyValues,
  readTyped,
  takeOver,
  type Typed,
} from './edit-parts.tsx';
import { useProjectWords } from './project-names.tsx';

const asked = [
  'royalty',
  'registrableRights',
  'russianPublicMoney',
  'chineseTaxRelief',
  'crossBorderPayment',
  'aboveBankThreshold',
] as const;
const dataAsked = ['personalData', 'importantData', 'humanGenetic'] as const;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const project = await loadFull(context, params['id'] ?? '');
  return { project, stored: valuesOf(project, languageFrom(params)) };
}

function valuesOf(project: FullProject, language: Language): Typed {
  const one = (value: string | null) => (value === null ? [] : [value]);
  return {
    acronym: one(project.acronym),
    fields: [project.fields.join(' ')],
    basisKind: one(project.basisKind),
    basisText: [project.basisText],
    basisRef: one(project.basisRef),
    contractKind: one(project.contractKind),
    developmentKind: one(project.developmentKind),
    contractLanguages: project.contractLanguages,
    startsOn: one(project.startsOn),
    endsOn: one(project.endsOn),
    ...moneyValues('total', project.total, language),
    ...moneyValues('technology', project.technology, language),
    ...Object.fromEntries(Object.entries(project.traits).map(([name, value]) => [`traits.${name}`, [value]])),
    ...Object.fromEntries(
      Object.entries(project.dataPlan).map(([name, value]) => [`dataPlan.${name}`, [value]]),
    ),
  };
}

function inputOf(typed: Typed, language: Language) {
  const under = (prefix: string) =>
    Object.fromEntries(
      Object.entries(typed).flatMap(([name, [value]]) =>
        name.startsWith(`${prefix}.`) ? [[name.slice(prefix.length + 1), value] as const] : [],
      ),
    );
  const total = moneyTyped(typed, 'total', language);
  const technology = moneyTyped(typed, 'technology', language);
  const { fields, contractLanguages, ...rest } = typed;
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, [value]]) => [name, value])),
    fields: (fields?.[0] ?? '').split(/[\s,;，]+/).filter((code) => code !== ''),
    contractLanguages: contractLanguages ?? [],
    totalMinor: total.amountMinor,
    technologyMinor: technology.amountMinor,
    // Both amounts are of one contract: of one currency.
    amountCurrency: total.currency ?? technology.currency,
    traits: under('traits'),
    dataPlan: under('dataPlan'),
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const typed = readTyped(await request.formData());
  const language = languageFrom(params);
  const id = params['id'] ?? '';
  const sent = await send(context, projectEndpoints.saveCard, { ...inputOf(typed, language), id });
  if (sent.ok) return redirect(`/${language}/projects/${id}#project-card`);
  const changes = await changedMeanwhile(context, sent.problem, id, first(typed, 'revision'));
  const kept = takeOver(typed, changes);
  return data({ problem: sent.problem, typed: kept, changes }, { status: sent.problem.status });
}

/** The facts of the card: what both sides confirm besides its words. */
export default function EditCard() {
  const { project, stored } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useProjectWords();
  const ui = useWords(uiWords);
  const typed = refused?.typed ?? stored;
  const errors = formErrors(errorsByPath(refused?.problem));
  const one = (name: string) => first(typed, name);
  return (
    <EditFrame project={project} title={words.edit} refused={refused} labels={labelsOf(words)}>
      <form method="post" className="project-rows">
        <input type="hidden" name="revision" value={project.revision} />
        <TextField
          name="acronym"
          label={words.acronym}
          maxLength={40}
          errors={errors}
          defaultValue={one('acronym')}
        />
        <TextField
          name="fields"
          label={words.field}
          help={words.fieldsHelp}
          errors={errors}
          defaultValue={one('fields')}
        />
        <SelectField
          name="basisKind"
          label={words.basis}
          errors={errors}
          defaultValue={one('basisKind')}
          choices={basisKinds.map((value) => ({ value, label: words.basisKinds[value] }))}
        />
        <TextField
          name="basisText"
          label={words.basisText}
          maxLength={lineMax}
          errors={errors}
          defaultValue={one('basisText')}
        />
        <TextField
          name="basisRef"
          label={words.basisRef}
          help={words.basisRefHelp}
          maxLength={200}
          errors={errors}
          defaultValue={one('basisRef')}
        />
        <SelectField
          name="contractKind"
          label={words.contractKind}
          errors={errors}
          defaultValue={one('contractKind')}
          choices={contractKinds.map((value) => ({ value, label: words.contractKinds[value] }))}
        />
        <SelectField
          name="developmentKind"
          label={words.developmentKind}
          mark="conditional"
          errors={errors}
          defaultValue={one('developmentKind')}
          choices={developmentKinds.map((value) => ({ value, label: words.developmentKinds[value] }))}
        />
        <CheckboxesField
          name="contractLanguages"
          label={words.contractLanguages}
          errors={errors}
          defaultValues={typed['contractLanguages']}
          choices={languages.map((value) => ({ value, label: ui.languageNames[value] }))}
        />
        <MoneyFields name="total" label={words.total} typed={typed} errors={errors} />
        <MoneyFields
          name="technology"
          label={words.technology}
          help={words.technologyHelp}
          typed={typed}
          errors={errors}
        />
        <TextField
          name="startsOn"
          type="date"
          label={words.startsOn}
          errors={errors}
          defaultValue={one('startsOn')}
        />
        <TextField
          name="endsOn"
          type="date"
          label={words.endsOn}
          errors={errors}
          defaultValue={one('endsOn')}
        />
        <Traits typed={typed} errors={errors} />
        <DataPlan typed={typed} errors={errors} />
        <button className="button primary" type="submit">
          {words.save}
        </button>
      </form>
    </EditFrame>
  );
}

/** The API speaks of amounts in minor units; the form has fields of its own for them. */
function formErrors(errors: Record<string, string>): Record<string, string> {
  const named = {
    'total.amount': errors['totalMinor'],
    'technology.amount': errors['technologyMinor'],
    'total.currency': errors['amountCurrency'],
  };
  return {
    ...errors,
    ...Object.fromEntries(
      Object.entries(named).flatMap(([name, said]) => (said === undefined ? [] : [[name, said]])),
    ),
  };
}

function labelsOf(words: ReturnType<typeof useProjectWords>): Record<string, string> {
  return {
    acronym: words.acronym,
    fields: words.field,
    totalMinor: words.total,
    technologyMinor: words.technology,
    amountCurrency: words.currency,
    startsOn: words.startsOn,
    endsOn: words.endsOn,
    developmentKind: words.developmentKind,
  };
}

type Part = { typed: Typed; errors: Record<string, string> };

function Traits({ typed, errors }: Part) {
  const words = useProjectWords();
  const field = (name: string) => ({
    name: `traits.${name}`,
    errors,
    emptyLabel: null,
    defaultValue: first(typed, `traits.${name}`) ?? 'unknown',
  });
  return (
    <fieldset>
      <legend>{words.traits}</legend>
      <p className="help">{words.traitsHelp}</p>
      <SelectField
        {...field('technologyFrom')}
        label={words.traitNames.technologyFrom}
        choices={(['CN', 'RU', 'both', 'unknown'] as const).map((value) => ({
          value,
          label: words.technologyFrom[value],
        }))}
      />
      <SelectField
        {...field('rightsPassed')}
        label={words.traitNames.rightsPassed}
        choices={rightsPassed.map((value) => ({ value, label: words.rightsPassed[value] }))}
      />
      {asked.map((name) => (
        <SelectField
          key={name}
          {...field(name)}
          label={words.traitNames[name]}
          choices={answers.map((value) => ({ value, label: words.yesNo[value] }))}
        />
      ))}
    </fieldset>
  );
}

function DataPlan({ typed, errors }: Part) {
  const words = useProjectWords();
  const value = (name: string) => first(typed, `dataPlan.${name}`);
  return (
    <fieldset>
      <legend>{words.dataPlan}</legend>
      {(['data', 'samples'] as const).map((name) => (
        <TextAreaField
          key={name}
          name={`dataPlan.${name}`}
          label={words.dataNames[name]}
          rows={3}
          maxLength={textMax}
          errors={errors}
          defaultValue={value(name)}
        />
      ))}
      {dataAsked.map((name) => (
        <SelectField
          key={name}
          name={`dataPlan.${name}`}
          label={words.dataNames[name]}
          emptyLabel={null}
          errors={errors}
          defaultValue={value(name) ?? 'unknown'}
          choices={answers.map((one) => ({ value: one, label: words.yesNo[one] }))}
        />
      ))}
      <TextField
        name="dataPlan.permits"
        label={words.dataNames.permits}
        maxLength={lineMax}
        errors={errors}
        defaultValue={value('permits')}
      />
    </fieldset>
  );
}
