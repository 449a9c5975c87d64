import { data, redirect, useActionData, useParams, type ActionFunctionArgs } from 'react-router';
import { send } from '../../../../ui/api-context.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { bookingWords } from '../../messages/booking-words.ts';
import { bookingEndpoints } from '../contract.ts';

export async function action({ params, context }: ActionFunctionArgs) {
  const { id: equipmentId = '', textLanguage: language = '' } = params;
  const sent = await send(context, bookingEndpoints.draftText, { equipmentId, language });
  if (sent.ok) return redirect(`/${languageFrom(params)}/equipment/${equipmentId}/texts/${language}`);
  return data({ problem: sent.problem }, { status: sent.problem.status });
}

/** Asks the engine for a draft of the words of equipment. */
export default function DraftEquipmentText() {
  const answer = useActionData<typeof action>();
  const { id = '', textLanguage = '' } = useParams();
  const words = useWords(bookingWords);
  const path = usePath();
  return (
    <>
      <title>{words.draft}</title>
      <h1>{words.draft}</h1>
      <ProblemSummary problem={answer?.problem} />
      <p>{words.draftHelp}</p>
      <form method="post">
        <button className="button primary" type="submit">
          {words.draft}
        </button>
      </form>
      <p>
        <a href={path(`/equipment/${id}/texts/${textLanguage}`)}>{words.draftLead}</a>
      </p>
    </>
  );
}
