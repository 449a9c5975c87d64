import { useLocation, useSearchParams } from 'react-router';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { Paragraphs, TextStateLine } from '../../../ui/record-parts.tsx';
import { screenWords } from '../messages/screen-words.ts';
import type { TranslatedTextView } from '../texts/contract.ts';
import type { ChosenText } from './choose-text.ts';

/** Whether the reader asked for the originals beside the translations. */
export function useWithOriginal(): boolean {
  const [params] = useSearchParams();
  return params.get('original') === '1';
}

/** A text with the one line that tells the truth about it; `at` is the id of its section, to come back to. */
export function TranslatedText({ chosen, at }: { chosen: ChosenText; at: string }) {
  const withOriginal = useWithOriginal();
  const { text, language } = chosen;
  if (chosen.kind !== 'translated') {
    return (
      <>
        <TextStateLine
          sourceLanguage={language}
          statuses={chosen.kind === 'instead' ? statusesOf(chosen.translation) : []}
        />
        <Paragraphs text={text} language={language} />
      </>
    );
  }
  const { translation, original } = chosen;
  return (
    <>
      <TextStateLine sourceLanguage={original.language} statuses={statusesOf(translation)} />
      <TranslationLinks translation={translation} withOriginal={withOriginal} at={at} />
      {withOriginal ? (
        <ParagraphPairs text={text} language={language} original={original} />
      ) : (
        <Paragraphs text={text} language={language} />
      )}
    </>
  );
}

/** A text that is not there has no state but being worked on. */
function statusesOf(translation: TranslatedTextView | undefined) {
  if (!translation) return [];
  const { language, state, text, changedAt } = translation;
  const isOnItsWay = state === 'assigned' || state === 'in_progress';
  return [{ language, state: text === null && !isOnItsWay ? 'none' : state, changedAt }];
}

function TranslationLinks({
  translation: { origin, state, versionId },
  withOriginal,
  at,
}: {
  translation: TranslatedTextView;
  withOriginal: boolean;
  at: string;
}) {
  const words = useWords(screenWords).translatedText;
  const ui = useWords(uiWords);
  const path = usePath();
  const { pathname } = useLocation();
  const report = `${path('/translation-errors/new')}?${new URLSearchParams({ versionId }).toString()}`;
  return (
    <>
      {origin === 'machine' && state !== 'machine' ? (
        <p className="text-state machine">{words.byMachine}</p>
      ) : null}
      <p className="text-state no-print">
        <a href={`${pathname}${withOriginal ? '' : '?original=1'}#${at}`}>
          {withOriginal ? ui.hideOriginal : ui.showOriginal}
        </a>
        {' · '}
        <a href={report} rel="nofollow">
          {words.report}
        </a>
      </p>
    </>
  );
}

const paragraphsOf = (text: string) => text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');

/** Translation and original paragraph by paragraph: the lines of a translation are those of its original. */
function ParagraphPairs({
  text,
  language,
  original,
}: {
  text: string;
  language: ChosenText['language'];
  original: { text: string; language: ChosenText['language'] };
}) {
  const reader = useLanguage();
  const own = paragraphsOf(text);
  const beside = paragraphsOf(original.text);
  return (
    <div className="paragraph-pairs">
      {Array.from({ length: Math.max(own.length, beside.length) }, (_, at) => (
        <div key={at} className="paragraph-pair">
          <p lang={language === reader ? undefined : language}>{own[at]}</p>
          <p lang={original.language} className="original">
            {beside[at]}
          </p>
        </div>
      ))}
    </div>
  );
}
