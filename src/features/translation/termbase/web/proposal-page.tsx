import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send, type PageContext } from '../../../../ui/api-context.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { termbaseWords } from '../../messages/termbase-words.ts';
import { termProposals, type Proposal } from '../proposal-contract.ts';
import { ChangeList } from './change-list.tsx';
import { useContentLabels } from './content-fields.tsx';
import { contentOfForm, readValues, type FormValues } from './content-of-form.ts';
import { DecisionForms } from './decision-forms.tsx';
import { Discussion } from './discussion.tsx';
import { ProposalWords, useStateName } from './proposal-line.tsx';
import { RefusedDuplicate } from './refused-duplicate.tsx';
import { useSaidBy } from './said-by.ts';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const proposal = await load(context, termProposals.get, { id: params.id ?? '' });
  return { proposal, isSent: new URL(request.url).searchParams.get('done') === 'sent' };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const id = params.id ?? '';
  const values = readValues(await request.formData());
  const sent = await sendIntent(context, id, values);
  if (!sent.ok) return data({ problem: sent.problem, values }, { status: sent.problem.status });
  return redirect(`/${languageFrom(params)}/termbase/proposals/${id}`);
}

async function sendIntent(context: PageContext, id: string, values: FormValues) {
  const intent = values['intent'];
  if (intent === 'comment') {
    return send(context, termProposals.comment, { id, text: values['text'] ?? '' });
  }
  if (intent === 'withdraw') return send(context, termProposals.withdraw, { id });
  const common = {
    id,
    decision: intent,
    reason: values['reason'] ?? values['remark'] ?? '',
    seen: values['seen'],
  };
  if (intent !== 'acceptChanged') return send(context, termProposals.decide, common);
  const { outcome } = await load(context, termProposals.get, { id });
  return send(context, termProposals.decide, { ...common, content: contentOfForm(values, outcome) });
}

/** One proposal: what it would change, what was said about it, and for who decides the decision. */
export default function ProposalPage() {
  const { proposal, isSent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(termbaseWords);
  const language = useLanguage();
  const path = usePath();
  const labels = useContentLabels();
  const errors = errorsByPath(answer?.problem);
  const name = proposal.words[language][0] ?? proposal.words.en[0] ?? proposal.words.ru[0] ?? proposal.id;
  return (
    <article className="reading">
      <title>{words.proposalTitle(name)}</title>
      <p>
        <a href={path('/termbase/proposals')}>{words.toProposals}</a>
      </p>
      <h1>
        <ProposalWords proposal={proposal} />
      </h1>
      {isSent && proposal.state === 'open' ? (
        <p className="notice" role="status">
          {words.sent}
        </p>
      ) : null}
      <ProblemSummary problem={answer?.problem} labels={{ ...labels, text: words.comment }} />
      <RefusedDuplicate problem={answer?.problem} />
      <ProposalFacts proposal={proposal} />
      <Changes proposal={proposal} />
      <Discussion proposal={proposal} values={answer?.values ?? {}} errors={errors} />
      {proposal.mayDecide ? (
        <DecisionForms proposal={proposal} values={answer?.values} errors={errors} />
      ) : null}
      {proposal.mayWithdraw ? (
        <form method="post">
          <p className="help">{words.ownProposal}</p>
          <button className="button" type="submit" name="intent" value="withdraw">
            {words.withdraw}
          </button>
        </form>
      ) : null}
    </article>
  );
}

function ProposalFacts({ proposal }: { proposal: Proposal }) {
  const words = useWords(termbaseWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  const saidBy = useSaidBy();
  const stateName = useStateName();
  const { conceptId, decided, isNew, isImported, proposedAt, proposedBy, reason, state } = proposal;
  const asked = [
    isNew ? words.newConcept : words.changeOf(conceptId ?? ''),
    words.proposedBy(saidBy(proposedBy)),
    formatMoment(proposedAt, language, timeZone),
    ...(isImported ? [words.fromFile] : []),
  ];
  return (
    <>
      <p className="help">{asked.join(' · ')}</p>
      {reason === '' ? null : <blockquote>{reason}</blockquote>}
      <p>
        <span className="tag">{stateName(proposal)}</span>{' '}
        {decided && state !== 'withdrawn' ? (
          <span className="help">
            {`${words.decidedBy(saidBy(decided.by))} · ${formatMoment(decided.at, language, timeZone)}`}
          </span>
        ) : null}
      </p>
      {decided && decided.reason !== '' ? <blockquote>{decided.reason}</blockquote> : null}
      {conceptId === null ? null : (
        <p>
          <a href={path(`/termbase/${conceptId}`)}>{words.toConcept}</a>
        </p>
      )}
    </>
  );
}

function Changes({ proposal }: { proposal: Proposal }) {
  const words = useWords(termbaseWords);
  const { before, isMoved, isNew, now, outcome, proposed, state } = proposal;
  if (state === 'open') {
    return (
      <section aria-labelledby="changes">
        <h2 id="changes">{isNew ? words.whatNew : words.what}</h2>
        {isMoved ? <p className="notice">{words.moved}</p> : null}
        <ChangeList before={now} after={outcome} />
      </section>
    );
  }
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{state === 'accepted' ? words.whatBecame : words.whatProposed}</h2>
      <ChangeList before={before} after={outcome ?? proposed} />
    </section>
  );
}
