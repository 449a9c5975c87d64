import type { Problem } from '../../../shared/app-error.ts';
import { TextAreaField } from '../../../ui/fields.tsx';
import { usePath, useWords } from '../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../ui/problem-summary.tsx';
import { taskWords } from '../messages/task-words.ts';
import { explanationCharactersMax, quoteCharactersMax } from '../tasks/vocabulary.ts';

/** Where a reader reports an error in this version of a text; `quote` fills the passage in. */
export function reportErrorPath(versionId: string, quote = ''): string {
  const query = new URLSearchParams({ versionId, ...(quote === '' ? {} : { quote }) });
  return `/translation-errors/new?${query.toString()}`;
}

/** The quiet link under a translated text. */
export function ReportErrorLink({ versionId }: { versionId: string }) {
  const words = useWords(taskWords);
  const path = usePath();
  return (
    <a href={path(reportErrorPath(versionId))} rel="nofollow">
      {words.reportTitle}
    </a>
  );
}

/** The form itself; works without script and posts to the page of reports from wherever it stands. */
export function ReportErrorForm({
  versionId,
  answer,
  quote = '',
}: {
  versionId: string;
  answer?: { problem: Problem; values: Record<string, string> } | undefined;
  quote?: string;
}) {
  const words = useWords(taskWords);
  const path = usePath();
  const errors = errorsByPath(answer?.problem);
  const value = (name: string) => answer?.values[name];
  return (
    <form method="post" action={path(reportErrorPath(versionId))}>
      <ProblemSummary
        problem={answer?.problem}
        labels={{ quote: words.quote, explanation: words.explanation, suggestion: words.suggestion }}
      />
      <input type="hidden" name="versionId" value={versionId} />
      <TextAreaField
        name="quote"
        label={words.quote}
        help={words.quoteHelp}
        mark="required"
        rows={3}
        maxLength={quoteCharactersMax}
        defaultValue={value('quote') ?? quote}
        errors={errors}
      />
      <TextAreaField
        name="explanation"
        label={words.explanation}
        help={words.explanationHelp}
        mark="required"
        rows={4}
        maxLength={explanationCharactersMax}
        defaultValue={value('explanation')}
        errors={errors}
      />
      <TextAreaField
        name="suggestion"
        label={words.suggestion}
        help={words.suggestionHelp}
        mark="optional"
        rows={3}
        maxLength={quoteCharactersMax}
        defaultValue={value('suggestion')}
        errors={errors}
      />
      <button className="button primary" type="submit">
        {words.sendReport}
      </button>
    </form>
  );
}
