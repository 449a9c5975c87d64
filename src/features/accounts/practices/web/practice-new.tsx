import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send, viewerContext } from '../../../../ui/api-context.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { practiceWords } from '../../messages/practice-words.ts';
import { personEndpoints } from '../../people/contract.ts';
import { directoryChoices, isToChoose } from '../../web/directory-choices.ts';
import { practiceEndpoints } from '../contract.ts';
import { PracticeFields, usePracticeLabels } from './practice-fields.tsx';
import { facilityField, practiceOfForm } from './practice-form-input.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const isManager = context.get(viewerContext).roles.includes('park_manager');
  const { memberships } = await load(context, personEndpoints.me, {});
  const own = memberships.map(({ organisation: { id, names } }) => ({ id, names }));
  return { organisations: isManager ? own : [] };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const typed = practiceOfForm(await request.formData());
  const choices = await directoryChoices(context, [facilityField], typed, languageFrom(params));
  if (isToChoose(facilityField, typed)) return data({ problem: undefined, typed, choices });
  const sent = await send(context, practiceEndpoints.write, typed as never);
  if (sent.ok) return redirect(`/${languageFrom(params)}/parks/experience/${sent.output.id}`);
  return data({ problem: sent.problem, typed, choices }, { status: sent.problem.status });
}

/** A note of practice, written in the language of the page. */
export default function PracticeNew() {
  const { organisations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(practiceWords);
  const path = usePath();
  const labels = usePracticeLabels();
  return (
    <>
      <title>{words.newTitle}</title>
      <p>
        <a href={path('/parks/experience')}>{words.toList}</a>
      </p>
      <h1>{words.newTitle}</h1>
      <ProblemSummary problem={answer?.problem} labels={labels} />
      {organisations.length === 0 ? (
        <p className="notice">{words.managersOnly}</p>
      ) : (
        <form method="post">
          <PracticeFields
            one={undefined}
            organisations={organisations}
            typed={answer?.typed}
            choices={answer?.choices}
            errors={errorsByPath(answer?.problem)}
          />
          <button className="button primary" type="submit">
            {words.save}
          </button>
        </form>
      )}
    </>
  );
}
