import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import type { OutputOf } from '../../../../shared/endpoint.ts';
import { load } from '../../../../ui/api-context.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { gateScreenWords } from '../../messages/gate-screen-words.ts';
import { gateWords } from '../../messages/gate-words.ts';
import { gateCaseEndpoint } from '../contract.ts';
import { answerCaseForm, type CaseAnswer } from './case-action.ts';
import { CaseConditions } from './case-conditions.tsx';
import { CaseFacts, CaseParties, CaseText, Declared } from './case-facts.tsx';
import { CaseHits } from './case-hits.tsx';
import { CaseDecisions, CaseFiles, CaseHistory, CaseInquiries } from './case-past.tsx';
import { CaseQuestions, ProposalLines } from './case-questions.tsx';
import { AnswerAppealForm, AppealForm, AskForm, BlockForm, InformForm } from './case-forms.tsx';
import { DecideForm } from './decide-form.tsx';
import { GateTabs } from './gate-tabs.tsx';

export type CaseView = OutputOf<typeof gateCaseEndpoint>;
export type CaseProps = { one: CaseView; answer: CaseAnswer | undefined };

export async function loader({ params, context }: LoaderFunctionArgs) {
  return load(context, gateCaseEndpoint, { id: params.id ?? '' });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const id = params.id ?? '';
  const own = `/${languageFrom(params)}/gate/cases/${id}`;
  return answerCaseForm(await request.formData(), { context, own, id });
}

/** One screening case, as its reader may see it: the officer decides, the owner answers, the other side waits. */
export default function CasePage() {
  const one = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  const path = usePath();
  const props = { one, answer };
  const isOfficer = one.reader === 'officer';
  return (
    <>
      <title>{`${words.caseTitle(one.number)} · ${names.siteName}`}</title>
      <h1 id="case">
        {words.caseTitle(one.number)}
        {one.title === '' ? null : (
          <>
            {names.colon}
            <SpokenText text={one.title} language={one.titleLanguage} />
          </>
        )}
      </h1>
      <GateTabs />
      <ProblemSummary
        problem={answer?.problem}
        labels={{
          outcome: words.outcome,
          reason: words.reason,
          question: words.question,
          text: words.text,
          value: words.value,
          on: words.valueOn,
          note: words.conditionNote,
          dueOn: words.conditionDue,
        }}
      />
      <Standing one={one} />
      <CaseFacts one={one} />
      <InformForm {...props} />
      <AppealForm {...props} />
      <BlockForm {...props} />
      <AnswerAppealForm {...props} />
      <Declared one={one} />
      <CaseParties one={one} />
      <CaseText one={one} />
      {isOfficer ? (
        <>
          <CaseHits {...props} />
          <CaseQuestions {...props} />
          <ProposalLines one={one} />
        </>
      ) : null}
      <CaseConditions {...props} />
      <DecideForm {...props} />
      <AskForm {...props} />
      <CaseInquiries one={one} />
      <CaseFiles one={one} />
      <CaseDecisions one={one} />
      <CaseHistory one={one} />
      <p>
        <a href={path('/gate/rules')}>{words.rules}</a>
      </p>
    </>
  );
}

/** As what the reader sees it, and what that means for him now. */
function Standing({ one }: { one: CaseView }) {
  const words = useWords(gateScreenWords);
  if (one.reader === 'officer') {
    return one.isOverdue ? (
      <p className="notice warn" role="status">
        <strong>{words.overdue}</strong>
      </p>
    ) : null;
  }
  const isUnderWay = one.state === 'open' || (one.state === 'more_information' && one.reader === 'party');
  return (
    <p className="notice" role="status">
      {one.reader === 'owner' ? words.asOwner : words.asParty} {isUnderWay ? words.underWay : null}
    </p>
  );
}
