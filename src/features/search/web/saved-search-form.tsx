import { useLocation } from 'react-router';
import { signInPath } from '../../../ui/back-address.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { useViewer } from '../../../ui/viewer.ts';
import { savedWords } from '../messages/saved-words.ts';
import { savedSearchFields } from './saved-search-fields.ts';

/**
 * “Save this search”, for the page of results: leads to the form with the search it sees. `askedText` is the query as
 * it was asked, after corrections. Nothing is shown where there is nothing to save.
 */
export function SavedSearchForm({ askedText }: { askedText?: string | undefined }) {
  const words = useWords(savedWords);
  const language = useLanguage();
  const path = usePath();
  const { signedIn } = useViewer();
  const { search } = useLocation();
  const fields = savedSearchFields(search, askedText);
  if (fields.length === 0) return null;
  const asked = new URLSearchParams(fields).toString();
  const newPath = path(`/desk/searches/new?${asked}`);
  const feed = `/feeds/search.atom?${asked}&lang=${language}`;
  return (
    <p className="row">
      {signedIn ? (
        <a className="button" href={newPath}>
          {words.save}
        </a>
      ) : (
        <a href={signInPath(language, newPath)}>{words.signInToSave}</a>
      )}
      <link rel="alternate" type="application/atom+xml" title={words.publicFeed} href={feed} />
      <a href={feed} type="application/atom+xml">
        {words.publicFeed}
      </a>
    </p>
  );
}
