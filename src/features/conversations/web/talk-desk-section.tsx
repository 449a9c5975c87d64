import { load, type PageContext } from '../../../ui/api-context.ts';
import { usePath, useWords } from '../../../ui/language.ts';
import { talkScreenWords } from '../messages/talk-screen-words.ts';
import { conversations } from '../threads/contract.ts';
import type { ThreadBrief } from '../threads/message-contract.ts';
import { TalkItem } from './talk-item.tsx';
import type { Unread } from './talk-page.ts';

const shownMax = 3;

export type DeskTalks = { unread: Unread; newest: readonly ThreadBrief[]; total: number };

/** What the section of the desk needs. */
export async function loadDeskTalks(context: PageContext): Promise<DeskTalks> {
  const [unread, list] = await Promise.all([
    load(context, conversations.unread, {}),
    load(context, conversations.list, { pageSize: shownMax }),
  ]);
  return { unread, newest: list.items, total: list.total };
}

/** For the desk: what is unread, and the talks it is in. */
export function TalkDeskSection({ talks }: { talks: DeskTalks }) {
  const words = useWords(talkScreenWords);
  const path = usePath();
  const { unread, newest, total } = talks;
  if (total === 0) return null;
  return (
    <section aria-labelledby="desk-talks">
      <h2 id="desk-talks">{words.deskTitle}</h2>
      <p className={unread.messages === 0 ? 'help' : undefined}>
        {unread.messages === 0 ? words.nothingUnread : words.unreadOf(unread.messages, unread.threads)}
      </p>
      <ul className="record-list">
        {newest
          .filter((thread) => unread.messages === 0 || thread.unread > 0)
          .map((thread) => (
            <TalkItem key={thread.id} thread={thread} heading="h3" />
          ))}
      </ul>
      <p>
        <a href={path('/desk/conversations')}>{words.backToAll}</a>
      </p>
    </section>
  );
}
