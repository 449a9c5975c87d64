import type { Problem } from '../../../../shared/app-error.ts';
import type { OutputOf } from '../../../../shared/endpoint.ts';
import { formatDay, formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { fieldId } from '../../../../ui/fields.tsx';
import { FactList, Missing } from '../../../../ui/record-parts.tsx';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { useLabels } from '../../web/labels.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { changeReasons } from '../vocabulary.ts';
import {
  caseOf,
  isOwnListing,
  kindPaths,
  mayEditListing,
  type KindEndpoints,
  type ListingView,
} from './listing-kind.ts';
import { stepForms } from './step-forms.ts';

export type StepAnswer = { problem: Problem; values: Record<string, string> } | undefined;

/** For the owner's side and the staff: where the record stands, what may be done next, what was done. */
export function StewardPanel({
  listing,
  history,
  answer,
}: {
  listing: ListingView;
  history: OutputOf<KindEndpoints['history']>['entries'];
  answer: StepAnswer;
}) {
  const words = useWords(screenWords);
  const language = useLanguage();
  const labels = useLabels();
  const path = usePath();
  const viewer = useViewer();
  const { steward, state } = listing;
  if (steward === null) return null;
  const isOwnSide = isOwnListing(listing, viewer);
  const mayEdit = mayEditListing(listing, viewer);
  const steps = [...steward.allowedSteps, ...(isOwnSide && state === 'draft' ? ['discard'] : [])].filter(
    (step): step is keyof typeof stepForms => step in stepForms,
  );
  return (
    <section className="steward no-print" aria-labelledby="steps" id="steps-panel">
      <h2 id="steps">{words.sections.steps}</h2>
      <ProblemSummary
        problem={answer?.problem}
        labels={{
          reasonText: words.reason,
          reasonCode: words.reasonKind,
          factsConfirmed: words.confirmFacts,
          'stewardship.validUntil': words.validUntil,
        }}
      />
      <LastReason listing={listing} />
      <FactList
        facts={[
          { label: words.state, value: labels.of('state', state) },
          { label: words.visibility, value: labels.of('visibility', listing.visibility) },
          { label: words.compliance, value: labels.of('compliance', steward.complianceState) },
          { label: words.contactPerson, value: steward.contactPersonName },
          { label: words.broker, value: <BrokerName steward={steward} /> },
          ...(mayEdit
            ? []
            : [
                {
                  label: words.validUntil,
                  value: (
                    <span id={fieldId('stewardship.validUntil')} tabIndex={-1}>
                      {listing.validUntil ? formatDay(listing.validUntil, language) : <Missing />}
                    </span>
                  ),
                },
              ]),
        ]}
      />
      {mayEdit ? (
        <p>
          <a
            className="button"
            id={fieldId('stewardship.validUntil')}
            href={path(`${kindPaths[listing.kind]}/${listing.id}/edit`)}
          >
            {words.edit}
          </a>
        </p>
      ) : null}
      {isOwnSide || viewer.roles.includes('compliance_officer') ? <CaseLink listing={listing} /> : null}
      <div className="row steps">
        {steps.map((step) => (
          <StepForm
            key={step}
            step={step}
            id={listing.id}
            answer={answer?.values.step === step ? answer : undefined}
          />
        ))}
      </div>
      {history.length > 0 ? <History entries={history} /> : null}
    </section>
  );
}

/** The way to the screening case, once there is one. */
function CaseLink({ listing }: { listing: ListingView }) {
  const words = useWords(screenWords);
  const path = usePath();
  if (statesBeforeScreening.includes(listing.state)) return null;
  return (
    <p>
      <a href={path(caseOf(listing))}>{words.screeningCase}</a>
    </p>
  );
}

const statesBeforeScreening: readonly string[] = ['draft', 'submitted', 'in_moderation', 'changes_requested'];

/** The broker a listing was given to, with the way to his page where he agreed to have one. */
function BrokerName({ steward }: { steward: NonNullable<ListingView['steward']> }) {
  const words = useWords(screenWords);
  const path = usePath();
  const { brokerId, brokerName, brokerStanding } = steward;
  if (brokerId === null) return <span className="quiet">{words.noBroker}</span>;
  if (brokerStanding === 'shown') return <a href={path(`/people/${brokerId}`)}>{brokerName}</a>;
  return (
    <>
      {brokerName}{' '}
      <span className="help">({brokerStanding === 'none' ? words.brokerEnded : words.brokerHidden})</span>
    </>
  );
}

/** States in which the last reason tells the owner what to do. */
const statesWithReason: readonly string[] = ['changes_requested', 'blocked', 'draft'];

/** Why the record came back: the moderator's last word, in the reader's language where it is a code. */
export function LastReason({ listing }: { listing: ListingView }) {
  const language = useLanguage();
  const words = useWords(screenWords);
  const labels = useLabels();
  const viewer = useViewer();
  const reason = listing.steward?.lastReason;
  if (!reason || !statesWithReason.includes(listing.state)) return null;
  const name = labels.reason(reason.code);
  return (
    <div className="notice warn">
      <p>
        <strong>{words.lastReason}</strong> ({formatMoment(reason.at, language, viewer.timeZone)})
      </p>
      <p>{[name, reason.text].filter(Boolean).join(words.colon)}</p>
    </div>
  );
}

function StepForm({ step, id, answer }: { step: keyof typeof stepForms; id: string; answer: StepAnswer }) {
  const words = useWords(screenWords);
  const labels = useLabels();
  const { reasonCode, reason, confirms, tone } = stepForms[step];
  const textId = answer ? fieldId('reasonText') : `${step}-text`;
  const name = step === 'discard' ? words.discard : labels.of('step', step);
  const button = (
    <button className={`button ${tone ?? ''}`} type="submit" name="step" value={step}>
      {name}
    </button>
  );
  if (!reasonCode && !reason && !confirms) {
    return (
      <form method="post">
        <input type="hidden" name="id" value={id} />
        {button}
      </form>
    );
  }
  return (
    <details className="step-details" open={answer ? true : undefined}>
      <summary className="button">{name}</summary>
      <form method="post">
        <input type="hidden" name="id" value={id} />
        {reasonCode ? <ReasonSelect step={step} chosen={answer?.values.reasonCode} /> : null}
        {reason ? (
          <div className="field">
            <label htmlFor={textId}>
              {words.reason}{' '}
              {reason === 'optional' ? <span className="mark">({words.optionalMark})</span> : null}
            </label>
            <textarea
              id={textId}
              name="reasonText"
              rows={3}
              maxLength={2000}
              defaultValue={answer?.values.reasonText}
            />
          </div>
        ) : null}
        {confirms ? (
          <label className="choice">
            <input type="checkbox" name="factsConfirmed" value="yes" id={fieldId('factsConfirmed')} />
            <span>{words.confirmFacts}</span>
          </label>
        ) : null}
        {button}
      </form>
    </details>
  );
}

function ReasonSelect({ step, chosen }: { step: string; chosen: string | undefined }) {
  const words = useWords(screenWords);
  const labels = useLabels();
  return (
    <div className="field">
      <label htmlFor={`${step}-code`}>{words.reasonKind}</label>
      <select id={`${step}-code`} name="reasonCode" defaultValue={chosen ?? changeReasons[0]}>
        {changeReasons.map((code) => (
          <option key={code} value={code}>
            {labels.of('changeReason', code)}
          </option>
        ))}
      </select>
    </div>
  );
}

function History({ entries }: { entries: OutputOf<KindEndpoints['history']>['entries'] }) {
  const language = useLanguage();
  const words = useWords(screenWords);
  const labels = useLabels();
  const viewer = useViewer();
  return (
    <details>
      <summary>{words.history}</summary>
      <ol className="history">
        {entries.map((entry, at) => (
          <li key={at}>
            <time dateTime={entry.at}>{formatMoment(entry.at, language, viewer.timeZone)}</time>
            {words.colon}
            {entry.from ? `${labels.of('state', entry.from)} → ` : ''}
            {labels.of('state', entry.to)} ({labels.of('side', entry.by)})
            {entry.reasonCode ? ` · ${labels.reason(entry.reasonCode)}` : ''}
            {entry.reasonText ? ` · ${entry.reasonText}` : ''}
          </li>
        ))}
      </ol>
    </details>
  );
}
