import type { ReactNode } from 'react';
import { ExportLinks } from '../../../ui/export-links.tsx';
import { formatMoment } from '../../../ui/format.ts';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { Pager } from '../../../ui/pager.tsx';
import { useViewer } from '../../../ui/viewer.ts';

/**
 * What stands around the records of a list: how many were found, in which order (`found`) and as of when, what to do
 * where there are none, the pages, and the list as a file.
 */
export function FoundList(props: {
  page: { page: number; pageSize: number; total: number; asOf: string };
  found: readonly string[];
  nothing: { title: string; advice: string };
  exportPath: string;
  children: ReactNode;
}) {
  const { page, found, nothing, exportPath, children } = props;
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (
    <>
      <p className="help" role="status">
        {[...found, ui.asOf(formatMoment(page.asOf, language, timeZone))].join(' · ')}
      </p>
      {page.total === 0 ? (
        <div className="notice">
          <p>
            <strong>{nothing.title}</strong>
          </p>
          <p>{nothing.advice}</p>
        </div>
      ) : null}
      {children}
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      {page.total > 0 ? <ExportLinks path={exportPath} /> : null}
    </>
  );
}
