import { data, useActionData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import type { OutputOf } from '../../../../shared/endpoint.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { CheckboxesField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { listWords } from '../../messages/lists-words.ts';
import { listEndpoints } from '../contract.ts';
import { HitList } from './hit-list.tsx';
import { linesOf } from './lines-of.ts';
import { ProposalList } from './proposal-list.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  await load(context, listEndpoints.list, { pageSize: 1 });
  return null;
}

type Values = { names: string; numbers: string; country: string; text: string; from: string[] } & Record<
  'ownerName' | 'ownerNumber' | 'ownerShare',
  string
>;

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const said = (name: string) => String(form.get(name) ?? '');
  const values: Values = {
    names: said('names'),
    numbers: said('registrationNumbers'),
    country: said('country'),
    ownerName: said('ownerName'),
    ownerNumber: said('ownerNumber'),
    ownerShare: said('ownerShare'),
    text: said('text'),
    // The other form of the page does not say.
    from: said('about') === 'text' ? form.getAll('from').map(String) : ['CN', 'RU'],
  };
  if (said('about') === 'text') {
    const sent = await send(context, listEndpoints.tryText, { text: values.text, from: values.from });
    if (!sent.ok) return data({ problem: sent.problem, values }, { status: sent.problem.status });
    return data({ values, proposals: sent.output });
  }
  const sent = await send(context, listEndpoints.tryParty, {
    names: linesOf(values.names),
    registrationNumbers: linesOf(values.numbers),
    country: values.country,
    owners: ownersOf(values),
  });
  if (!sent.ok) return data({ problem: sent.problem, values }, { status: sent.problem.status });
  return data({ values, hits: sent.output });
}

function ownersOf({ ownerName, ownerNumber, ownerShare }: Values) {
  const owner = { names: linesOf(ownerName), registrationNumbers: linesOf(ownerNumber) };
  return owner.names.length + owner.registrationNumbers.length === 0
    ? []
    : [{ ...owner, sharePercent: ownerShare.replace(',', '.') }];
}

type Answer = {
  problem?: NonNullable<Parameters<typeof ProblemSummary>[0]['problem']>;
  values?: Values;
  hits?: OutputOf<typeof listEndpoints.tryParty>;
  proposals?: OutputOf<typeof listEndpoints.tryText>;
};

/** Asks the lists in use about names, numbers and texts; nothing of it is stored. */
export default function ListTry() {
  const answer: Answer = useActionData<typeof action>() ?? {};
  const words = useWords(listWords);
  const path = usePath();
  const labels = {
    names: words.tryNames,
    registrationNumbers: words.tryNumbers,
    country: words.tryCountry,
    text: words.tryText,
    from: words.from,
  };
  return (
    <>
      <title>{words.tryTitle}</title>
      <p className="help">
        <a href={path('/gate/lists')}>{words.toLists}</a>
      </p>
      <h1>{words.tryTitle}</h1>
      <p className="reading">{words.tryLead}</p>
      <ProblemSummary problem={answer.problem} labels={labels} />
      {answer.hits ? <HitList answer={answer.hits} /> : null}
      {answer.proposals ? <ProposalList answer={answer.proposals} /> : null}
      <section aria-labelledby="ask-party">
        <h2 id="ask-party">{words.askParty}</h2>
        <PartyForm {...answer} />
      </section>
      <section aria-labelledby="ask-text">
        <h2 id="ask-text">{words.askText}</h2>
        <TextForm {...answer} />
      </section>
    </>
  );
}

function PartyForm({ problem, values }: Answer) {
  const words = useWords(listWords);
  const errors = errorsByPath(problem);
  return (
    <form method="post" className="narrow" aria-labelledby="ask-party">
      <input type="hidden" name="about" value="party" />
      <TextAreaField
        name="names"
        label={words.tryNames}
        help={words.tryNamesHelp}
        rows={3}
        errors={errors}
        defaultValue={values?.names}
      />
      <TextAreaField
        name="registrationNumbers"
        label={words.tryNumbers}
        rows={2}
        errors={errors}
        defaultValue={values?.numbers}
      />
      <TextField
        name="country"
        label={words.tryCountry}
        maxLength={2}
        errors={errors}
        defaultValue={values?.country}
      />
      <TextField name="ownerName" label={words.tryOwner} maxLength={300} defaultValue={values?.ownerName} />
      <TextField
        name="ownerNumber"
        label={words.tryOwnerNumber}
        maxLength={60}
        defaultValue={values?.ownerNumber}
      />
      <TextField
        name="ownerShare"
        label={words.tryShare}
        inputMode="decimal"
        maxLength={8}
        defaultValue={values?.ownerShare}
      />
      <button className="button primary" type="submit">
        {words.askParty}
      </button>
    </form>
  );
}

function TextForm({ problem, values }: Answer) {
  const words = useWords(listWords);
  const errors = errorsByPath(problem);
  const choices = (['CN', 'RU'] as const).map((value) => ({ value, label: words.banks[value] }));
  return (
    <form method="post" className="narrow" aria-labelledby="ask-text">
      <input type="hidden" name="about" value="text" />
      <TextAreaField
        name="text"
        label={words.tryText}
        rows={6}
        maxLength={20_000}
        errors={errors}
        defaultValue={values?.text}
      />
      <CheckboxesField
        name="from"
        label={words.from}
        choices={choices}
        errors={errors}
        defaultValues={values?.from ?? ['CN', 'RU']}
      />
      <button className="button primary" type="submit">
        {words.askText}
      </button>
    </form>
  );
}
