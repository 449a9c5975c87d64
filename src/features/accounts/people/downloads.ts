import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import { aboutList } from '../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import { pickText } from '../../../shared/language.ts';
import { accountsWords } from '../messages/accounts-words.ts';
import { screenWords } from '../messages/screen-words.ts';
import { namesOfBrief } from '../parks/names-of-brief.ts';
import { personEndpoints } from './contract.ts';
import { listPeopleForAdministrator } from './service.ts';

/** People with their roles as administrators see them; that the mail addresses went out is put on record. */
export const personDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'accounts.people.export',
    path: '/api/exports/people',
    summary: 'People with their roles as the list shows them (administrators)',
    audience: 'signedIn',
    input: personEndpoints.list.input.omit({ page: true, pageSize: true }),
    table: async (ctx, filter) => {
      const { language } = ctx;
      const words = screenWords[language].people;
      const { roles } = accountsWords[language];
      const page = await collectPages((paging) => listPeopleForAdministrator(ctx, { ...filter, ...paging }));
      const details = { rows: page.items.length, role: filter.role ?? null };
      await recordAudit(ctx, { action: 'accounts.people.exported', ref: null, details });
      return {
        title: words.title,
        about: aboutList(language, page, filter, { role: roles }),
        columns: [
          { title: words.name, kind: 'text' },
          { title: words.mail, kind: 'text' },
          { title: words.roles, kind: 'text' },
          { title: words.organisations, kind: 'text' },
          { title: words.sinceColumn, kind: 'day' },
          { title: words.account, kind: 'text' },
          { title: 'ID', kind: 'text' },
        ],
        rows: page.items.map((person) => [
          person.displayName,
          person.email,
          person.grantedRoles.map((role) => roles[role]).join('; ') || null,
          person.organisations
            .flatMap(({ names }) => pickText(namesOfBrief(names), language)?.text ?? [])
            .join('; ') || null,
          person.createdAt.slice(0, 10),
          words.accounts[person.state],
          person.id,
        ]),
      };
    },
  }),
];
