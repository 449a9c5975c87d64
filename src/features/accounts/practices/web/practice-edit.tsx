import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { practiceWords } from '../../messages/practice-words.ts';
import { personEndpoints } from '../../people/contract.ts';
import { directoryChoices, isToChoose } from '../../web/directory-choices.ts';
import { practiceEndpoints } from '../contract.ts';
import { PracticeFields, usePracticeLabels } from './practice-fields.tsx';
import { facilityField, practiceOfForm } from './practice-form-input.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const one = await load(context, practiceEndpoints.get, { id: params.id ?? '' });
  if (!one.mayEdit) throw data(null, { status: 403 });
  const { memberships } = await load(context, personEndpoints.me, {});
  const organisations = memberships.map(({ organisation: { id, names } }) => ({ id, names }));
  const kept = { facilityId: one.facility?.id };
  const choices = await directoryChoices(context, [facilityField], kept, languageFrom(params));
  return { one, organisations, choices };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = params.id ?? '';
  const typed = practiceOfForm(form);
  const choices = await directoryChoices(context, [facilityField], typed, languageFrom(params));
  if (isToChoose(facilityField, typed)) return data({ problem: undefined, typed, choices });
  const input = { id, revision: textOfField(form, 'revision'), ...typed };
  const sent = await send(context, practiceEndpoints.save, input as never);
  if (sent.ok) return redirect(`/${languageFrom(params)}/parks/experience/${id}`);
  return data({ problem: sent.problem, typed, choices }, { status: sent.problem.status });
}

/** A note of the own organisation, in the language it was written in. */
export default function PracticeEdit() {
  const { one, organisations, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(practiceWords);
  const path = usePath();
  const labels = usePracticeLabels();
  return (
    <>
      <title>{words.editTitle}</title>
      <p>
        <a href={path(`/parks/experience/${one.id}`)}>{one.text.words.title}</a>
      </p>
      <h1>{words.editTitle}</h1>
      <ProblemSummary problem={answer?.problem} labels={labels} />
      <form method="post">
        <input type="hidden" name="revision" value={one.revision} />
        <PracticeFields
          one={one}
          organisations={organisations}
          typed={answer?.typed}
          choices={answer?.choices ?? choices}
          errors={errorsByPath(answer?.problem)}
        />
        <button className="button primary" type="submit">
          {words.save}
        </button>
      </form>
    </>
  );
}
