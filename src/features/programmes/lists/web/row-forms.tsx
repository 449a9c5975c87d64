import { SelectField, TextAreaField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { listWords } from '../../messages/lists-words.ts';
import type { RowView } from '../pair-contract.ts';
import type { Side } from '../vocabulary.ts';
import { RowFacts } from './pair-item.tsx';

/** Rows of the own list from a workbook, a text table or the clipboard. */
export function UploadForm() {
  const { pairs } = useWords(listWords);
  return (
    <details>
      <summary>{pairs.upload}</summary>
      <form method="post" encType="multipart/form-data" className="stack">
        <input type="hidden" name="intent" value="upload" />
        <p className="help">{pairs.uploadHelp}</p>
        <label className="field" id="f-content">
          <span className="label">{pairs.file}</span>
          <input type="file" name="file" accept=".xlsx,.xls,.ods,.csv,.tsv,.txt" />
        </label>
        <TextAreaField name="text" label={pairs.paste} rows={6} />
        <button className="button" type="submit">
          {pairs.send}
        </button>
      </form>
    </details>
  );
}

/** What stands in one list only. */
export function UnpairedRows({
  side,
  rows,
  total,
  mayRemove,
}: {
  side: Side;
  /** Those of this page. */
  rows: readonly RowView[];
  total: number;
  mayRemove: boolean;
}) {
  const { pairs } = useWords(listWords);
  return (
    <section>
      <h2>
        {pairs.unpaired[side]}: {total}
      </h2>
      {total === 0 ? <p className="quiet">{pairs.nothing}</p> : null}
      <ul className="plain-list">
        {rows.map((row) => (
          <li key={row.id}>
            <RowFacts row={row} />
            {mayRemove && row.nominationId === null ? (
              <form method="post">
                <input type="hidden" name="intent" value="remove" />
                <input type="hidden" name="rowId" value={row.id} />
                <button className="link-button" type="submit">
                  {pairs.remove}
                  <span className="visually-hidden"> {row.title}</span>
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Two rows put together by a person. */
export function JoinForm({ cn, ru }: { cn: readonly RowView[]; ru: readonly RowView[] }) {
  const { pairs, side } = useWords(listWords);
  const choices = (rows: readonly RowView[]) =>
    rows.map((row) => ({
      value: row.id,
      label: `${row.number ?? '—'} ${row.title.slice(0, 80)}`,
      lang: row.language,
    }));
  return (
    <form method="post" className="stack">
      <h2>{pairs.join}</h2>
      <input type="hidden" name="intent" value="join" />
      <SelectField name="rowCn" label={side.cn} choices={choices(cn)} />
      <SelectField name="rowRu" label={side.ru} choices={choices(ru)} />
      <button className="button" type="submit">
        {pairs.joinNow}
      </button>
    </form>
  );
}
