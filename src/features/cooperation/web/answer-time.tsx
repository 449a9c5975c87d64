import { send, type PageContext } from '../../../ui/api-context.ts';
import { useWords } from '../../../ui/language.ts';
import { interestEndpoints } from '../interests/contract.ts';
import { interestScreenWords } from '../messages/interest-screen-words.ts';

export async function loadAnswerTime(context: PageContext, organisationId: string) {
  const found = await send(context, interestEndpoints.answerTime, { organisationId });
  return found.ok ? found.output : undefined;
}

/** How long an organisation takes to answer, on its page: the slow ones are not hidden. */
export function AnswerTime({ answer }: { answer: Awaited<ReturnType<typeof loadAnswerTime>> }) {
  const words = useWords(interestScreenWords);
  if (!answer) return null;
  const { workingDays, interests, atLeast, promisedDays } = answer;
  const isLate = workingDays !== null && workingDays > promisedDays;
  return (
    <section aria-labelledby="answer-time">
      <h2 id="answer-time">{words.answerTitle}</h2>
      {workingDays === null ? (
        <p className="quiet">{words.answerTooFew(atLeast)}</p>
      ) : (
        <>
          <p>
            <strong className={isLate ? 'overdue' : undefined}>
              {words.answerDays(workingDays, interests)}
            </strong>
          </p>
          <p className="help">{words.answerHelp(promisedDays)}</p>
        </>
      )}
    </section>
  );
}
