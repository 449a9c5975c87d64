import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { SelectField, TextAreaField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { bodiesWords } from '../../messages/bodies-words.ts';
import { actions } from '../action-contract.ts';
import { sessions } from '../session-contract.ts';
import { actionStatuses, itemTextMax } from '../vocabulary.ts';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const sessionId = new URL(request.url).searchParams.get('session') ?? '';
  const view = await load(context, sessions.get, { id: sessionId });
  const item = view.items?.find(({ id }) => id === params['id']);
  const language = languageFrom(params);
  const text = item?.texts.find((one) => one.language === language) ?? item?.texts[0];
  return {
    sessionId,
    number: item?.number ?? '',
    status: item?.action?.status ?? 'open',
    text: text ?? null,
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const typed = { status: textOfField(form, 'status'), evidence: textOfField(form, 'evidence') };
  const sent = await send(context, actions.report, {
    id: params['id'] ?? '',
    status: typed.status as 'open',
    evidence: typed.evidence,
  });
  if (sent.ok) return redirect(`/${languageFrom(params)}/programmes/actions`);
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** The owner says how far an action is. */
export default function ReportAction() {
  const { sessionId, number, status, text } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useWords(bodiesWords);
  const language = useLanguage();
  const path = usePath();
  const errors = errorsByPath(refused?.problem);
  return (
    <>
      <title>{`${words.report} ${number}`}</title>
      <p>
        <a href={path(`/programmes/sessions/${sessionId}`)}>{words.protocol}</a>
      </p>
      <h1>{words.report}</h1>
      {text ? (
        <p>
          <strong>{number}</strong> <span lang={text.language}>{text.text}</span>
        </p>
      ) : null}
      <ProblemSummary
        problem={refused?.problem}
        labels={{ status: words.actionStatus, evidence: words.evidence }}
      />
      <form method="post" className="stack">
        <SelectField
          name="status"
          label={words.actionStatus}
          emptyLabel={null}
          errors={errors}
          defaultValue={refused?.typed.status ?? status}
          choices={actionStatuses.map((value) => ({ value, label: words.actionStatuses[value] }))}
        />
        <TextAreaField
          name="evidence"
          label={words.evidence}
          help={words.reportHelp}
          errors={errors}
          maxLength={itemTextMax}
          lang={language}
          defaultValue={refused?.typed.evidence ?? ''}
        />
        <button className="button primary" type="submit">
          {words.save}
        </button>
      </form>
    </>
  );
}
