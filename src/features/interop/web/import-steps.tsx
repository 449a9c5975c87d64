import { useWords } from '../../../ui/language.ts';
import type { ImportView } from '../imports/contract.ts';
import { importWords } from '../messages/import-words.ts';

/** What can be done with an import now. */
export function ImportSteps({ one }: { one: ImportView }) {
  const words = useWords(importWords);
  const isNoneGood = one.state === 'checked' && one.canWrite.length === 0;
  const stopping =
    one.state === 'checking'
      ? words.cancelAboutCheck
      : one.writeMode === 'all'
        ? words.cancelAboutAll
        : words.cancelAboutGood;
  return (
    <>
      {isNoneGood ? <p className="notice warn">{words.noneGood}</p> : null}
      {one.canWrite.length === 0 ? null : (
        <section aria-labelledby="write">
          <h2 id="write">{words.writeTitle}</h2>
          {one.canWrite.includes('all') ? (
            <Step intent="writeAll" label={words.writeAll} about={words.writeAllAbout} isMain />
          ) : null}
          <Step
            intent="writeGood"
            label={words.writeGood}
            about={words.writeGoodAbout}
            isMain={!one.canWrite.includes('all')}
          />
        </section>
      )}
      {one.canCancel ? <Step intent="cancel" label={words.cancel} about={stopping} /> : null}
      {one.canResume ? <Step intent="resume" label={words.resume} about={words.resumeAbout} isMain /> : null}
      {one.canUndo ? <Step intent="undo" label={words.undo} about={words.undoAbout} /> : null}
    </>
  );
}

type StepProps = { intent: string; label: string; about: string; isMain?: boolean };

function Step({ intent, label, about, isMain = false }: StepProps) {
  return (
    <form method="post">
      <p className="help" id={`about-${intent}`}>
        {about}
      </p>
      <button
        className={isMain ? 'button primary' : 'button'}
        type="submit"
        name="intent"
        value={intent}
        aria-describedby={`about-${intent}`}
      >
        {label}
      </button>
    </form>
  );
}
