import { pickText, type Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { factLinks, type FactLink } from '../../../platform/facts/facts.ts';
import { organisationsByIds, type OrganisationBrief } from '../../accounts/public.ts';
import type { StoredEvent, StoredOrganiser } from './views.ts';
import { writtenName } from './read-names.ts';
import type { EventItem, EventTextView } from './view-shapes.ts';
import { zoneOfPlace, zonesShown, beijing } from './zones.ts';

export type Known = {
  organisations: ReadonlyMap<string, OrganisationBrief>;
  links: ReadonlyMap<string, FactLink>;
};

/** Everything the organisers and relations of these events lead to. */
export async function knownOf(ctx: Ctx, events: readonly StoredEvent[]): Promise<Known> {
  const organisers = events.flatMap((event) => event.organisers);
  const keys = organisers.flatMap(({ factKey }) => factKey ?? []);
  const [organisations, links] = await Promise.all([
    organisationsByIds(ctx, [...new Set(organisers.flatMap(({ organisationId }) => organisationId ?? []))]),
    factLinks(ctx, [...new Set([...keys, ...events.flatMap(({ related }) => related)])]),
  ]);
  return { organisations, links };
}

/** Organisers that can be named; keys nobody knows are left out. */
export function presentOrganisers(organisers: readonly StoredOrganiser[], known: Known) {
  return organisers.flatMap(({ role, organisationId, factKey, name, country }) => {
    const organisation = known.organisations.get(organisationId ?? '');
    const link = known.links.get(factKey ?? '');
    const names = organisation?.names ?? link?.names ?? (name === '' ? undefined : writtenName(name));
    if (!names) return [];
    return [
      {
        role,
        names,
        path: organisation ? `/partners/${organisation.id}` : (link?.path ?? null),
        organisationId: organisation ? organisation.id : null,
        country: organisation?.country ?? country,
      },
    ];
  });
}

export function titleOf(event: StoredEvent, language: Language): EventItem['title'] {
  const titles = Object.fromEntries(event.texts.map((text) => [text.language, text.title]));
  const picked = pickText(titles, language, event.sourceLanguage ?? undefined) ?? {
    text: event.key ?? '',
    language,
  };
  const text = event.texts.find((one) => one.language === picked.language);
  return { ...picked, isMachine: text?.state === 'machine' };
}

export function presentItem(event: StoredEvent, known: Known, language: Language): EventItem {
  const { id, kind, format, status, begins, ends, timeZone, firstDay, lastDay } = event;
  return {
    ...{ id, kind, format, status, begins, ends, timeZone, firstDay, lastDay },
    title: titleOf(event, language),
    country: event.country,
    region: event.region,
    city: event.city,
    fields: event.fields,
    organisers: presentOrganisers(event.organisers, known),
    isPublic: event.isPublic,
    isRegistrationOpen: event.isRegistrationOpen,
    isDemo: event.isDemo,
  };
}

/** A translation of an older revision of the original is stale. */
export function presentTexts(event: StoredEvent): EventTextView[] {
  const source = event.texts.find(({ language }) => language === event.sourceLanguage);
  return event.texts.map((text) => ({
    language: text.language,
    title: text.title,
    body: text.body,
    state:
      source && text.language !== source.language && text.ofSource < source.revision ? 'stale' : text.state,
    engine: text.engine,
    writtenAt: text.writtenAt.toISOString(),
  }));
}

/** The event's own zone, Beijing's and one of the Russian bank: that of its Russian organisers where they have a region. */
export function zonesOf(event: StoredEvent, known: Known): string[] {
  if (event.timeZone === null) return [];
  if (event.timeZone !== beijing) return zonesShown(event.timeZone, undefined);
  const russian = event.organisers
    .map(({ organisationId }) => known.organisations.get(organisationId ?? ''))
    .find((one) => one?.country === 'RU');
  return zonesShown(event.timeZone, russian && zoneOfPlace('RU', russian.region));
}
