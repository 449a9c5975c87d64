import { useLanguage, useWords } from '../../../../ui/language.ts';
import { ScriptRuns } from '../../../../ui/script-runs.tsx';
import { rightsWords } from '../../messages/rights-words.ts';
import type { LicenceWord } from '../contract.ts';

/** The words for licences in three languages, who may still use the right, and where translations go wrong. */
export function LicenceWordTable({ licences }: { licences: readonly LicenceWord[] }) {
  const words = useWords(rightsWords);
  const language = useLanguage();
  return (
    <section aria-labelledby="licence-words">
      <h2 id="licence-words">{words.licenceWords}</h2>
      <p className="help">{words.licenceWordsHelp}</p>
      <ul className="record-list">
        {licences.map((one) => (
          <li key={one.licence}>
            <h3>
              <span lang="zh">{one.words.zh}</span>
              {' · '}
              <span lang="ru">{one.words.ru}</span>
              {' · '}
              <span lang="en">{one.words.en}</span>
            </h3>
            <p>
              <strong>{words.whoMayUse}</strong> <ScriptRuns text={one.whoMayUse[language]} />
            </p>
            <p className="notice warn">
              <strong>{words.trap}</strong> <ScriptRuns text={one.trap[language]} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
