import { SelectField } from '../../../ui/fields.tsx';
import { useWords } from '../../../ui/language.ts';
import { ScrollBox } from '../../../ui/scroll-box.tsx';
import type { ImportView } from '../imports/contract.ts';
import { importWords } from '../messages/import-words.ts';
import { encodingLabels } from './encoding-labels.ts';

/** What each column of the file means, with its first cells, to be corrected. */
export function ImportColumns({ one }: { one: ImportView }) {
  const words = useWords(importWords);
  const isFirst = one.state === 'columns';
  const form = <ColumnForm one={one} />;
  return (
    <section aria-labelledby="columns">
      <h2 id="columns">{words.columnsTitle}</h2>
      {isFirst ? (
        <>
          {form}
          <ReadAgain one={one} />
        </>
      ) : (
        <details>
          <summary>{words.changeColumns}</summary>
          {form}
        </details>
      )}
    </section>
  );
}

function ColumnForm({ one }: { one: ImportView }) {
  const words = useWords(importWords);
  const choices = one.kindColumns.map(({ key, title, isRequired }) => ({
    value: key,
    label: isRequired ? `${title} (${words.isRequired})` : title,
  }));
  return (
    <form method="post">
      <p>{words.columnsAbout}</p>
      {one.isRemembered ? <p className="notice">{words.remembered}</p> : null}
      <ScrollBox labelledBy="columns">
        <table className="import-columns">
          <thead>
            <tr>
              <th scope="col">{words.inFile}</th>
              <th scope="col">{words.sample}</th>
              <th scope="col">{words.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {one.fileColumns.map(({ heading, samples, key }, at) => (
              <tr key={`${at} ${heading}`}>
                <th scope="row" id={`heading-${at}`}>
                  {heading}
                </th>
                <td className="quiet">
                  {samples
                    .filter((cell) => cell !== '')
                    .map((cell, line) => (
                      <p key={`${line} ${cell}`}>{cell}</p>
                    ))}
                </td>
                <td>
                  <select name="column" defaultValue={key ?? ''} aria-labelledby={`heading-${at}`}>
                    <option value="">{words.leaveOut}</option>
                    {choices.map(({ value, label }) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="help">{words.checkAbout}</p>
      <button className="button primary" type="submit" name="intent" value="columns">
        {words.check}
      </button>
    </form>
  );
}

/** Another sheet of a workbook, another encoding of a text. */
function ReadAgain({ one }: { one: ImportView }) {
  const words = useWords(importWords);
  if (one.encoding === null && one.sheets.length < 2) return null;
  return (
    <form method="post" className="inline-fields">
      {one.encoding === null ? (
        <SelectField
          name="sheet"
          label={words.sheet}
          emptyLabel={null}
          defaultValue={one.sheet ?? ''}
          choices={one.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
        />
      ) : (
        <SelectField
          name="encoding"
          label={words.encoding}
          emptyLabel={words.encodingAuto}
          defaultValue={one.encoding}
          choices={encodingLabels}
        />
      )}
      <button className="button" type="submit" name="intent" value="read">
        {words.readAgain}
      </button>
    </form>
  );
}
