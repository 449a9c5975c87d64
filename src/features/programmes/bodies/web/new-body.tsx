import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { languages } from '../../../../shared/language.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { nameConfidences } from '../../../accounts/contract.ts';
import { bodiesWords } from '../../messages/bodies-words.ts';
import { bodies } from '../contract.ts';
import { useBodyChoices } from './body-choices.ts';
import { bodyKinds, bodyStatuses, shortTextMax } from '../vocabulary.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  return { known: (await load(context, bodies.list, { pageSize: 100 })).items };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const text = (name: string) => textOfField(form, name);
  const sent = await send(context, bodies.create, {
    kind: text('kind') as 'committee',
    names: { zh: text('names.zh'), ru: text('names.ru'), en: text('names.en') },
    nameConfidence: text('nameConfidence') as 'official',
    started: text('started'),
    status: text('status'),
    parentId: text('parentId'),
    counterpartId: text('counterpartId'),
  });
  if (sent.ok) return redirect(`/${languageFrom(params)}/programmes/bodies/${sent.output.id}`);
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** An officer opens a body. */
export default function NewBody() {
  const refused = useActionData<typeof action>();
  const words = useWords(bodiesWords);
  const path = usePath();
  const known = useBodyChoices(useLoaderData<typeof loader>().known);
  const typed: Record<string, string> = refused?.typed ?? {};
  const errors = errorsByPath(refused?.problem);
  const of = (name: string) => ({ name, errors, defaultValue: typed[name] ?? '' });
  return (
    <>
      <title>{words.newBody}</title>
      <p>
        <a href={path('/programmes/bodies')}>{words.toBodies}</a>
      </p>
      <h1>{words.newBody}</h1>
      <ProblemSummary
        problem={refused?.problem}
        labels={{
          kind: words.kind,
          names: words.name.zh,
          started: words.started,
          parentId: words.parent,
          counterpartId: words.counterpart,
        }}
      />
      <form method="post" className="stack">
        <SelectField
          {...of('kind')}
          label={words.kind}
          mark="required"
          choices={bodyKinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
        {languages.map((language) => (
          <TextField
            key={language}
            {...of(`names.${language}`)}
            label={words.name[language]}
            maxLength={shortTextMax}
            lang={language}
          />
        ))}
        <SelectField
          {...of('nameConfidence')}
          label={words.confidence}
          emptyLabel={null}
          choices={nameConfidences.map((value) => ({ value, label: words.confidences[value] }))}
        />
        <TextField {...of('started')} label={words.started} help={words.startedHelp} maxLength={7} />
        <SelectField
          {...of('status')}
          label={words.status}
          choices={bodyStatuses.map((value) => ({ value, label: words.statuses[value] }))}
        />
        <SelectField {...of('parentId')} label={words.parent} choices={known} />
        <SelectField {...of('counterpartId')} label={words.counterpart} choices={known} />
        <button className="button primary" type="submit">
          {words.save}
        </button>
      </form>
    </>
  );
}
