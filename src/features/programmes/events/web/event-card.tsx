import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { DemoTag, SpokenText } from '../../../../ui/record-parts.tsx';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import { useCityName } from '../../../accounts/web/city-text.ts';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { eventWords } from '../../messages/events-words.ts';
import type { EventItem } from '../view-shapes.ts';
import { useSpan } from './event-when.tsx';

export type Organisers = EventItem['organisers'];

/** Organisers under the word of their role, the hosts first. */
export function OrganiserLines({ organisers }: { organisers: Organisers }) {
  const words = useWords(eventWords);
  const { colon } = useWords(uiWords);
  const path = usePath();
  const roles = (['host', 'organiser', 'coOrganiser', 'supporter', 'unstated'] as const).filter((role) =>
    organisers.some((one) => one.role === role),
  );
  return (
    <ul className="plain-list">
      {roles.map((role) => (
        <li key={role}>
          <span className="quiet">
            {words.roles[role]}
            {colon}
          </span>
          {organisers
            .filter((one) => one.role === role)
            .map((one, at) => (
              <span key={at}>
                {at === 0 ? null : ' · '}
                {one.path === null ? (
                  <ShownName names={one.names} />
                ) : (
                  <a href={path(one.path)}>
                    <ShownName names={one.names} />
                  </a>
                )}
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}

export function usePlace(): (event: Pick<EventItem, 'city' | 'region' | 'country'>) => string {
  const language = useLanguage();
  const cityIn = useCityName();
  const { comma } = useWords(uiWords);
  return ({ city, region, country }) =>
    [cityIn(city), region ? placeName(region, language) : country ? placeName(country, language) : '']
      .filter(Boolean)
      .join(comma);
}

/** One event in a list. */
export function EventCard({ item }: { item: EventItem }) {
  const words = useWords(eventWords);
  const path = usePath();
  const span = useSpan();
  const place = usePlace();
  const facts = [
    span(item),
    item.timeZone !== null && item.begins?.includes('T') ? words.localTime : '',
    place(item),
    words.kinds[item.kind],
    item.format ? words.formats[item.format] : '',
    item.status ? words.statuses[item.status] : '',
    item.isPublic ? '' : words.draft,
  ];
  return (
    <>
      <h2>
        <a href={path(`/events/${item.id}`)}>
          <SpokenText text={item.title.text} language={item.title.language} />
        </a>
      </h2>
      <ul className="facts-line">
        {facts.filter(Boolean).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        {item.isDemo ? (
          <li>
            <DemoTag />
          </li>
        ) : null}
      </ul>
      {item.title.isMachine ? <p className="text-state machine">{words.textStates.machine}</p> : null}
      <OrganiserLines organisers={item.organisers} />
    </>
  );
}
