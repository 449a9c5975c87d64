import { FactRowLink } from '../../../../ui/fact-row-link.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { statisticsWords } from '../../messages/statistics-words.ts';
import { SourcePlace } from '../../web/source-place.tsx';
import type { StatisticValue } from '../contract.ts';
import { amountText, entityName, natureName, periodText } from '../value-words.ts';

/** Whom a value is about: the record where there is a page of it, else the place by name. */
export function EntityName({ value }: { value: Pick<StatisticValue, 'entity' | 'record'> }) {
  const language = useLanguage();
  const path = usePath();
  const { record, entity } = value;
  if (record === null) return <>{entityName(entity, language)}</>;
  return (
    <a href={path(record.path)}>
      <ShownName names={record.names} />
    </a>
  );
}

/** Values with whom, when, how sure, and where each was read. */
export function ValueTable({ values, label }: { values: readonly StatisticValue[]; label: string }) {
  const words = useWords(statisticsWords);
  const language = useLanguage();
  return (
    <ScrollBox label={label}>
      <table className="figure-table">
        <thead>
          <tr>
            <th scope="col">{words.entity}</th>
            <th scope="col">{words.period}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.nature}</th>
            <th scope="col">{words.source}</th>
            <th scope="col">{words.row}</th>
          </tr>
        </thead>
        <tbody>
          {values.map((value) => (
            <tr key={value.key} id={value.key}>
              <th scope="row">
                <EntityName value={value} />
              </th>
              <td>{periodText(value.period, language)}</td>
              <td>
                {amountText(value, language)}
                <Printed value={value} />
              </td>
              <td>{natureName(value.nature, language)}</td>
              <td>
                <Sources value={value} />
              </td>
              <td>
                <FactRowLink factKey={value.key} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** The figure as it stands in the source, and what the compilers noted. */
function Printed({ value }: { value: StatisticValue }) {
  const words = useWords(statisticsWords);
  return (
    <>
      {value.seedForm === null ? null : (
        <span className="help">
          {' '}
          {words.printed} <span lang="zh">{value.seedForm}</span>
        </span>
      )}
      {value.note === null ? null : (
        <span className="help">
          {' '}
          <span className="tag">{words.noteInEnglish}</span> <span lang="en">{value.note}</span>
        </span>
      )}
    </>
  );
}

function Sources({ value }: { value: StatisticValue }) {
  const words = useWords(statisticsWords);
  return (
    <>
      <SourcePlace source={value.source} />
      {value.alsoIn.map((source) => (
        <span key={`${source.file} ${source.where ?? ''}`} className="help">
          {' '}
          {words.alsoIn} <SourcePlace source={source} />
        </span>
      ))}
    </>
  );
}
