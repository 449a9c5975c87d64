import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import type { OutputOf } from '../../../shared/endpoint.ts';
import { languages, type Language } from '../../../shared/language.ts';
import { load, send } from '../../../ui/api-context.ts';
import { TextAreaField } from '../../../ui/fields.tsx';
import { formatMoment } from '../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../ui/problem-summary.tsx';
import { Paragraphs } from '../../../ui/record-parts.tsx';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { useViewer } from '../../../ui/viewer.ts';
import { talkScreenWords } from '../messages/talk-screen-words.ts';
import { conversations } from '../threads/contract.ts';
import type { ParticipantView } from '../threads/message-contract.ts';
import { translationCharactersMax } from '../threads/vocabulary.ts';
import { messageAnchor } from './message-item.tsx';
import { useShownName } from './side-names.ts';

type Shown = OutputOf<typeof conversations.message>;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ids = { threadId: params.threadId ?? '', messageId: params.messageId ?? '' };
  const [shown, thread] = await Promise.all([
    load(context, conversations.message, ids),
    load(context, conversations.get, { threadId: ids.threadId }),
  ]);
  return { shown, thread };
}

/** Supplies a translation. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const textOf = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const ids = { threadId: params.threadId ?? '', messageId: params.messageId ?? '' };
  const language = textOf('language');
  const text = textOf('text').replaceAll('\r\n', '\n');
  const wish = { ...ids, language, text, revision: textOf('revision') };
  const sent = await send(context, conversations.supplyTranslation, wish);
  if (sent.ok) {
    return redirect(
      `/${languageFrom(params)}/conversations/${ids.threadId}/messages/${ids.messageId}#text-${language}`,
    );
  }
  return data({ problem: sent.problem, language, text }, { status: sent.problem.status });
}

/** One message in all languages, with what stood there before; who may writes a translation here. */
export default function MessageScreen() {
  const { shown, thread } = useLoaderData<typeof loader>();
  const words = useWords(talkScreenWords);
  const path = usePath();
  const language = useLanguage();
  const name = useShownName();
  const { timeZone } = useViewer();
  const { message } = shown;
  const { original } = message;
  return (
    <div className="reading">
      <title>{`${words.messageTitle} · ${thread.title.text} · ${words.siteName}`}</title>
      <p>
        <a
          href={path(
            `/conversations/${thread.id}?around=${message.sequence}#${messageAnchor(message.sequence)}`,
          )}
        >
          {words.backToTalk}
        </a>
      </p>
      <h1>{words.messageTitle}</h1>
      <p className="quiet">
        {name(message.author)} · {formatMoment(message.sentAt, language, timeZone)}
      </p>
      <section aria-labelledby="text-original">
        <h2 id="text-original">{words.showOriginal(words.languageNames[original.language])}</h2>
        <Paragraphs text={original.text} language={original.language} />
      </section>
      {message.kind === 'line' ? null : (
        <div id="supply">
          {languages
            .filter((one) => one !== original.language)
            .map((one) => (
              <TextIn key={one} language={one} shown={shown} participants={thread.participants} />
            ))}
        </div>
      )}
      <History shown={shown} />
    </div>
  );
}

function TextIn({
  language,
  shown,
  participants,
}: {
  language: Language;
  shown: Shown;
  participants: readonly ParticipantView[];
}) {
  const name = useShownName();
  const { colon } = useWords(uiWords);
  const words = useWords(talkScreenWords);
  const text = shown.translations.find((one) => one.language === language);
  const writer = participants.find(({ id }) => id === text?.byId);
  return (
    <section aria-labelledby={`text-${language}`}>
      <h2 id={`text-${language}`}>{words.languageNames[language]}</h2>
      {text?.text ? (
        <>
          <Paragraphs text={text.text} language={language} />
          <p className={`text-state ${text.state === 'human' ? '' : 'machine'}`}>
            {[
              text.state === 'human'
                ? words.state.human(words.languageNames[language], writer === undefined ? '' : name(writer))
                : null,
              text.state === 'machine' ? words.state.machine(words.languageNames[language]) : null,
              text.state === 'memory' ? words.state.memory(words.languageNames[language]) : null,
              text.engine === null ? null : words.state.engine(text.engine),
              text.isPartial ? words.state.partial : null,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </p>
          {text.terms.length === 0 ? null : (
            <p className="text-state">
              {words.terms}
              {colon}
              {text.terms.map(({ source, target }) => `${source} – ${target}`).join('; ')}
            </p>
          )}
        </>
      ) : (
        <p className="missing">{words.noTranslation}</p>
      )}
      {shown.message.mayTranslate ? (
        <SupplyForm language={language} text={text?.text ?? ''} revision={text?.revision ?? 0} />
      ) : null}
    </section>
  );
}

function SupplyForm({ language, text, revision }: { language: Language; text: string; revision: number }) {
  const words = useWords(talkScreenWords);
  const answer = useActionData<typeof action>();
  const refused = answer?.language === language ? answer : undefined;
  return (
    <details className="talk-panel" open={refused ? true : undefined}>
      <summary>{words.ownTranslation}</summary>
      <form method="post">
        <ProblemSummary
          problem={refused?.problem}
          labels={{ text: words.supply(words.languageNames[language]) }}
        />
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="revision" value={revision} />
        <TextAreaField
          name="text"
          label={words.supply(words.languageNames[language])}
          help={words.supplyHelp}
          rows={6}
          lang={language}
          maxLength={translationCharactersMax}
          defaultValue={refused?.text ?? text}
          errors={errorsByPath(refused?.problem)}
        />
        <button className="button primary" type="submit">
          {words.supplySave}
        </button>
      </form>
    </details>
  );
}

function History({ shown }: { shown: Shown }) {
  const words = useWords(talkScreenWords);
  const language = useLanguage();
  const name = useShownName();
  const { timeZone } = useViewer();
  if (shown.history.length === 0) return null;
  return (
    <details className="talk-panel">
      <summary>{words.history}</summary>
      <ul className="record-list">
        {shown.history.map((one) => (
          <li key={`${one.language} ${one.at}`}>
            <Paragraphs text={one.text} language={one.language} />
            <p className="text-state">
              {[
                words.languageNames[one.language],
                one.by === null ? one.engine : name(one.by),
                formatMoment(one.at, language, timeZone),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
