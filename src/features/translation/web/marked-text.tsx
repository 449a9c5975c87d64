import type { Language } from '../../../shared/language.ts';
import { useLanguage, usePath } from '../../../ui/language.ts';
import { pairParagraphs } from './paragraph-pairs.ts';
import type { Marks } from './find-marks.ts';
import { markTerms, paragraphsOf, type Mention } from './mark-terms.ts';

/** One paragraph with dotted links to the termbase; the three words show on hover, the page on a tap. */
export function MarkedRuns({
  text,
  start,
  mentions,
  marks,
}: {
  text: string;
  start: number;
  mentions: readonly Mention[];
  marks: Marks;
}) {
  const path = usePath();
  return markTerms(text, start, mentions).map(({ text: run, conceptId }, at) =>
    conceptId === null ? (
      <span key={at}>{run}</span>
    ) : (
      <a key={at} className="term" href={path(`/termbase/${conceptId}`)} title={marks.words[conceptId]}>
        {run}
      </a>
    ),
  );
}

type TextProps = {
  field: string;
  text: string;
  language: Language;
  marks: Marks;
  original?: TextInLanguage | undefined;
};
export type TextInLanguage = { text: string; language: Language };

/** A text in paragraphs; with the original beside it, paragraph by paragraph, where the reader asked for it. */
export function MarkedText({ field, text, language, marks, original }: TextProps) {
  const reader = useLanguage();
  const mentions = marks.byField[field] ?? [];
  const own = paragraphsOf(text);
  if (!original) {
    return (
      <div lang={language === reader ? undefined : language}>
        {own.map((paragraph) => (
          <p key={paragraph.start}>
            <MarkedRuns {...paragraph} mentions={mentions} marks={marks} />
          </p>
        ))}
      </div>
    );
  }
  const beside = paragraphsOf(original.text);
  return (
    <div className="paragraph-pairs">
      {pairParagraphs(own, beside).map((pair, at) => (
        <div key={at} className="paragraph-pair">
          <div lang={language === reader ? undefined : language}>
            {pair.own.map((paragraph) => (
              <p key={paragraph.start}>
                <MarkedRuns {...paragraph} mentions={mentions} marks={marks} />
              </p>
            ))}
          </div>
          <div lang={original.language} className="original">
            {pair.beside.map(({ start, text: words }) => (
              <p key={start}>{words}</p>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
