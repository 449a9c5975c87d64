import { useWords } from '../../../ui/language.ts';
import { savedWords } from '../messages/saved-words.ts';

/** The feed of a saved search: its secret address is shown once, when it is made. */
export function SavedFeed({ hasFeed, address }: { hasFeed: boolean; address: string | null }) {
  const words = useWords(savedWords);
  return (
    <section aria-labelledby="feed">
      <h2 id="feed">{words.feedTitle}</h2>
      <p>{words.feedNote}</p>
      {address === null ? (
        <p className="help">{hasFeed ? words.feedOpen : words.feedClosed}</p>
      ) : (
        <div className="notice" role="status">
          <p>
            <strong>{words.feedOnce}</strong>
          </p>
          <p>
            <code className="address">{address}</code>
          </p>
        </div>
      )}
      <form method="post" className="row">
        <button className="button" type="submit" name="intent" value="openFeed">
          {hasFeed ? words.feedRenew : words.feedMake}
        </button>
        {hasFeed ? (
          <button className="button" type="submit" name="intent" value="closeFeed">
            {words.feedClose}
          </button>
        ) : null}
      </form>
    </section>
  );
}
