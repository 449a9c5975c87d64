import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { listWords } from '../../messages/lists-words.ts';
import type { StepView } from '../contract.ts';

const wordOf = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;

/** Who did what when and why, the newest first. */
export function StepHistory({
  history,
  states,
}: {
  history: readonly StepView[];
  states: Readonly<Record<string, string>>;
}) {
  const words = useWords(listWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  if (history.length === 0) return null;
  return (
    <section>
      <h2>{words.record}</h2>
      <ol className="plain-list">
        {history.map((one, at) => (
          <li key={at}>
            <time dateTime={one.at}>{formatMoment(one.at, language, timeZone)}</time>
            {' · '}
            {wordOf(words.steps, one.step)} → {wordOf(states, one.to)}
            <span className="quiet">
              {' · '}
              {wordOf(words.sideNames, one.side)}
              {one.person === null ? null : ` · ${one.person}`}
            </span>
            {one.reason ? (
              <p className="quiet">
                <SpokenText text={one.reason.text} language={one.reason.language} />
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
