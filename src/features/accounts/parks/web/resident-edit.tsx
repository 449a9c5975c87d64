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
import { parkWords } from '../../messages/park-words.ts';
import { directoryChoices } from '../../web/directory-choices.ts';
import { parkEndpoints } from '../contract.ts';
import {
  FindResident,
  residentField,
  ResidentFields,
  residentFieldNames,
  typedOf,
} from './resident-fields.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params.id ?? '';
  const resident = await load(context, parkEndpoints.resident, { id, residentId: params.residentId ?? '' });
  const { park } = await load(context, parkEndpoints.residents, { id, pageSize: 1 });
  if (!park.mayKeep) throw data(null, { status: 403 });
  const choices = await directoryChoices(context, [residentField], typedOf(resident), languageFrom(params));
  return { id, resident, choices };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = params.id ?? '';
  const typed = Object.fromEntries(residentFieldNames.map((name) => [name, textOfField(form, name)]));
  const choices = await directoryChoices(context, [residentField], typed, languageFrom(params));
  if (form.has('find')) return data({ problem: undefined, typed, choices });
  const revision = textOfField(form, 'revision');
  const wish = { id, residentId: params.residentId ?? '', revision, ...typed };
  const sent = await send(context, parkEndpoints.saveResident, wish);
  if (sent.ok) return redirect(`/${languageFrom(params)}/facilities/${id}/residents`);
  return data({ problem: sent.problem, typed, choices }, { status: sent.problem.status });
}

/** A resident that is set right, or has left. */
export default function ResidentEdit() {
  const { id, resident, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(parkWords);
  const path = usePath();
  return (
    <>
      <title>{words.changeTitle}</title>
      <p>
        <a href={path(`/facilities/${id}/residents`)}>{words.residents}</a>
      </p>
      <h1>{words.changeTitle}</h1>
      <ProblemSummary
        problem={answer?.problem}
        labels={{ name: words.name, since: words.since, until: words.until, field: words.field }}
      />
      <form method="post">
        <input type="hidden" name="revision" value={resident.revision} />
        <ResidentFields
          typed={answer?.typed ?? typedOf(resident)}
          choices={answer?.choices ?? choices}
          errors={errorsByPath(answer?.problem)}
        />
        <div className="row">
          <button className="button primary" type="submit">
            {words.save}
          </button>
          <FindResident />
        </div>
      </form>
    </>
  );
}
