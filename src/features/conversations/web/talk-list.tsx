import { redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { load, send } from '../../../ui/api-context.ts';
import { ExportLinks } from '../../../ui/export-links.tsx';
import { languageFrom, useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { Pager } from '../../../ui/pager.tsx';
import { useViewer } from '../../../ui/viewer.ts';
import { talkScreenWords } from '../messages/talk-screen-words.ts';
import { conversations, type FoundMessage } from '../threads/contract.ts';
import type { ThreadBrief } from '../threads/message-contract.ts';
import { noticeRhythms, queryCharactersMax } from '../threads/vocabulary.ts';
import { FoundMessages } from './found-messages.tsx';
import { TalkItem } from './talk-item.tsx';
import { TalkSearch } from './talk-search.tsx';

const tabs = ['all', 'unread', 'open', 'closed', 'mentions'] as const;
type Tab = (typeof tabs)[number];

type Shown<Item> = { items: readonly Item[]; total: number; page: number; pageSize: number };
type Content =
  | { kind: 'talks'; shown: Shown<ThreadBrief> }
  | { kind: 'found'; shown: Shown<FoundMessage>; text: string; threadId: string | undefined }
  | { kind: 'mentions'; shown: Shown<FoundMessage & { isUnread: boolean }> };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const page = Math.min(10_000, Math.max(1, Math.floor(Number(searchParams.get('page')) || 1)));
  const tab = tabs.find((one) => one === searchParams.get('only')) ?? 'all';
  const text = (searchParams.get('q') ?? '').trim().slice(0, queryCharactersMax);
  const threadId = searchParams.get('thread') || undefined;
  const content = async (): Promise<Content> => {
    if (text !== '') {
      const shown = await load(context, conversations.search, { text, threadId, page });
      return { kind: 'found', shown, text, threadId };
    }
    if (tab === 'mentions') {
      return { kind: 'mentions', shown: await load(context, conversations.mentions, { page }) };
    }
    return { kind: 'talks', shown: await load(context, conversations.list, { only: tab, page }) };
  };
  const [found, unread, notices] = await Promise.all([
    content(),
    load(context, conversations.unread, {}),
    load(context, conversations.notices, {}),
  ]);
  return { content: found, tab, unread, notices };
}

/** The one form here: when mails come. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const chosen = (await request.formData()).get('rhythm');
  const rhythm = noticeRhythms.find((one) => one === chosen) ?? 'once';
  await send(context, conversations.setNotices, { rhythm });
  return redirect(`/${languageFrom(params)}/desk/conversations#notices`);
}

/** The reader's talks, what was found in them, or who spoke to him. */
export default function TalkList() {
  const { content, tab, unread, notices } = useLoaderData<typeof loader>();
  const words = useWords(talkScreenWords);
  const isSearch = content.kind === 'found';
  return (
    <>
      <title>{`${words.title} · ${words.siteName}`}</title>
      <h1>{words.title}</h1>
      <p className="help">
        {unread.messages === 0 ? words.nothingUnread : words.unreadOf(unread.messages, unread.threads)}
      </p>
      <TalkSearch text={isSearch ? content.text : ''} threadId={isSearch ? content.threadId : undefined} />
      {isSearch ? null : <Tabs tab={tab} />}
      <Found content={content} tab={tab} />
      {content.kind === 'talks' && content.shown.total > 0 ? (
        <ExportLinks path="/api/exports/conversations" />
      ) : null}
      <Pager page={content.shown.page} pageSize={content.shown.pageSize} total={content.shown.total} />
      <Notices rhythm={notices.rhythm} />
      <TranslatorLink />
    </>
  );
}

function Tabs({ tab }: { tab: Tab }) {
  const words = useWords(talkScreenWords);
  const path = usePath();
  return (
    <nav aria-label={words.tabsLabel}>
      <ul className="tabs">
        {tabs.map((one) => (
          <li key={one}>
            <a
              href={path(`/desk/conversations${one === 'all' ? '' : `?only=${one}`}`)}
              aria-current={one === tab ? 'page' : undefined}
            >
              {words.tabs[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Found({ content, tab }: { content: Content; tab: Tab }) {
  const words = useWords(talkScreenWords);
  const path = usePath();
  if (content.kind === 'found') {
    const { total, items } = content.shown;
    return (
      <>
        <p role="status">{total === 0 ? words.foundNothing : words.foundCount(total)}</p>
        <p className="help">{words.searchHelp}</p>
        <FoundMessages items={items} />
        <p>
          <a href={path('/desk/conversations')}>{words.backToAll}</a>
        </p>
      </>
    );
  }
  if (content.kind === 'mentions') {
    const { items } = content.shown;
    return items.length === 0 ? <p>{words.noMentions}</p> : <FoundMessages items={items} />;
  }
  const { items } = content.shown;
  if (items.length === 0) return tab === 'all' ? <NoTalks /> : <p>{words.nothingHere}</p>;
  return (
    <ul className="record-list">
      {items.map((thread) => (
        <TalkItem key={thread.id} thread={thread} />
      ))}
    </ul>
  );
}

function NoTalks() {
  const words = useWords(talkScreenWords);
  return (
    <p>
      {words.nothingYet} {words.nothingYetAdvice}
    </p>
  );
}

function Notices({ rhythm }: { rhythm: string }) {
  const words = useWords(talkScreenWords);
  const language = useLanguage();
  return (
    <details className="talk-panel" id="notices">
      <summary>{words.notices.title}</summary>
      <form method="post" action={`/${language}/desk/conversations`}>
        <p className="help">{words.notices.help}</p>
        {noticeRhythms.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="rhythm" value={one} defaultChecked={one === rhythm} />
            <span>{words.notices[one]}</span>
          </label>
        ))}
        <button className="button" type="submit">
          {words.notices.save}
        </button>
      </form>
    </details>
  );
}

function TranslatorLink() {
  const words = useWords(talkScreenWords);
  const path = usePath();
  if (!useViewer().roles.includes('translator')) return null;
  return (
    <p>
      <a href={path('/desk/conversations/interpreting')}>{words.interpreter.requests}</a>
    </p>
  );
}
