import { z } from 'zod';
import { idShape } from '../../../shared/ids.ts';
import { regionNames } from '../../../shared/region-names.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { writePaper } from '../../../platform/documents/write-paper.ts';
import { downloadRoute, type DownloadRoute } from '../../../platform/http/download-route.ts';
import { aboutList } from '../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import { cityName } from '../../accounts/public.ts';
import { eventWords } from '../messages/events-words.ts';
import { eventFilterShape } from './contract.ts';
import { startOf } from './meeting-service.ts';
import { findGrid, listMeetings } from './meeting-views.ts';
import { noteEvent } from './note-event.ts';
import { listParticipants } from './participant-views.ts';
import { badgesModel, gridModel, listModel, type PrintedEvent, type PrintedPerson } from './prints-model.ts';
import { titleOf } from './present.ts';
import { nameInLine, readOrganisationName, readPersonName } from './read-names.ts';
import { listEvents, openEvent } from './read-service.ts';
import { readParticipants } from './registration-service.ts';
import { openForPreparing } from './service.ts';
import { organiserRoles } from './vocabulary.ts';

const byId = z.object({ id: idShape });

/** The list as it stands on the screen, with the same filter. */
const exportList = tableDownload({
  id: 'programmes.events.export',
  path: '/api/exports/events',
  summary: 'The filtered list of events as a workbook or CSV',
  audience: 'public',
  input: eventFilterShape,
  table: async (ctx, filter) => {
    const words = eventWords[ctx.language];
    const { items, asOf } = await collectPages((paging) =>
      listEvents(ctx, { ...filter, ...paging, order: undefined }),
    );
    const { language } = ctx;
    const text = (title: string) => ({ title, kind: 'text' as const });
    return {
      title: words.title,
      about: aboutList(language, { asOf, items }, filter, {
        kind: words.kinds,
        form: words.formats,
        status: words.statuses,
      }),
      columns: [
        ...[words.nameLine, words.kind, words.status, words.format].map(text),
        ...[words.begins, words.ends, words.timeZone].map(text),
        { title: words.from, kind: 'day' as const },
        { title: words.until, kind: 'day' as const },
        ...[words.country, words.region, words.city].map(text),
        ...organiserRoles.map((role) => text(words.roles[role])),
        text(words.field),
        text('ID'),
      ],
      rows: items.map((item) => [
        ...[item.title.text, words.kinds[item.kind], item.status && words.statuses[item.status]],
        item.format && words.formats[item.format],
        ...[item.begins, item.ends, item.timeZone, item.firstDay, item.lastDay],
        ...[item.country, (item.region && regionNames[item.region]?.[language]) ?? item.region],
        cityName(item.city, language),
        ...organiserRoles.map((role) =>
          item.organisers
            .filter((one) => one.role === role)
            .map(({ names }) => names[language] ?? names.en ?? names.ru ?? names.zh ?? '')
            .join('; '),
        ),
        item.fields.join(', '),
        item.id,
      ]),
    };
  },
});

/** Who comes and who waits, as the page of those who prepare it shows them. */
const participantTable = tableDownload({
  id: 'programmes.events.participantTable',
  path: '/api/events/:id/participants-table',
  summary: 'Who comes and who waits as a workbook or CSV, for those who prepare the event',
  audience: 'signedIn',
  input: byId,
  table: async (ctx, { id }) => {
    const { language } = ctx;
    const words = eventWords[language];
    const list = await readParticipants(ctx, id);
    const event = titleOf(await openEvent(ctx, id), language).text;
    const heads = [words.nameLine, words.organisation, words.participantRole, words.speak, words.status];
    return {
      title: words.printsTitle,
      about: [[words.title, event], ...aboutList(language, list)],
      columns: [
        ...heads.map((title) => ({ title, kind: 'text' as const })),
        { title: words.agreedOn, kind: 'day' },
      ],
      rows: list.items.map(({ name, organisation, organisationNames, ...one }) => [
        name === null ? words.seatKept : nameInLine(readPersonName(name, language)),
        organisation && nameInLine(readOrganisationName(organisation, organisationNames, language)),
        words.participantRoles[one.role],
        one.spoken.map((said) => words.spoken[said as keyof typeof words.spoken] ?? said).join(', '),
        words.standings[one.standing],
        one.consentedAt?.slice(0, 10) ?? null,
      ]),
    };
  },
});

/** Who has agreed and is in, for paper. Printing it goes on record. */
async function peopleOf(ctx: Ctx, id: string): Promise<{ event: PrintedEvent; people: PrintedPerson[] }> {
  const event = await openForPreparing(ctx, id);
  const participants = await listParticipants(ctx, id);
  const people = participants.flatMap(({ id: personId, standing, name, organisation, role, country }) =>
    standing === 'in' && name !== null
      ? [{ id: personId, name, organisation: organisation ?? '', role, country }]
      : [],
  );
  await noteEvent(ctx, id, 'participantsPrinted', { count: people.length });
  const when = [event.begins, event.ends].flatMap((one) => (one === null ? [] : [one.replace('T', ' ')]));
  const zone = event.startsAt && event.timeZone ? ` (${event.timeZone})` : '';
  return {
    event: {
      titles: Object.fromEntries(event.texts.map(({ language, title }) => [language, title])),
      when: when.join(' – ') + zone,
      place: [cityName(event.city, ctx.language), event.venue].filter(Boolean).join(', '),
    },
    people,
  };
}

const plainName = (title: string) => title.replace(/\s*[（(]PDF.*$/, '');

const prints: DownloadRoute[] = [
  downloadRoute({
    id: 'programmes.events.badges',
    path: '/api/events/:id/badges.pdf',
    summary: 'Badges of those who come, names in every script; for those who prepare the event',
    audience: 'signedIn',
    input: byId,
    handle: async (ctx, { id }) => {
      const { event, people } = await peopleOf(ctx, id);
      const name = plainName(eventWords[ctx.language].badges);
      return writePaper(name, 'pdf', badgesModel(event, people, ctx.language, ctx.clock()));
    },
  }),
  ...(['list', 'signIn'] as const).map((what) =>
    downloadRoute({
      id: `programmes.events.${what === 'list' ? 'participantList' : 'signInSheet'}`,
      path: what === 'list' ? '/api/events/:id/participants.pdf' : '/api/events/:id/sign-in.pdf',
      summary: 'Those who come as a list in Chinese and Russian, or as the sheet at the door to sign',
      audience: 'signedIn',
      input: byId,
      handle: async (ctx, { id }) => {
        const { event, people } = await peopleOf(ctx, id);
        const wish = { language: ctx.language, isToSign: what === 'signIn', madeAt: ctx.clock() };
        return writePaper(plainName(eventWords[ctx.language][what]), 'pdf', listModel(event, people, wish));
      },
    }),
  ),
  downloadRoute({
    id: 'programmes.events.gridPdf',
    path: '/api/events/:id/meetings.pdf',
    summary: 'The grid of meetings by rounds and by people, in Chinese and Russian',
    audience: 'signedIn',
    input: byId,
    handle: async (ctx, { id }) => {
      const { event, people } = await peopleOf(ctx, id);
      const [grid, meetings] = await Promise.all([findGrid(ctx, id), listMeetings(ctx, id)]);
      const printed = meetings.map((one) => ({
        round: one.round + 1,
        starts: grid ? startOf(grid, one.round) : '',
        table: one.table + 1,
        firstId: one.first,
        secondId: one.second,
        interpreter: one.interpreter === null ? null : one.interpreter + 1,
      }));
      const wish = { language: ctx.language, madeAt: ctx.clock() };
      return writePaper(
        eventWords[ctx.language].meetingsTitle,
        'pdf',
        gridModel(event, people, printed, wish),
      );
    },
  }),
];

export const eventDownloads: DownloadRoute[] = [exportList, participantTable, ...prints];
