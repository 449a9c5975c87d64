import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { rightsWords } from '../../messages/rights-words.ts';
import type { RightsSheetView } from '../contract.ts';
import { sheetParts, type SheetPart } from '../vocabulary.ts';

/** Who confirmed which part, and the forms to confirm it. */
export function ConfirmSection({ sheet }: { sheet: RightsSheetView }) {
  const words = useWords(rightsWords);
  return (
    <section aria-labelledby="confirm" className="stack">
      <h2 id="confirm">{words.confirmTitle}</h2>
      <p className="help">{words.confirmHelp}</p>
      {sheetParts.map((part) => (
        <Part key={part} part={part} sheet={sheet} />
      ))}
    </section>
  );
}

function Part({ part, sheet }: { part: SheetPart; sheet: RightsSheetView }) {
  const words = useWords(rightsWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  const revision = part === 'annex' ? sheet.annexRevision : sheet.rulesRevision;
  const agreed = sheet.agreed[part];
  const hasConflicts = sheet.conflicts.some((conflict) => conflict.part === part);
  const mayConfirm = sheet.mayEdit && !agreed.some(({ side }) => side === sheet.ownSide);
  return (
    <section className="stack">
      <h3>{`${part === 'annex' ? words.annexPart : words.rulesPart} · ${words.revision(revision)}`}</h3>
      {agreed.length === 0 ? <p>{words.notConfirmed}</p> : null}
      <ul>
        {agreed.map(({ side, name, at }) => (
          <li key={side}>{words.confirmed(words.banks[side], name, formatMoment(at, language, timeZone))}</li>
        ))}
      </ul>
      {mayConfirm ? (
        <form method="post" className="no-print">
          <input type="hidden" name="command" value="confirm" />
          <input type="hidden" name="part" value={part} />
          <input type="hidden" name="ofRevision" value={revision} />
          {hasConflicts ? (
            <label className="choice">
              <input type="checkbox" name="seenConflicts" />
              <span>{words.seenConflicts}</span>
            </label>
          ) : null}
          <button className="button primary" type="submit">
            {part === 'annex' ? words.confirmAnnex : words.confirmRules}
          </button>
        </form>
      ) : null}
    </section>
  );
}

/** What was changed, by whom and when. */
export function HistorySection({ sheet }: { sheet: RightsSheetView }) {
  const words = useWords(rightsWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  const names: Record<string, string> = words.changes;
  return (
    <section aria-labelledby="history" className="no-print">
      <h2 id="history">{words.history}</h2>
      <ol>
        {sheet.history.map(({ what, name, at }, index) => (
          <li key={index}>{`${formatMoment(at, language, timeZone)} · ${name}: ${names[what] ?? what}`}</li>
        ))}
      </ol>
    </section>
  );
}
