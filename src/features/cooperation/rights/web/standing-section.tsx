import { useLanguage, useWords } from '../../../../ui/language.ts';
import { formatDay } from '../../../../ui/format.ts';
import { ScriptRuns } from '../../../../ui/script-runs.tsx';
import { rightsWords } from '../../messages/rights-words.ts';
import type { RightsDefaults, RightsSheetView } from '../contract.ts';
import { sayFinding } from '../say-finding.ts';

/** What is missing and what contradicts, before anything is signed. */
export function StandingSection({ sheet }: { sheet: RightsSheetView }) {
  const words = useWords(rightsWords);
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">{words.standing}</h2>
      <div className={sheet.conflicts.length > 0 ? 'notice bad' : 'notice'}>
        <h3>{words.conflictsTitle}</h3>
        {sheet.conflicts.length === 0 ? <p>{words.noConflicts}</p> : null}
        <ul>
          {sheet.conflicts.map((finding, at) => (
            <li key={at}>{sayFinding(finding, words)}</li>
          ))}
        </ul>
      </div>
      <div className={sheet.gaps.length > 0 ? 'notice warn' : 'notice'}>
        <h3>{words.gapsTitle}</h3>
        {sheet.gaps.length === 0 ? <p>{words.noGaps}</p> : null}
        <ul>
          {sheet.gaps.map((finding, at) => (
            <li key={at}>
              {sayFinding(finding, words)}{' '}
              {finding.isBlocking ? <span className="help">{`(${words.blocking})`}</span> : null}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** What each side's law would say where the sheet is silent now; what it says besides is folded. */
export function SilentLaw({ sheet, defaults }: { sheet: RightsSheetView; defaults: RightsDefaults }) {
  const words = useWords(rightsWords);
  const language = useLanguage();
  const met = new Set([...sheet.gaps, ...sheet.conflicts].map(({ code }) => code));
  const sources = new Map(defaults.sources.map((source) => [source.id, source]));
  return (
    <section aria-labelledby="law">
      <h2 id="law">{words.silentLaw}</h2>
      <p className="notice">{defaults.note[language]}</p>
      <p className="help">{`${words.asOf(formatDay(defaults.version, language))} · ${words.confidenceMarks}`}</p>
      {defaults.topics.map((topic) => (
        <details key={topic.id} className="law-topic" open={topic.gaps.some((gap) => met.has(gap))}>
          <summary>{topic.name[language]}</summary>
          <div className="clause-columns">
            {(['cn', 'ru'] as const).map((side) => (
              <section key={side} className="clause-column">
                <h3>{words.byLawOf[side]}</h3>
                <p>
                  <ScriptRuns text={topic[side].text[language]} />
                </p>
                <p className="help">
                  {`${sources.get(topic[side].source)?.name[language] ?? ''} · ${words.confidence(topic[side].confidence)}`}
                </p>
              </section>
            ))}
          </div>
          <p>
            <strong>{words.neutral}</strong> <ScriptRuns text={topic.neutral[language]} />
          </p>
          <p className="help">{defaults.neutralNote[language]}</p>
        </details>
      ))}
      <h3>{words.sources}</h3>
      <ul>
        {defaults.sources.map((source) => (
          <li key={source.id}>
            {`${source.name[language]} · ${words.confidence(source.confidence)}`}
            <p className="help">
              <ScriptRuns text={`${words.sourcePlace}: ${source.place[language]}`} />
              {source.remark ? <ScriptRuns text={` · ${source.remark[language]}`} /> : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
