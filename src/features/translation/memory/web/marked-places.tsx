import { Fragment } from 'react';
import type { Language } from '../../../../shared/language.ts';

type Place = { start: number; end: number };

/** A text with some places marked; `places` ascend and do not overlap. */
export function MarkedPlaces({
  text,
  language,
  places,
}: {
  text: string;
  language: Language;
  places: readonly Place[];
}) {
  return (
    <span lang={language}>
      {places.map(({ start, end }, at) => (
        <Fragment key={start}>
          {text.slice(places[at - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(places.at(-1)?.end ?? 0)}
    </span>
  );
}
