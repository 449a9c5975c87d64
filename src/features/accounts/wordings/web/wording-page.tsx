import type { ReactNode } from 'react';
import type { Language } from '../../../../shared/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import type { ShownWording } from '../contract.ts';
import { OriginalWords } from './original-words.tsx';
import { WordingFields, type WordField } from './wording-fields.tsx';

type Said = Readonly<Record<string, string | undefined>>;
type Answer = { problem: Parameters<typeof errorsByPath>[0]; typed: Said };

/** A record's words in another language, to be written with the original above; `back`: the link to the record. */
export function WordingPage(props: {
  title: string;
  back: ReactNode;
  one: { texts: readonly ShownWording[]; sourceLanguage: Language };
  textLanguage: Language;
  fields: readonly WordField[];
  labels: Readonly<Record<string, string>>;
  answer: Answer | undefined;
  words: { original: string; save: string };
}) {
  const { title, one, textLanguage, fields, answer, words } = props;
  const said = answer?.typed ?? one.texts.find(({ language }) => language === textLanguage)?.words;
  return (
    <>
      <title>{title}</title>
      <p>{props.back}</p>
      <h1>{title}</h1>
      <OriginalWords title={words.original} fields={fields} texts={one.texts} language={one.sourceLanguage} />
      <ProblemSummary problem={answer?.problem} labels={props.labels} />
      <form method="post">
        <WordingFields
          fields={fields}
          values={said}
          errors={errorsByPath(answer?.problem)}
          lang={textLanguage}
        />
        <button className="button primary" type="submit">
          {words.save}
        </button>
      </form>
    </>
  );
}
