import { useWords } from '../../../ui/language.ts';
import { ScrollBox } from '../../../ui/scroll-box.tsx';
import { modesWords } from '../messages/modes-words.ts';
import type { ModeView } from '../modes/contract.ts';
import { ledgers, type LedgerName } from '../modes/vocabulary.ts';
import { ModeFieldControl } from './mode-field-control.tsx';
import { ModeValueText, useFieldLabel } from './mode-value.tsx';

/** One list of a mode: its rows, and a form for the next one. */
export function ModeLedger({
  view,
  ledger,
  typed,
  errors,
}: {
  view: ModeView;
  ledger: LedgerName;
  typed: Readonly<Record<string, string>> | undefined;
  errors: Readonly<Record<string, string>>;
}) {
  const words = useWords(modesWords);
  const label = useFieldLabel();
  const fields = ledgers[ledger];
  const rows = view.rows.filter((row) => row.ledger === ledger);
  return (
    <section aria-labelledby={`ledger-${ledger}`}>
      <h2 id={`ledger-${ledger}`}>{words.ledgers[ledger]}</h2>
      {ledger === 'visits' || ledger === 'stays' ? <p className="help">{words.guestsUnnamed}</p> : null}
      {rows.length === 0 ? (
        <p className="quiet">{words.noRows}</p>
      ) : (
        <ScrollBox label={words.ledgers[ledger]}>
          <table>
            <thead>
              <tr>
                {fields.map(({ name }) => (
                  <th key={name} scope="col">
                    {label(name)}
                  </th>
                ))}
                <th scope="col">{words.entry}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  {fields.map((field) => (
                    <td key={field.name}>
                      <ModeValueText field={field} value={row.values[field.name]} language={row.language} />
                    </td>
                  ))}
                  <td>
                    <span className="small quiet">{words.writtenBy(words.banks[row.writtenBy])}</span>
                    {row.mayRemove ? <RemoveForm rowId={row.id} ledger={ledger} /> : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {view.mayWrite ? (
        <details open={typed !== undefined || undefined}>
          <summary>{words.add}</summary>
          <form method="post" className="stack">
            <input type="hidden" name="intent" value="add" />
            <input type="hidden" name="ledger" value={ledger} />
            {fields.map((field) => (
              <ModeFieldControl
                key={field.name}
                field={field}
                kept={undefined}
                typed={typed}
                errors={errors}
              />
            ))}
            <button className="button" type="submit">
              {words.add}
            </button>
          </form>
        </details>
      ) : null}
    </section>
  );
}

function RemoveForm({ rowId, ledger }: { rowId: string; ledger: LedgerName }) {
  const words = useWords(modesWords);
  return (
    <form method="post">
      <input type="hidden" name="intent" value="remove" />
      <input type="hidden" name="ledger" value={ledger} />
      <input type="hidden" name="rowId" value={rowId} />
      <button className="button small" type="submit">
        {words.remove}
      </button>
    </form>
  );
}
