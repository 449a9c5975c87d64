import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import type { Problem } from '../../../../shared/app-error.ts';
import { load, send, type PageContext } from '../../../../ui/api-context.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { directoryWords } from '../../messages/directory-words.ts';
import { organisationEndpoints } from '../../organisations/contract.ts';
import { directoryChoices, isToChoose } from '../../web/directory-choices.ts';
import { FormProblem } from '../../web/form-problem.tsx';
import { ShownName } from '../../web/shown-name.tsx';
import { responsibilityEndpoints } from '../responsibilities/contract.ts';
import { counterpartField, PairForm, ResponsibilityForm } from './responsibility-forms.tsx';
import { ResponsibilityFacts } from './responsibility-facts.tsx';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const id = params.id ?? '';
  const answers = await load(context, responsibilityEndpoints.ofOrganisation, { id });
  if (!answers.mayEdit) throw data(null, { status: 403 });
  return { answers, organisation: await load(context, organisationEndpoints.get, { id }) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const values = Object.fromEntries([...form.keys()].map((name) => [name, textOfField(form, name)]));
  const { intent = '', ...fields } = values;
  const choices =
    intent === 'pair'
      ? await directoryChoices(context, [counterpartField], values, languageFrom(params))
      : undefined;
  if (choices && isToChoose(counterpartField, values)) {
    return data({ problem: undefined, values, intent, choices });
  }
  const sent = await act(context, params.id ?? '', intent, fields);
  if (sent.ok) return redirect(`/${languageFrom(params)}/partners/${params.id ?? ''}/responsibilities`);
  return data(
    { problem: sent.problem, values, intent, ...(choices && { choices }) },
    { status: sent.problem.status },
  );
}

async function act(
  context: PageContext,
  id: string,
  intent: string,
  fields: Record<string, string>,
): Promise<{ ok: true } | { ok: false; problem: Problem }> {
  const { rowId = '', otherId = '', ...rest } = fields;
  switch (intent) {
    case 'check':
      return send(context, responsibilityEndpoints.check, { id: rowId });
    case 'remove':
      return send(context, responsibilityEndpoints.remove, { id: rowId });
    case 'pair':
      return send(context, responsibilityEndpoints.pair, {
        ...{ id, otherId },
        said: rest['pair.said'],
        confidence: rest['pair.confidence'],
      });
    case 'part':
      return send(context, responsibilityEndpoints.part, { id, otherId });
    default:
      return send(context, responsibilityEndpoints.add, { id, ...rest });
  }
}

export default function OrganisationResponsibilities() {
  const { answers, organisation } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(directoryWords);
  const path = usePath();
  const labels = {
    step: words.finder.step,
    bank: words.editor.bank,
    field: words.finder.field,
    region: words.finder.region,
    what: words.editor.what,
    said: words.editor.said,
    otherId: words.editor.other,
    confidence: words.editor.confidence,
  };
  return (
    <div className="reading">
      <title>{words.editor.title}</title>
      <h1>{words.editor.title}</h1>
      <p>
        <a href={path(`/partners/${organisation.id}#responsibilities`)}>
          <ShownName names={organisation.names} />
        </a>
      </p>
      <FormProblem problem={answer?.problem} labels={labels} />
      {answers.responsibilities.length === 0 ? <p className="missing">{words.onPage.nothing}</p> : null}
      <ul className="record-list">
        {answers.responsibilities.map((one) => (
          <li key={one.id}>
            <strong>{words.steps[one.step]}</strong>
            <ResponsibilityFacts responsibility={one} />
            <form method="post" className="row">
              <input type="hidden" name="rowId" value={one.id} />
              <button className="button" name="intent" value="check" type="submit">
                {words.editor.check}
              </button>
              <button className="button" name="intent" value="remove" type="submit">
                {words.editor.remove}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <ResponsibilityForm
        answer={answer?.intent === 'add' ? answer : undefined}
        mayJudge={answers.mayJudge}
        country={organisation.country}
      />
      {answers.counterparts.length > 0 ? <h2>{words.onPage.counterparts}</h2> : null}
      <ul className="record-list">
        {answers.counterparts.map((one) => (
          <li key={one.organisation.id}>
            <a href={path(`/partners/${one.organisation.id}`)}>
              <ShownName names={one.organisation.names} />
            </a>{' '}
            <span className="help">{words.confidences[one.confidence]}</span>
            {answers.mayJudge ? (
              <form method="post">
                <input type="hidden" name="otherId" value={one.organisation.id} />
                <button className="button" name="intent" value="part" type="submit">
                  {words.editor.part}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {answers.mayJudge ? <PairForm answer={answer?.intent === 'pair' ? answer : undefined} /> : null}
    </div>
  );
}
