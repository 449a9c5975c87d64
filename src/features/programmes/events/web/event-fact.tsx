import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Missing } from '../../../../ui/record-parts.tsx';
import { FactRowLink } from '../../../../ui/fact-row-link.tsx';
import { FactSources } from '../../../accounts/web/fact-sources.tsx';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { eventWords } from '../../messages/events-words.ts';
import type { EventView } from '../view-shapes.ts';

/** Where an event of the starting content was read, how sure its name is, and what it is related to. */
export function EventFact({ event: { fact } }: { event: EventView }) {
  const words = useWords(eventWords);
  const { colon } = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  if (fact === null) return null;
  return (
    <>
      <p className="quiet">
        {words.confidence[fact.nameConfidence]} · <FactRowLink factKey={fact.key} />
      </p>
      {fact.figures.length === 0 ? null : (
        <section>
          <h2>{words.figures}</h2>
          <ul className="plain-list">
            {fact.figures.map(({ metric, value, qualifier }) => (
              <li key={metric}>
                {words.figureNames[metric as keyof typeof words.figureNames] ?? metric}
                {colon}
                {qualifier === 'over' ? `${words.over} ` : ''}
                {value === null ? <Missing /> : formatNumber(value, language)}{' '}
                <FactRowLink factKey={fact.key} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {fact.related.length === 0 ? null : (
        <section>
          <h2>{words.related}</h2>
          <ul className="plain-list">
            {fact.related.map((one) => (
              <li key={one.key}>
                <a href={path(one.path)}>
                  <ShownName names={one.names} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <FactSources note={fact.note} translations={[]} source={fact.source} alsoIn={fact.alsoIn} />
    </>
  );
}
