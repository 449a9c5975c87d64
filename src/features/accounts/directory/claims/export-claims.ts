import { z } from 'zod';
import { aboutList } from '../../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../../platform/tables/table-download.ts';
import { nameCells, nameColumns, placeCells, placeTitles, text } from '../../directory-columns.ts';
import { accountsWords } from '../../messages/accounts-words.ts';
import { directoryWords } from '../../messages/directory-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { pageClaims } from './service.ts';

/** Profiles with open claims as their screen shows them; the proof stays where it is. */
export const claimsExport = tableDownload({
  id: 'accounts.claims.export',
  path: '/api/exports/claims',
  summary: 'Profiles with open claims as the list shows them, those waiting longest first (moderators)',
  audience: 'signedIn',
  input: z.object({}),
  table: async (ctx) => {
    const { language } = ctx;
    const { decisions } = directoryWords[language];
    const { partners } = screenWords[language];
    const room = accountsWords[language];
    const kinds: Record<string, string> = { ...room.facilityKinds, ...room.organisationKinds };
    const page = await collectPages((paging) => pageClaims(ctx, paging));
    return {
      title: decisions.title,
      about: aboutList(language, page),
      columns: [
        ...nameColumns(language),
        ...[...placeTitles(language), partners.kind, partners.state].map(text),
        { title: decisions.count, kind: 'number' },
        text(decisions.madeOn),
        text('ID'),
      ],
      rows: page.items.map(({ profile, claims }) => [
        ...nameCells(profile, language),
        ...placeCells(profile, language),
        kinds[profile.kind] ?? profile.kind,
        profile.verificationState && room.verificationStates[profile.verificationState],
        claims.length,
        claims.map(({ madeAt }) => madeAt.slice(0, 10)).join('; '),
        profile.id,
      ]),
    };
  },
});
