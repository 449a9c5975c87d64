import { z } from 'zod';
import { idShape } from '../../../shared/ids.ts';
import { regionNames } from '../../../shared/region-names.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { DocumentModel } from '../../../platform/documents/document.ts';
import { writeInThread } from '../../../platform/documents/write-in-thread.ts';
import { downloadRoute, type Download, type DownloadRoute } from '../../../platform/http/download-route.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import { cityName } from '../../accounts/public.ts';
import { eventWords } from '../messages/events-words.ts';
import { calendarDownloads } from './calendar.ts';
import { eventFilterShape } from './contract.ts';
import { startOf } from './meeting-service.ts';
import { findGrid, listMeetings } from './meeting-views.ts';
import { noteEvent } from './note-event.ts';
import { listParticipants } from './participant-views.ts';
import { badgesModel, gridModel, listModel, type PrintedEvent, type PrintedPerson } from './prints-model.ts';
import { listEvents } from './read-service.ts';
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
      about: [
        [words.exportAsOf, asOf],
        [
          words.exportFilter,
          Object.entries(filter)
            .flatMap(([key, value]) => (value ? [`${key}=${value}`] : []))
            .join(' '),
        ],
      ],
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

async function pdf(name: string, model: DocumentModel): Promise<Download> {
  const body = await writeInThread({ format: 'pdf', model });
  return { name: `${name}.pdf`, contentType: 'application/pdf', body };
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
      return pdf(name, badgesModel(event, people, ctx.language, ctx.clock()));
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
        return pdf(plainName(eventWords[ctx.language][what]), listModel(event, people, wish));
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
      return pdf(eventWords[ctx.language].meetingsTitle, gridModel(event, people, printed, wish));
    },
  }),
];

export const eventDownloads: DownloadRoute[] = [exportList, ...calendarDownloads, ...prints];
