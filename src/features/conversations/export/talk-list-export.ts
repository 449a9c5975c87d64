import { aboutList } from '../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import { talkScreenWords, type TalkScreenMessages } from '../messages/talk-screen-words.ts';
import { listThreads } from '../threads/brief-service.ts';
import { conversations } from '../threads/contract.ts';
import type { ParticipantView } from '../threads/message-contract.ts';

/** The reader's talks as the list shows them: who is masked there is a side here too. What was said leaves talk by talk. */
export const talkListExport = tableDownload({
  id: 'conversations.exportList',
  path: '/api/exports/conversations',
  summary: "The reader's talks as the list shows them, without what was said",
  audience: 'signedIn',
  input: conversations.list.input,
  async table(ctx, wish) {
    const list = await collectPages((paging) => listThreads(ctx, { ...wish, ...paging }));
    const words = talkScreenWords[ctx.language];
    const { list: heads } = words;
    return {
      title: words.title,
      about: aboutList(ctx.language, list, wish, { only: words.tabs }),
      columns: [
        { title: heads.talk, kind: 'text' },
        { title: heads.others, kind: 'text' },
        { title: heads.state, kind: 'text' },
        { title: heads.messages, kind: 'number' },
        { title: heads.unread, kind: 'number' },
        { title: heads.lastAt, kind: 'moment' },
      ],
      rows: list.items.map((thread) => [
        thread.title.text,
        thread.participants
          .filter(({ isSelf }) => !isSelf)
          .map((one) => shownName(words, one))
          .join('; '),
        thread.isClosed ? words.closed : words.tabs.open,
        thread.lastSequence,
        thread.unread,
        thread.lastAt,
      ]),
    };
  },
});

/** The name, or the side of who is not to be known. */
function shownName({ sides }: TalkScreenMessages, { name, side }: ParticipantView): string {
  const known: Readonly<Record<string, string>> = sides;
  return name ?? (Object.hasOwn(sides, side) ? known[side] : undefined) ?? sides.other;
}
