import { useLocation } from 'react-router';
import { signInPath } from '../../../../ui/back-address.ts';
import { SelectField } from '../../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { policyWords } from '../../messages/policies-words.ts';
import { policyTopics, type PolicyTopic } from '../vocabulary.ts';
import { useViewer } from '../../../../ui/viewer.ts';

/** One press asks for mails about a topic, one press stops them; without a topic it is chosen first. */
export function WatchForm({
  topic,
  watched,
}: {
  topic: PolicyTopic | undefined;
  watched: readonly PolicyTopic[];
}) {
  const words = useWords(policyWords);
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const { signedIn } = useViewer();
  if (!signedIn) {
    return (
      <p className="no-print">
        <a href={signInPath(language, `${pathname}${search}`)}>{words.signInToWatch}</a>
      </p>
    );
  }
  if (topic === undefined) return <ChooseTopic watched={watched} />;
  const isWatched = watched.includes(topic);
  return (
    <form method="post" className="row no-print">
      <input type="hidden" name="topic" value={topic} />
      <input type="hidden" name="intent" value={isWatched ? 'unwatch' : 'watch'} />
      <span>{isWatched ? words.watching(words.topics[topic]) : words.topicOf(words.topics[topic])}</span>
      <button className="button" type="submit">
        {isWatched ? words.unwatch : words.watch}
      </button>
    </form>
  );
}

function ChooseTopic({ watched }: { watched: readonly PolicyTopic[] }) {
  const words = useWords(policyWords);
  const choices = policyTopics
    .filter((one) => !watched.includes(one))
    .map((value) => ({ value, label: words.topics[value] }));
  return (
    <section className="no-print">
      {watched.map((one) => (
        <WatchForm key={one} topic={one} watched={watched} />
      ))}
      {choices.length > 0 ? (
        <form method="post" className="row">
          <input type="hidden" name="intent" value="watch" />
          <SelectField name="topic" label={words.topicToWatch} emptyLabel={null} choices={choices} />
          <button className="button" type="submit">
            {words.watch}
          </button>
        </form>
      ) : null}
    </section>
  );
}

/** A mail leads here with the word that stops it: one press does. */
export function StopForm({ stop, isStopped }: { stop: string; isStopped: boolean }) {
  const words = useWords(policyWords);
  return (
    <>
      {isStopped ? (
        <p className="notice" role="status">
          {words.stopped}
        </p>
      ) : null}
      {stop === '' ? null : (
        <form method="post" className="no-print">
          <input type="hidden" name="intent" value="stop" />
          <input type="hidden" name="token" value={stop} />
          <button className="button" type="submit">
            {words.stopNow}
          </button>
        </form>
      )}
    </>
  );
}
