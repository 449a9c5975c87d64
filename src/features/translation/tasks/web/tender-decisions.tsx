import { TextAreaField } from '../../../../ui/fields.tsx';
import { formatMoment, formatMoney } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { FactList } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { taskWords } from '../../messages/task-words.ts';
import { tenderWords } from '../../messages/tender-words.ts';
import { reasonCharactersMax } from '../vocabulary.ts';
import type { Answer } from './step-forms.tsx';
import type { Bids, TenderPageData } from './tender-page.tsx';

/** What coordinators do with a tender: publish, read the bids when they are open, award, cancel. */
export function CoordinatorForms({
  page,
  bids,
  answer,
}: {
  page: TenderPageData;
  bids: Bids | undefined;
  answer: Answer;
}) {
  const words = useWords(tenderWords);
  const path = usePath();
  const { tender } = page;
  const command = answer?.values['command'];
  const isUndecided = tender.state === 'open' || tender.state === 'closed' || tender.state === 'draft';
  return (
    <>
      {command === 'publish' ? <ProblemSummary problem={answer?.problem} /> : null}
      {tender.state === 'draft' ? (
        <form method="post">
          <p className="help">{words.publishHelp}</p>
          <p className="row">
            <button className="button primary" type="submit" name="command" value="publish">
              {words.publish}
            </button>
            <a className="button" href={path(`/desk/translation/tenders/${tender.id}/edit`)}>
              {words.edit}
            </a>
          </p>
        </form>
      ) : (
        <BidList page={page} bids={bids} answer={command === 'award' ? answer : undefined} />
      )}
      {isUndecided ? (
        <details id="cancel" open={command === 'cancel'}>
          <summary>{words.cancel}</summary>
          <ReasonForm
            command="cancel"
            label={words.cancel}
            answer={command === 'cancel' ? answer : undefined}
          />
        </details>
      ) : null}
      <History page={page} />
    </>
  );
}

function BidList({ page, bids, answer }: { page: TenderPageData; bids: Bids | undefined; answer: Answer }) {
  const words = useWords(tenderWords);
  const language = useLanguage();
  return (
    <section aria-labelledby="bids">
      <h2 id="bids">{words.bidsTitle}</h2>
      {bids === undefined ? <p className="help">{words.bidsAreSealed}</p> : null}
      {bids?.length === 0 ? <p className="help">{words.noBids}</p> : null}
      <ul className="record-list">
        {bids?.map((bid) => (
          <li key={bid.id} id={`bid-${bid.id}`}>
            <h3>
              {bid.name} {bid.isWinner ? <span className="tag">{words.winner}</span> : null}
            </h3>
            <FactList
              facts={[
                { label: words.price, value: formatMoney(bid.priceMinor, bid.currency, language) },
                { label: words.days, value: bid.days },
                { label: words.note, value: bid.note },
                { label: words.sample, value: bid.sample },
              ]}
            />
            {page.tender.state === 'closed' ? (
              <details open={answer?.values['bidId'] === bid.id}>
                <summary>{words.award}</summary>
                <p className="help">{words.awardHelp}</p>
                <ReasonForm
                  command="award"
                  bidId={bid.id}
                  label={words.award}
                  answer={answer?.values['bidId'] === bid.id ? answer : undefined}
                />
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReasonForm({
  command,
  bidId,
  label,
  answer,
}: {
  command: 'award' | 'cancel';
  bidId?: string;
  label: string;
  answer: Answer;
}) {
  const words = useWords(tenderWords);
  return (
    <form method="post" action={bidId === undefined ? '#cancel' : `#bid-${bidId}`}>
      <ProblemSummary problem={answer?.problem} labels={{ reason: words.reason }} />
      {bidId === undefined ? null : <input type="hidden" name="bidId" value={bidId} />}
      <TextAreaField
        name="reason"
        label={words.reason}
        mark="required"
        rows={3}
        maxLength={reasonCharactersMax}
        defaultValue={answer?.values['reason']}
        errors={errorsByPath(answer?.problem)}
      />
      <button
        className={command === 'cancel' ? 'button danger' : 'button primary'}
        type="submit"
        name="command"
        value={command}
      >
        {label}
      </button>
    </form>
  );
}

function History({ page }: { page: TenderPageData }) {
  const words = useWords(tenderWords);
  const common = useWords(taskWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.historyTitle}</h2>
      <ol className="record-list short">
        {page.history.map((step, at) => (
          <li key={at}>
            <p>
              {formatMoment(step.at, language, timeZone)}
              {common.colon}
              {[words.steps[step.step], step.name].filter(Boolean).join(' · ')}
            </p>
            {step.reason === '' ? null : <p className="help">{step.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
