import { languageNames, languages } from '../../../../shared/language.ts';
import { TextAreaField } from '../../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { reportWords } from '../../messages/report-words.ts';
import type { Report } from '../contract.ts';
import { reportWordsMax } from '../vocabulary.ts';

/** What the officer says besides the figures; in a draft each language has its form. */
export function ReportWords({
  report,
  typed,
}: {
  report: Report;
  typed: { language: string; text: string } | undefined;
}) {
  const words = useWords(reportWords);
  const language = useLanguage();
  const own = report.words.find(({ state }) => state === 'own');
  const shown = report.words.find((text) => text.language === language) ?? own;
  return (
    <section aria-labelledby="report-words">
      <h2 id="report-words">{words.words}</h2>
      {shown === undefined ? (
        <p className="quiet">{words.noWords}</p>
      ) : (
        <>
          <p className="quiet">
            {languageNames[shown.language]} · {words.textStates[shown.state]}
          </p>
          {shown.text.split(/\n+/).map((paragraph, at) => (
            <p key={at} lang={shown.language}>
              {paragraph}
            </p>
          ))}
        </>
      )}
      {report.mayEdit ? <p className="help no-print">{words.wordsHelp}</p> : null}
      {report.mayEdit
        ? languages.map((one) => <WordsForm key={one} report={report} language={one} typed={typed} />)
        : null}
    </section>
  );
}

function WordsForm({
  report,
  language,
  typed,
}: {
  report: Report;
  language: (typeof languages)[number];
  typed: { language: string; text: string } | undefined;
}) {
  const words = useWords(reportWords);
  const kept = report.words.find((text) => text.language === language);
  const isTyped = typed?.language === language;
  const state = kept === undefined ? '' : ` (${words.textStates[kept.state]})`;
  return (
    <details open={isTyped || undefined} className="no-print">
      <summary>{`${words.wordsIn(languageNames[language])}${state}`}</summary>
      <form method="post" className="stack">
        <DraftFields report={report} intent="write" />
        <input type="hidden" name="language" value={language} />
        <TextAreaField
          name="text"
          label={words.wordsIn(languageNames[language])}
          lang={language}
          maxLength={reportWordsMax}
          defaultValue={isTyped ? typed.text : (kept?.text ?? '')}
        />
        <button className="button" type="submit">
          {words.save}
        </button>
      </form>
    </details>
  );
}

/** Counting anew and issuing a draft. */
export function IssueForm({ report }: { report: Report }) {
  const words = useWords(reportWords);
  return (
    <section aria-labelledby="issue-report" className="no-print">
      <h2 id="issue-report">{words.issueTitle}</h2>
      <p className="help">{words.issueHelp}</p>
      <form method="post">
        <DraftFields report={report} intent="issue" />
        <button className="button primary" type="submit">
          {words.issueButton}
        </button>
      </form>
      <form method="post">
        <DraftFields report={report} intent="retake" />
        <p className="help">{words.retakeHelp}</p>
        <button className="button" type="submit">
          {words.retake}
        </button>
      </form>
    </section>
  );
}

function DraftFields({ report, intent }: { report: Report; intent: string }) {
  return (
    <>
      <input type="hidden" name="id" value={report.id} />
      <input type="hidden" name="revision" value={report.revision} />
      <input type="hidden" name="intent" value={intent} />
    </>
  );
}
