import { useLocation } from 'react-router';
import { useWords } from './language.ts';
import { uiWords } from './messages/ui-words.ts';

/** Links to the neighbouring pages of a list; the address keeps every filter. */
export function Pager({ page, pageSize, total }: { page: number; pageSize: number; total: number }) {
  const words = useWords(uiWords);
  const { pathname, search } = useLocation();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages <= 1) return null;
  const address = (target: number) => {
    const params = new URLSearchParams(search);
    params.set('page', String(target));
    return `${pathname}?${params.toString()}`;
  };
  return (
    <nav className="pager" aria-label={words.pagesLabel}>
      {page > 1 ? (
        <a rel="prev" href={address(page - 1)}>
          {words.previous}
        </a>
      ) : null}
      <span>{words.pageOf(page, pages)}</span>
      {page < pages ? (
        <a rel="next" href={address(page + 1)}>
          {words.next}
        </a>
      ) : null}
    </nav>
  );
}
