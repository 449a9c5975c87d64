import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send, viewerContext } from '../../../../ui/api-context.ts';
import { formatDay } from '../../../../ui/format.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { typedOfForm } from '../../equipment/web/equipment-form-input.ts';
import { expertWords } from '../../messages/expert-words.ts';
import { personEndpoints } from '../../people/contract.ts';
import { expertEndpoints, type Expert, type OwnExpert } from '../contract.ts';
import { researcherIdNames } from '../researcher-ids.ts';
import { consentWording } from '../vocabulary.ts';
import { ConsentField, GivenConsents } from './consent-parts.tsx';
import { ExpertFields } from './expert-fields.tsx';
import { expertOfForm } from './expert-form-input.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const own = await load(context, expertEndpoints.own, {});
  const isMember = context.get(viewerContext).organisationIds.length > 0;
  const me = isMember ? await load(context, personEndpoints.me, {}) : undefined;
  const organisations = me?.memberships.map(({ organisation: { id, names } }) => ({ id, names })) ?? [];
  return { own, organisations };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const intent = textOfField(form, 'intent');
  const sent =
    intent === 'withdraw'
      ? await send(context, expertEndpoints.withdraw, {})
      : intent === 'erase'
        ? await send(context, expertEndpoints.erase, {})
        : intent === 'confirm'
          ? await send(context, expertEndpoints.confirm, {})
          : await send(context, expertEndpoints.put, expertOfForm(form) as never);
  if (sent.ok) return redirect(`/${languageFrom(params)}/experts/own`);
  const typed = intent === '' ? typedOfForm(form) : undefined;
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** The reader enters himself as an expert, changes the entry, or takes it back. */
export default function OwnExpertPage() {
  const { own, organisations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(expertWords);
  const { expert } = own;
  return (
    <>
      <title>{words.ownTitle}</title>
      <h1>{words.ownTitle}</h1>
      <p className="lead">{words.ownLead}</p>
      <ProblemSummary problem={answer?.problem} labels={useLabels()} />
      {expert ? <Standing expert={expert} /> : null}
      {organisations.length === 0 ? (
        <p className="notice">{words.ownNobody}</p>
      ) : (
        <form method="post">
          <h2>{words.edit}</h2>
          {expert ? <input type="hidden" name="revision" value={expert.revision} /> : null}
          <ExpertFields
            one={expert}
            organisations={organisations}
            typed={answer?.typed}
            errors={errorsByPath(answer?.problem)}
          />
          {isAgreed(own) ? null : <ConsentField errors={errorsByPath(answer?.problem)} />}
          <button className="button primary" type="submit">
            {expert?.state === 'approved' ? words.save : words.submit}
          </button>
        </form>
      )}
      <GivenConsents consents={own.consents} />
      {expert ? <WaysOut expert={expert} /> : null}
    </>
  );
}

const isAgreed = ({ consents }: OwnExpert) =>
  consents.some(({ wording, withdrawnAt }) => withdrawnAt === null && wording === consentWording);

function useLabels(): Record<string, string> {
  const words = useWords(expertWords);
  const { organisation: organisationId, fields, languages, services, positions, degrees, summary } = words;
  return {
    ...{ organisationId, fields, 'fields.0': fields, languages, services, positions, degrees, summary },
    ...{ ...researcherIdNames, consent: words.consentTitle },
  };
}

function Standing({ expert }: { expert: Expert }) {
  const words = useWords(expertWords);
  const language = useLanguage();
  const path = usePath();
  const isShown = expert.state === 'approved';
  return (
    <section className="notice">
      <p>
        <strong>{words.states[expert.state]}</strong>, {words.since(formatDay(expert.stateSince, language))}
      </p>
      {expert.approvedUntil === null ? null : <p>{words.until(formatDay(expert.approvedUntil, language))}</p>}
      {expert.reason === null ? null : <p>{expert.reason}</p>}
      <p>
        {words.confirmedOn} {formatDay(expert.confirmedOn, language)}
      </p>
      {isShown ? (
        <p>
          <a href={path(`/partners/experts/${expert.id}`)}>{words.toPublic}</a>
        </p>
      ) : null}
      <form method="post">
        <button className="button" type="submit" name="intent" value="confirm">
          {words.stillTrue}
        </button>
      </form>
    </section>
  );
}

function WaysOut({ expert }: { expert: Expert }) {
  const words = useWords(expertWords);
  return (
    <form method="post">
      {expert.state === 'withdrawn' ? null : (
        <>
          <p>{words.withdrawHelp}</p>
          <button className="button" type="submit" name="intent" value="withdraw">
            {words.withdraw}
          </button>
        </>
      )}
      <p>{words.eraseHelp}</p>
      <button className="button" type="submit" name="intent" value="erase">
        {words.erase}
      </button>
    </form>
  );
}
