import { sql } from 'kysely';
import { plainNames } from '../../../platform/facts/facts.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import { languages } from '../../../shared/language.ts';
import { organisationsByIds } from '../../accounts/public.ts';
import { registerSource } from '../../search/public.ts';
import { bodiesWords } from '../messages/bodies-words.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import { bodyKinds } from '../bodies/vocabulary.ts';
import { linesOf, wordsOfKind } from './words-of-kind.ts';

/** Committees, working groups and dialogues with their members. */
export const bodySource = registerSource({
  room: 'programmes',
  kind: 'body',
  version: 1,
  visible: sql`select body.id, extract(epoch from body.changed_at) || '/' || (select count(*)
      from programmes_body_member member where member.body_id = body.id) as stamp
    from programmes_body body`,
  read: async (ctx, ids) => {
    const tables = tablesOf<ProgrammesTables>(ctx);
    const wanted = [...ids];
    const rows = await tables
      .selectFrom('programmes_body')
      .select(['id', 'kind', 'names', 'rules', 'started'])
      .where('id', 'in', wanted)
      .execute();
    const members = await tables
      .selectFrom('programmes_body_member')
      .select(['body_id', 'organisation_id'])
      .where('body_id', 'in', wanted)
      .execute();
    const organisations = await organisationsByIds(ctx, [
      ...new Set(members.map((member) => member.organisation_id)),
    ]);
    const membersOf = Map.groupBy(members, (member) => member.body_id);
    return rows.map((row) => {
      const named = (membersOf.get(row.id) ?? []).flatMap(
        (member) => organisations.get(member.organisation_id) ?? [],
      );
      const kind = bodyKinds.find((one) => one === row.kind);
      return {
        id: row.id,
        names: plainNames(row.names),
        kindWords: wordsOfKind(bodiesWords, ({ kinds }) => kind && kinds[kind]),
        when: row.started,
        lines: linesOf([...named.map(({ names }) => names), plainNames(row.rules)]),
        countries: named.flatMap(({ country }) => country ?? []),
        regions: [],
        day: row.started,
      };
    });
  },
});

/** Sessions that are announced, and those whose protocol is published with what was decided. */
export const sessionSource = registerSource({
  room: 'programmes',
  kind: 'session',
  version: 1,
  visible: sql`select session.id, session.state || '/' || session.revision || '/' ||
      extract(epoch from session.changed_at) || '/' || extract(epoch from body.changed_at) as stamp
    from programmes_session session join programmes_body body on body.id = session.body_id
    where session.is_announced or session.state = 'published'`,
  read: async (ctx, ids) => {
    const tables = tablesOf<ProgrammesTables>(ctx);
    const wanted = [...ids];
    const rows = await tables
      .selectFrom('programmes_session as session')
      .innerJoin('programmes_body as body', 'body.id', 'session.body_id')
      .select(['session.id', 'session.number', 'session.held_from', 'session.region', 'session.place'])
      .select('body.names')
      .where('session.id', 'in', wanted)
      .execute();
    const items = await tables
      .selectFrom('programmes_item as item')
      .innerJoin('programmes_item_text as text', 'text.item_id', 'item.id')
      .innerJoin('programmes_session as session', 'session.id', 'item.session_id')
      .select(['item.session_id', 'text.language', 'text.text'])
      .where('item.session_id', 'in', wanted)
      // What both sides still write is nobody else's.
      .where('session.state', '=', 'published')
      .orderBy('item.position')
      .execute();
    const itemsOf = Map.groupBy(items, (item) => item.session_id);
    return rows.map((row) => {
      const body = plainNames(row.names);
      const names = languages.flatMap((language) => {
        if (!body[language]) return [];
        const words = bodiesWords[language];
        const said = row.number === null ? words.sessionPlain : words.session(String(row.number));
        return [[language, `${body[language]} · ${said}`]];
      });
      return {
        id: row.id,
        names: Object.fromEntries(names) as typeof body,
        kindWords: wordsOfKind(bodiesWords, ({ sessionPlain }) => sessionPlain),
        when: row.held_from,
        lines: linesOf((itemsOf.get(row.id) ?? []).map(({ language, text }) => ({ [language]: text }))),
        countries: ['CN', 'RU'],
        regions: row.region === null ? [] : [row.region],
        day: row.held_from,
      };
    });
  },
});
