import { useWords } from '../../../../ui/language.ts';
import { policyWords } from '../../messages/policies-words.ts';
import type { PolicyTopic } from '../vocabulary.ts';

/** One press asks for mails about a topic, one press stops them. */
export function WatchForm({ topic, isWatched }: { topic: PolicyTopic; isWatched: boolean }) {
  const words = useWords(policyWords);
  return (
    <form method="post" className="row">
      <input type="hidden" name="topic" value={topic} />
      <input type="hidden" name="intent" value={isWatched ? 'unwatch' : 'watch'} />
      {isWatched ? <span>{words.watching}</span> : null}
      <button className="button" type="submit">
        {isWatched ? words.unwatch : words.watch}
      </button>
    </form>
  );
}
