import type { Problem } from '../../../../shared/app-error.ts';
import type { OutputOf } from '../../../../shared/endpoint.ts';
import { Field } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import type { interfaceWords } from '../contract.ts';
import { phrasesWords } from '../../messages/phrases-words.ts';
import { wordFormats } from '../vocabulary.ts';

type Report = OutputOf<typeof interfaceWords.check>;
type Answer = { problem?: Problem; isMissing?: true } | undefined;

export function CheckForm({ answer }: { answer: Answer }) {
  const words = useWords(phrasesWords);
  const errors = answer?.isMissing ? { file: words.fileMissing } : undefined;
  return (
    <form method="post" encType="multipart/form-data" className="reading" aria-labelledby="check-words">
      <h2 id="check-words">{words.checkTitle}</h2>
      <p>{words.checkLead}</p>
      <ProblemSummary problem={answer?.problem} labels={{ file: words.file }} />
      <Field name="file" label={words.file} errors={errors}>
        {(aria) => <input {...aria} type="file" accept=".xlf,.xliff,.xml,.csv" />}
      </Field>
      <button className="button" type="submit">
        {words.check}
      </button>
    </form>
  );
}

/** What a file would change, what cannot be taken, and the changes alone for the developers. */
export function CheckedFile(checked: { fileId: string; report?: Report; problem?: Problem }) {
  const words = useWords(phrasesWords);
  const { fileId, report, problem } = checked;
  if (!report) {
    return (
      <section id="checked">
        <ProblemSummary problem={problem} />
      </section>
    );
  }
  return (
    <section id="checked" aria-label={words.checkTitle}>
      <p className="notice" role="status">
        {words.checked(report.changed, report.same)}
      </p>
      {report.changed === 0 ? <p>{words.nothingChanged}</p> : <Changes fileId={fileId} report={report} />}
      {report.refusedCount === 0 ? null : <Refused report={report} />}
    </section>
  );
}

function Changes({ fileId, report }: { fileId: string; report: Report }) {
  const words = useWords(phrasesWords);
  return (
    <>
      <h3>{words.takeChanges}</h3>
      <p className="reading">{words.takeChangesLead}</p>
      <ul>
        {wordFormats.map((format) => (
          <li key={format}>
            <a href={`/api/translation/interface-words/changes/${fileId}?format=${format}`}>
              {words.formats[format]}
            </a>
          </li>
        ))}
      </ul>
      <ScrollBox label={words.takeChanges}>
        <table className="words-table">
          <thead>
            <tr>
              <th scope="col">{words.word}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {report.changes.map(({ id, before, after }) => (
              <tr key={id}>
                <th scope="row">
                  <code>{id}</code>
                </th>
                <td lang={report.to}>{before}</td>
                <td lang={report.to}>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

function Refused({ report }: { report: Report }) {
  const words = useWords(phrasesWords);
  const more = report.refusedCount - report.refused.length;
  return (
    <>
      <h3>{words.refusedTitle(report.refusedCount)}</h3>
      <ScrollBox label={words.refusedTitle(report.refusedCount)}>
        <table className="words-table">
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.word}</th>
              <th scope="col">{words.reason}</th>
            </tr>
          </thead>
          <tbody>
            {report.refused.map(({ id, line, reason, part }) => (
              <tr key={`${line} ${id}`}>
                <td className="figure">{line}</td>
                <td>
                  <code>{id}</code>
                </td>
                <td>
                  {words.refusals[reason]} {part === '' ? null : <code>{part}</code>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {more > 0 ? <p className="help">{words.moreRefused(more)}</p> : null}
    </>
  );
}
