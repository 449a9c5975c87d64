import { Fragment } from 'react';
import { WrittenText } from './written-text.tsx';

/** Words of a query as they were typed, each read out in its own language. */
export function WrittenWords({ words }: { words: readonly string[] }) {
  return words.map((word, at) => (
    <Fragment key={word}>
      {at > 0 ? ' · ' : null}
      <WrittenText text={word} />
    </Fragment>
  ));
}
