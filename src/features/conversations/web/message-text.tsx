import { MarkedRuns } from '../../translation/web/marked-text.tsx';
import { paragraphsOf } from '../../translation/web/mark-terms.ts';
import type { Marks } from '../../translation/web/find-marks.ts';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { talkScreenWords } from '../messages/talk-screen-words.ts';
import type { MessageView, ParticipantView, TranslationView } from '../threads/message-contract.ts';
import { useShownName } from './side-names.ts';
import { shownText } from './talk-page.ts';

type Props = {
  message: MessageView;
  marks: Marks;
  /** By their id in this talk, for who wrote a translation. */
  participants: ReadonlyMap<string, ParticipantView>;
};

/** The text in the reader's language with what it is, and the original one click away. */
export function MessageText({ message, marks, participants }: Props) {
  const language = useLanguage();
  const words = useWords(talkScreenWords);
  const { original, translation } = message;
  const shown = shownText(message);
  if (original.text === '') return null;
  const isTranslated = shown !== original;
  return (
    <>
      <div className="talk-text" lang={shown.language === language ? undefined : shown.language}>
        {paragraphsOf(shown.text).map((paragraph) => (
          <p key={paragraph.start}>
            <MarkedRuns {...paragraph} mentions={marks.byField[message.id] ?? []} marks={marks} />
          </p>
        ))}
      </div>
      {message.kind === 'message' ? (
        <TextState original={original} translation={translation} participants={participants} />
      ) : null}
      {isTranslated ? (
        <details className="talk-original">
          <summary>{words.showOriginal(words.languageNames[original.language])}</summary>
          <div className="talk-text" lang={original.language}>
            {paragraphsOf(original.text).map(({ start, text }) => (
              <p key={start}>{text}</p>
            ))}
          </div>
        </details>
      ) : null}
    </>
  );
}

/** The quiet line that tells the truth about the text. */
function TextState({
  original,
  translation,
  participants,
}: Pick<MessageView, 'original' | 'translation'> & Pick<Props, 'participants'>) {
  const words = useWords(talkScreenWords);
  const name = useShownName();
  const source = words.state.original(words.languageNames[original.language]);
  if (translation === null) return <p className="text-state">{source}</p>;
  const language = words.languageNames[translation.language];
  const writer = translation.byId === null ? undefined : participants.get(translation.byId);
  const said: Record<TranslationView['state'], string> = {
    machine: words.state.machine(language),
    memory: words.state.memory(language),
    human: words.state.human(language, writer === undefined ? '' : name(writer)),
    none: words.state.none(language),
  };
  const fault = translation.fault === null ? null : faultOf(words.faults, translation.fault);
  const parts = [
    source,
    said[translation.state],
    translation.isPartial ? words.state.partial : null,
    translation.state === 'none' || translation.isPartial ? fault : null,
  ].filter((part) => part !== null);
  return (
    <p className={`text-state ${translation.state === 'human' ? '' : 'machine'}`}>{parts.join(' · ')}</p>
  );
}

function faultOf(words: Record<string, string>, fault: string): string {
  return words[fault] ?? words['other'] ?? '';
}
