import { aboutList } from '../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import { interpreterListWords } from '../messages/interpreter-list-words.ts';
import { talkScreenWords } from '../messages/talk-screen-words.ts';
import { conversations } from '../threads/contract.ts';
import { listRequests } from '../threads/interpreter-service.ts';

/** Talks that look for an interpreter, for translators: no title and no content, as on the screen. */
export const interpreterListExport = tableDownload({
  id: 'conversations.exportInterpreterRequests',
  path: '/api/exports/interpreter-requests',
  summary: 'Talks that ask for an interpreter, without their title and content',
  audience: 'signedIn',
  input: conversations.interpreterRequests.input,
  async table(ctx) {
    const list = await collectPages((paging) => listRequests(ctx, paging));
    const words = talkScreenWords[ctx.language];
    const heads = interpreterListWords[ctx.language];
    return {
      title: words.interpreter.requests,
      about: aboutList(ctx.language, list),
      columns: [
        { title: heads.languages, kind: 'text' },
        { title: words.interpreter.note, kind: 'text' },
        { title: words.list.messages, kind: 'number' },
        { title: heads.askedAt, kind: 'moment' },
        { title: heads.offered, kind: 'text' },
      ],
      rows: list.items.map((one) => [
        one.languages.map((language) => words.languageNames[language]).join('; '),
        one.note === '' ? null : one.note,
        one.messages,
        one.askedAt,
        one.hasOffered ? heads.yes : null,
      ]),
    };
  },
});
