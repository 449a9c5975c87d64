import { TextAreaField } from '../../../../ui/fields.tsx';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { AsWritten } from '../../../../ui/as-written.tsx';
import { caseWords } from '../../messages/cases-words.ts';
import type { CaseView } from '../contract.ts';
import { caseTextMax } from '../vocabulary.ts';

/** For those who look at flagged rows: how it stands, and the decision with its reason. */
export function CaseReview({
  view,
  typed,
  errors,
}: {
  view: CaseView;
  typed: string;
  errors: Readonly<Record<string, string>>;
}) {
  const words = useWords(caseWords);
  const language = useLanguage();
  const { review } = view;
  if (!review) return null;
  return (
    <section className="notice">
      <h2>{words.flags[review.flag]}</h2>
      <p>
        {review.isShown ? words.shown : words.hidden}
        {' · '}
        {review.reviewedAt ? words.reviewedOn(formatDay(review.reviewedAt, language)) : words.waits}
      </p>
      {review.reason ? (
        <p>
          <AsWritten text={review.reason} />
        </p>
      ) : null}
      {view.mayReview ? (
        <form method="post">
          <input type="hidden" name="intent" value="review" />
          <TextAreaField
            name="reason"
            label={words.reviewReason}
            mark="required"
            rows={3}
            defaultValue={typed}
            maxLength={caseTextMax}
            errors={errors}
          />
          <div className="row">
            <button className="button primary" type="submit" name="decision" value="show">
              {words.show}
            </button>
            <button className="button" type="submit" name="decision" value="hide">
              {words.hide}
            </button>
          </div>
        </form>
      ) : null}
    </section>
  );
}
