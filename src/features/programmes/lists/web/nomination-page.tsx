import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { TextField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { formatDay } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { projectWords } from '../../../cooperation/messages/projects-words.ts';
import { listWords } from '../../messages/lists-words.ts';
import { nominations } from '../nomination-contract.ts';
import type { NominationStep } from '../vocabulary.ts';
import { CardFacts } from './card-facts.tsx';
import { StepForms } from './step-forms.tsx';
import { StepHistory } from './step-history.tsx';

export function loader({ params, context }: LoaderFunctionArgs) {
  return load(context, nominations.get, { id: params['id'] ?? '' });
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = params['id'] ?? '';
  const text = (name: string) => textOfField(form, name);
  const sent =
    text('intent') === 'open'
      ? await send(context, nominations.openProject, { id })
      : text('intent') === 'link'
        ? await send(context, nominations.linkProject, { id, projectId: text('projectId') })
        : await send(context, nominations.step, {
            id,
            revision: text('revision'),
            step: text('step') as NominationStep,
            reason: text('reason'),
            isCivil: text('isCivil'),
          });
  if (sent.ok) return redirect(`/${languageFrom(params)}/programmes/nominations/${id}`);
  return data({ problem: sent.problem }, { status: sent.problem.status });
}

/** The card of two institutions: its words, who confirmed it, what the officers said, what comes next. */
export default function NominationPage() {
  const card = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(listWords);
  const path = usePath();
  const { nomination } = words;
  const language = useLanguage();
  const labels = {
    ...{ projectId: nomination.link, ownOrganisationId: nomination.ownInstitution },
    partnerOrganisationId: nomination.otherInstitution,
  };
  return (
    <>
      <title>{`${card.number} · ${words.siteName}`}</title>
      <p>
        <a href={path('/programmes/nominations')}>{nomination.listTitle}</a>
        {' · '}
        <a href={path(`/programmes/lists/${card.listId}`)}>{card.listNumber}</a>
      </p>
      <h1>
        <SpokenText text={card.title.text} language={card.title.language} />
      </h1>
      <p>
        {card.number} · {words.nominationStates[card.state]} · {nomination.revision(card.revision)}
      </p>
      <ProblemSummary problem={answer?.problem} labels={labels} />
      {card.mayEdit ? (
        <p>
          <a className="button" href={path(`/programmes/nominations/${card.id}/edit`)}>
            {nomination.edit}
          </a>
        </p>
      ) : null}
      <CardFacts card={card} />
      <section>
        <h2>{nomination.verdicts}</h2>
        {card.verdicts.length === 0 ? <p className="quiet">{nomination.noVerdicts}</p> : null}
        <ul>
          {card.verdicts.map((one) => (
            <li key={one.side}>
              {words.side[one.side]}: {words.steps[one.verdict]} ·{' '}
              <SpokenText text={one.reason.text} language={one.reason.language} />
              {one.isOfThisRevision ? null : <span className="quiet"> · {nomination.ofEarlier}</span>}
            </li>
          ))}
        </ul>
        {card.hits === null ? null : (
          <>
            <p className="quiet">{card.hits.length === 0 ? nomination.noHits : nomination.hits}</p>
            <ul>
              {card.hits.map((hit, at) => (
                <li key={at}>
                  {words.side[hit.side]} · {hit.entryName} · {hit.listName}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section>
        <h2>{words.work.next}</h2>
        <StepForms
          steps={card.steps}
          revision={card.revision}
          extra={(step) =>
            step === 'pass' ? (
              <label className="choice">
                <input type="checkbox" name="isCivil" value="yes" />
                <span>{nomination.civil}</span>
              </label>
            ) : null
          }
        />
      </section>
      {card.projectId ? (
        <p>
          <a href={path(`/projects/${card.projectId}`)}>{nomination.toProject}</a>
          {card.project ? (
            <>
              {' · '}
              {card.project.number} · {projectWords[language].states[card.project.state]} ·{' '}
              {formatDay(card.project.since, language)}
            </>
          ) : null}
        </p>
      ) : null}
      {card.mayLinkProject ? (
        <form method="post">
          <h2>{nomination.openProject}</h2>
          <p className="help">{nomination.openProjectHelp}</p>
          <input type="hidden" name="intent" value="open" />
          <button className="button primary" type="submit">
            {nomination.openProject}
          </button>
        </form>
      ) : null}
      {card.mayLinkProject ? (
        <form method="post" className="stack">
          <h2>{nomination.link}</h2>
          <input type="hidden" name="intent" value="link" />
          <TextField name="projectId" label={nomination.link} help={nomination.linkHelp} />
          <button className="button" type="submit">
            {nomination.linkNow}
          </button>
        </form>
      ) : null}
      <StepHistory history={card.history} states={words.nominationStates} />
    </>
  );
}
