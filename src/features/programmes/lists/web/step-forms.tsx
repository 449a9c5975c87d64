import type { ReactNode } from 'react';
import { TextAreaField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { listWords } from '../../messages/lists-words.ts';

export type OpenStep = {
  step: string;
  agreed: readonly string[];
  waitsFor: readonly string[];
  missing: readonly string[];
  mine: boolean;
};

const wordOf = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;
/** Steps that say why they are taken. */
const withReason: readonly string[] = ['withdraw', 'pass', 'hold', 'reject', 'finish', 'carryOver'];
const grave: readonly string[] = ['withdraw', 'reject'];

/** What may come next: who has agreed, whom it waits for, what is missing, and a form for the reader's own part. */
export function StepForms({
  steps,
  revision,
  extra,
}: {
  steps: readonly OpenStep[];
  revision: number;
  /** More fields of a step. */
  extra?: (step: string) => ReactNode;
}) {
  const words = useWords(listWords);
  const { work } = words;
  const { colon, comma } = useWords(uiWords);
  const names = (sides: readonly string[]) => sides.map((side) => wordOf(words.sideNames, side)).join(comma);
  if (steps.length === 0) return <p className="quiet">{work.noSteps}</p>;
  return (
    <ul className="plain-list stack">
      {steps.map((one) => (
        <li key={one.step}>
          <h3>{wordOf(words.steps, one.step)}</h3>
          {one.agreed.length > 0 ? (
            <p>
              {work.agreed}
              {colon}
              {names(one.agreed)}
            </p>
          ) : null}
          {one.waitsFor.length > 0 ? (
            <p className="quiet">
              {work.waitsFor}
              {colon}
              {names(one.waitsFor)}
            </p>
          ) : null}
          {one.missing.length > 0 ? (
            <p className="quiet">
              {work.missing}
              {colon}
              {one.missing.map((condition) => wordOf(words.conditions, condition)).join('; ')}
            </p>
          ) : null}
          {one.mine && one.missing.length === 0 ? (
            <form method="post">
              <input type="hidden" name="intent" value="step" />
              <input type="hidden" name="step" value={one.step} />
              <input type="hidden" name="revision" value={revision} />
              {withReason.includes(one.step) ? (
                <TextAreaField name="reason" label={words.reason} rows={2} maxLength={2000} />
              ) : null}
              {extra?.(one.step)}
              <button className={grave.includes(one.step) ? 'button danger' : 'button'} type="submit">
                {wordOf(words.steps, one.step)}
              </button>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
