import type { ReactNode } from 'react';
import { AsOf } from './as-of.tsx';
import { ExportLinks } from './export-links.tsx';
import { Pager } from './pager.tsx';

/**
 * What stands around the records of a list: how many were found, in which order (`found`) and as of when, what to do
 * where there are none, the pages, and the list as a file.
 */
export function FoundList(props: {
  page: { page: number; pageSize: number; total: number; asOf: string };
  found: readonly string[];
  nothing: { title: string; advice?: string };
  exportPath: string;
  children: ReactNode;
}) {
  const { page, found, nothing, exportPath, children } = props;
  return (
    <>
      <p className="help" role="status">
        {found.map((said) => `${said} · `)}
        <AsOf moment={page.asOf} />
      </p>
      {page.total > 0 ? null : nothing.advice === undefined ? (
        <p className="notice">{nothing.title}</p>
      ) : (
        <div className="notice">
          <p>
            <strong>{nothing.title}</strong>
          </p>
          <p>{nothing.advice}</p>
        </div>
      )}
      {children}
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      {page.total > 0 ? <ExportLinks path={exportPath} /> : null}
    </>
  );
}
