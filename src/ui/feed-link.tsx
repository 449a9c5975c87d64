import { useLanguage, useWords } from './language.ts';
import { uiWords } from './messages/ui-words.ts';

/** The Atom feed of a list, in the head for programs and on the page for people. `path` may have a query. */
export function FeedLink({ path, title }: { path: string; title: string }) {
  const words = useWords(uiWords);
  const language = useLanguage();
  const address = `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
  const said = words.feedOf(title);
  return (
    <p className="no-print">
      <link rel="alternate" type="application/atom+xml" title={said} href={address} />
      <a href={address} type="application/atom+xml">
        {said}
      </a>
    </p>
  );
}
