import { z } from 'zod';
import { aboutList } from '../../../../platform/tables/about-list.ts';
import { tableDownload } from '../../../../platform/tables/table-download.ts';
import type { Column } from '../../../../platform/tables/table.ts';
import { idShape } from '../../../../shared/ids.ts';
import { listExportWords } from '../../messages/list-export-words.ts';
import { projectScreenWords } from '../../messages/project-screens-words.ts';
import { readRegistrations } from './service.ts';

const text = (title: string): Column => ({ title, kind: 'text' });
const day = (title: string): Column => ({ title, kind: 'day' });

/** The checklist of registrations of a project as its page shows it, for those who may read it. */
export const registrationDownload = tableDownload({
  id: 'cooperation.projects.exportRegistrations',
  path: '/api/exports/projects/:id/registrations',
  summary: 'The registrations and permits of a project as the checklist shows them',
  audience: 'signedIn',
  input: z.object({ id: idShape }),
  async table(ctx, { id }) {
    const { language } = ctx;
    const list = await readRegistrations(ctx, id);
    const words = projectScreenWords[language];
    return {
      title: `${words.registrations} ${list.number}`,
      about: aboutList(language, list, { project: list.number }),
      columns: [
        ...[
          listExportWords[language].country,
          words.title,
          words.state,
          words.why,
          words.who,
          words.authority,
        ].map(text),
        day(words.dueOn),
        text(words.registrationNumber),
        day(words.issuedOn),
        ...[words.reasonShown, words.source].map(text),
      ],
      rows: list.items.map((item) => [
        words.country[item.country],
        item.title[language],
        words.itemStates[item.state],
        item.why[language],
        item.who[language],
        item.enteredAuthority ?? item.authority[language],
        item.dueOn,
        item.number,
        item.issuedOn,
        item.reason,
        item.source[language],
      ]),
    };
  },
});
