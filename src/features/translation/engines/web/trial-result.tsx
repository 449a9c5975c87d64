import type { OutputOf } from '../../../../shared/endpoint.ts';
import { isLanguage } from '../../../../shared/language.ts';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { enginesWords } from '../../messages/engines-words.ts';
import { workbenchWords } from '../../messages/workbench-words.ts';
import type { engineEndpoints } from '../contract.ts';
import type { TrialValues } from './trial-form.tsx';

type Trial = OutputOf<typeof engineEndpoints.try>;

/** What the engine made of a sentence, segment by segment, with what the checks say of it. */
export function TrialResult({ result, values }: { result: Trial; values: TrialValues }) {
  const words = useWords(enginesWords);
  const language = useLanguage();
  const { segments, terms, pivot, tookMs } = result;
  const took = words.took(formatNumber(tookMs, language));
  const termList = terms.map(({ source, target }) => `${source} → ${target}`).join(' · ');
  return (
    <section aria-labelledby="trial-result" role="status">
      <h3 id="trial-result">{words.result}</h3>
      <p className="help">{pivot === null ? took : `${took} · ${words.byEnglish}`}</p>
      <ScrollBox labelledBy="trial-result">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.source}</th>
              <th scope="col">{words.target}</th>
              <th scope="col">{words.findings}</th>
            </tr>
          </thead>
          <tbody>
            {segments.map((segment, at) => (
              <tr key={at}>
                <td lang={langOf(values.from)}>{segment.source}</td>
                <td lang={segment.target === null ? undefined : langOf(values.to)}>
                  {segment.target ?? (segment.fault === null ? null : words.faults[segment.fault])}
                </td>
                <td>
                  <Findings findings={segment.findings} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <FactList facts={[{ label: words.terms, value: termList === '' ? words.noTerms : termList }]} />
    </section>
  );
}

const langOf = (text: string) => (isLanguage(text) ? text : undefined);

function Findings({ findings }: { findings: Trial['segments'][number]['findings'] }) {
  const words = useWords(enginesWords);
  const checks = useWords(workbenchWords).checks;
  if (findings.length === 0) return <>{words.noFindings}</>;
  return (
    <ul>
      {findings.map(({ check, severity, expected = '', found = '' }, at) => (
        <li key={at}>
          <span className={severity === 'blocks' ? 'tag bad' : 'tag'}>{words[severity]}</span>{' '}
          {words.finding(checks[check], expected, found)}
        </li>
      ))}
    </ul>
  );
}
