import { usePath, useWords } from '../../../ui/language.ts';
import { talkScreenWords } from '../messages/talk-screen-words.ts';
import { queryCharactersMax } from '../threads/vocabulary.ts';

/** The box that searches all of the reader's talks, or one. */
export function TalkSearch({ threadId, text = '' }: { threadId?: string | undefined; text?: string }) {
  const words = useWords(talkScreenWords);
  const path = usePath();
  const label = threadId === undefined ? words.searchLabel : words.searchHere;
  return (
    <form role="search" method="get" action={path('/desk/conversations')} className="talk-search">
      {threadId === undefined ? null : <input type="hidden" name="thread" value={threadId} />}
      <label htmlFor="talk-search" className="visually-hidden">
        {label}
      </label>
      <input
        id="talk-search"
        type="search"
        name="q"
        defaultValue={text}
        placeholder={label}
        maxLength={queryCharactersMax}
      />
      <button className="button" type="submit">
        {words.search}
      </button>
    </form>
  );
}
