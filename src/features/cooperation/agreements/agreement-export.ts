import { languageNames } from '../../../shared/language.ts';
import { aboutList } from '../../../platform/tables/about-list.ts';
import { tableDownload } from '../../../platform/tables/table-download.ts';
import type { Column } from '../../../platform/tables/table.ts';
import { agreementWords } from '../messages/agreement-words.ts';
import { projectScreenWords } from '../messages/project-screens-words.ts';
import { agreementEndpoints } from './contract.ts';
import { listAgreements } from './service.ts';

const text = (title: string): Column => ({ title, kind: 'text' });

/** The agreements of an interest or a project as their list shows them, for those who may read it. */
export const agreementListDownload = tableDownload({
  id: 'cooperation.agreements.export',
  path: '/api/exports/agreements-of-record',
  summary: 'The agreements of an interest or a project as the list shows them, without their words',
  audience: 'signedIn',
  input: agreementEndpoints.list.input,
  async table(ctx, wish) {
    const { subject, agreements } = await listAgreements(ctx, wish);
    const words = agreementWords[ctx.language];
    const { title } = projectScreenWords[ctx.language];
    const list = { items: agreements, asOf: ctx.clock().toISOString() };
    return {
      title: `${words.listTitle} ${subject.number}`,
      about: aboutList(ctx.language, list, { [wish.subjectKind]: subject.number }),
      columns: [
        ...[words.number, words.kind].map(text),
        ...(['zh', 'ru'] as const).map((language) => text(`${title}, ${languageNames[language]}`)),
        text(words.state),
        { title: words.signedOn, kind: 'day' },
        { title: words.stale, kind: 'number' },
      ],
      rows: agreements.map((one) => [
        one.number,
        words.kinds[one.kind],
        one.title.zh,
        one.title.ru,
        words.states[one.state],
        one.signedOn,
        one.staleClauses,
      ]),
    };
  },
});
