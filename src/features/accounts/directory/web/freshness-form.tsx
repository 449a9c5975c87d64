import { data, redirect, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { directoryWords } from '../../messages/directory-words.ts';
import { FormProblem } from '../../web/form-problem.tsx';
import { freshnessEndpoints } from '../freshness/contract.ts';
import type { Subject } from '../freshness/rules.ts';

export async function loadFreshnessForm(subject: Subject, { params, context }: LoaderFunctionArgs) {
  const id = params.id ?? '';
  const freshness = await load(context, freshnessEndpoints.get, { subject, id });
  if (!freshness.mayNote && !freshness.mayConfirm) throw data(null, { status: 403 });
  return { subject, id, freshness };
}

/** “Still true”, “looked for and not found”, or “please bring it up to date”; back to the page of the profile. */
export async function actOnFreshness(subject: Subject, { params, request, context }: ActionFunctionArgs) {
  const id = params.id ?? '';
  const form = await request.formData();
  const text = (name: string) => textOfField(form, name);
  const values = { field: text('field'), lookedOn: text('lookedOn'), lookedAt: text('lookedAt') };
  const intent = text('intent');
  const sent =
    intent === 'confirm'
      ? await send(context, freshnessEndpoints.confirm, { subject, id })
      : intent === 'ask'
        ? await send(context, freshnessEndpoints.ask, { subject, id })
        : await send(context, freshnessEndpoints.noteVain, { subject, id, ...values });
  if (!sent.ok) return data({ problem: sent.problem, values }, { status: sent.problem.status });
  const page = subject === 'organisation' ? 'partners' : 'facilities';
  return redirect(`/${languageFrom(params)}/${page}/${id}#freshness`);
}

type Loaded = typeof loadFreshnessForm;
type Acted = typeof actOnFreshness;

export function FreshnessForm() {
  const { subject, id, freshness } = useLoaderData<Loaded>();
  const answer = useActionData<Acted>();
  const words = useWords(directoryWords);
  const path = usePath();
  const errors = errorsByPath(answer?.problem);
  const missing = freshness.expected.filter((field) => !freshness.filled.includes(field));
  const labels = {
    field: words.freshness.field,
    lookedOn: words.freshness.lookedOn,
    lookedAt: words.freshness.lookedAt,
  };
  return (
    <div className="reading">
      <title>{words.freshness.noteTitle}</title>
      <h1>{words.freshness.noteTitle}</h1>
      <p>
        <a href={path(`/${subject === 'organisation' ? 'partners' : 'facilities'}/${id}#freshness`)}>
          {words.freshness.title}
        </a>
      </p>
      <FormProblem problem={answer?.problem} labels={labels} />
      {freshness.mayConfirm ? (
        <form method="post">
          <p className="help">{words.freshness.confirmHelp}</p>
          <button className="button primary" name="intent" value="confirm" type="submit">
            {words.freshness.confirm}
          </button>
        </form>
      ) : null}
      {freshness.mayNote && missing.length > 0 ? (
        <form method="post">
          <SelectField
            name="field"
            mark="required"
            label={labels.field}
            defaultValue={answer?.values.field}
            choices={missing.map((value) => ({ value, label: words.profileFields[value] }))}
            errors={errors}
          />
          <TextField
            name="lookedOn"
            type="date"
            mark="required"
            label={labels.lookedOn}
            defaultValue={answer?.values.lookedOn}
            errors={errors}
          />
          <TextAreaField
            name="lookedAt"
            mark="required"
            label={labels.lookedAt}
            defaultValue={answer?.values.lookedAt}
            maxLength={500}
            rows={3}
            errors={errors}
          />
          <button className="button primary" name="intent" value="note" type="submit">
            {words.freshness.note}
          </button>
        </form>
      ) : null}
      {freshness.mayNote && freshness.responsible.length > 0 ? (
        <form method="post">
          <button className="button" name="intent" value="ask" type="submit">
            {words.freshness.ask}
          </button>
        </form>
      ) : null}
    </div>
  );
}
