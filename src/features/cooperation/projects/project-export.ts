import { grntiNames } from '../../../shared/grnti-names.ts';
import { pickText, type Language, type LocalizedText } from '../../../shared/language.ts';
import { regionNames } from '../../../shared/region-names.ts';
import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { aboutList } from '../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import type { Column } from '../../../platform/tables/table.ts';
import { listExportWords } from '../messages/list-export-words.ts';
import { projectScreenWords } from '../messages/project-screens-words.ts';
import { projectEndpoints } from './contract.ts';
import { listMine, listShown } from './read-service.ts';

const text = (title: string): Column => ({ title, kind: 'text' });
const number = (title: string): Column => ({ title, kind: 'number' });

/** Projects both sides agreed to show, and the reader's own, as their screens show them. */
export const projectListDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'cooperation.projects.export',
    path: '/api/exports/projects',
    summary: 'Projects that both sides agreed to show, as the list shows them',
    audience: 'public',
    input: projectEndpoints.list.input,
    async table(ctx, wish) {
      const { language } = ctx;
      const list = await collectPages((paging) => listShown(ctx, { ...wish, ...paging }));
      const words = projectScreenWords[language];
      const heads = listExportWords[language];
      return {
        title: words.projects,
        about: aboutList(language, list, wish, { state: words.states }),
        columns: [
          ...[words.number, words.title, words.state].map(text),
          { title: heads.since, kind: 'moment' },
          ...[words.parties, words.field, words.region].map(text),
          number(heads.milestones),
          number(heads.milestonesDone),
        ],
        rows: list.items.map((one) => [
          one.number,
          nameIn(one.titles, language, one.titleLanguage),
          words.states[one.state],
          one.stateSince,
          partyNames(one.parties, language),
          one.fields.map((code) => `${code} ${grntiNames[code]?.[language] ?? ''}`.trim()).join('; '),
          one.regions.map((code) => regionNames[code]?.[language] ?? code).join('; '),
          one.milestones.total,
          one.milestones.done,
        ]),
      };
    },
  }),
  tableDownload({
    id: 'cooperation.projects.exportMine',
    path: '/api/exports/my-projects',
    summary: "Projects of the reader's organisations or that he accompanies, as the list shows them",
    audience: 'signedIn',
    input: projectEndpoints.mine.input,
    async table(ctx, wish) {
      const { language } = ctx;
      const list = await collectPages((paging) => listMine(ctx, { ...wish, ...paging }));
      const words = projectScreenWords[language];
      const heads = listExportWords[language];
      return {
        title: words.mine,
        about: aboutList(language, list, wish, { state: words.states }),
        columns: [
          ...[words.number, words.title, words.state, words.parties, heads.waitsForMe].map(text),
          number(heads.late),
          number(heads.badlyLate),
          text(heads.nextMilestone),
          { title: heads.nextMilestoneOn, kind: 'day' },
        ],
        rows: list.items.map((one) => [
          one.number,
          nameIn(one.titles, language, one.titleLanguage),
          words.states[one.state],
          partyNames(one.parties, language),
          one.waitsForMyConfirmation ? words.waitsForConfirmation : null,
          one.lateMilestones,
          one.badlyLateMilestones,
          one.nextDue?.title[language] ?? null,
          one.nextDue?.on ?? null,
        ]),
      };
    },
  }),
];

type Names = { [Name in Language]?: string | undefined };

function nameIn(names: Names, language: Language, original?: Language): string {
  const known = Object.fromEntries(Object.entries(names).filter(([, name]) => name)) as LocalizedText;
  return pickText(known, language, original)?.text ?? '';
}

function partyNames(parties: readonly { organisation: { names: Names } }[], language: Language): string {
  return parties.map(({ organisation }) => nameIn(organisation.names, language)).join('; ');
}
