import { useLocation } from 'react-router';
import { useLanguage, useWords } from './language.ts';
import { uiWords } from './messages/ui-words.ts';

const formats = ['xlsx', 'csv'] as const;

/**
 * The list of this page as a workbook and as CSV, with the filter that stands in its address. `path`: of the download;
 * `asked`: what of the list does not stand in the query.
 */
export function ExportLinks({
  path,
  asked = {},
}: {
  path: string;
  asked?: Readonly<Record<string, string | readonly string[]>>;
}) {
  const words = useWords(uiWords);
  const language = useLanguage();
  const { search } = useLocation();
  const addressOf = (format: string) => {
    const query = new URLSearchParams(search);
    for (const name of ['page', 'pageSize']) query.delete(name);
    for (const [name, value] of Object.entries(asked)) {
      query.delete(name);
      for (const one of [value].flat()) query.append(name, one);
    }
    query.set('format', format);
    query.set('lang', language);
    return `${path}?${query}`;
  };
  return (
    <p className="quiet row no-print">
      <span>{words.takeList}</span>
      {formats.map((format) => (
        <a key={format} href={addressOf(format)} download>
          {words.tableFormats[format]}
        </a>
      ))}
    </p>
  );
}
