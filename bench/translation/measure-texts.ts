import { languages, type Language } from '../../src/shared/language.ts';
import { segmentText } from '../../src/features/translation/segments/segment-text.ts';
import { compileRecogniser } from '../../src/features/translation/termbase/recognise.ts';
import { readTermbase, type MemoryCorpus } from './memory-corpus.ts';
import { round, type Row } from './print-table.ts';

const sentencesPerText = 12;
const textCount = 1_500;
/** The naive search for terms is slow: it reads so many texts only. */
const naiveTexts = 20;
const rounds = 3;

/** Our segmentation beside that of the runtime and beside a split at every full stop. */
export function measureSegmentation(corpus: MemoryCorpus): Row[] {
  return languages.map((language) => {
    const texts = textsIn(corpus, language);
    const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    return {
      language,
      amur: speedOf(texts, (text) => segmentText(text, language).segments.length),
      'Intl.Segmenter': speedOf(texts, (text) => [...segmenter.segment(text)].length),
      'split at full stops': speedOf(texts, (text) => text.split(/(?<=[.!?。！？])\s*/u).length),
    };
  });
}

/** Our recognition, which knows inflected forms, beside a search for every word of the termbase as it is written. */
export function measureTerms(corpus: MemoryCorpus): Row[] {
  const concepts = readTermbase();
  const recogniser = compileRecogniser(concepts);
  return languages.map((language) => {
    const texts = textsIn(corpus, language);
    const words = [...new Set(concepts.flatMap((concept) => concept.words[language]))].map((word) =>
      word.toLowerCase(),
    );
    const search = (text: string) => {
      const lower = text.toLowerCase();
      return words.reduce((found, word) => found + Number(lower.includes(word)), 0);
    };
    return {
      language,
      amur: speedOf(texts, (text) => recogniser.mentions(text).length),
      [`indexOf of every word`]: speedOf(texts.slice(0, naiveTexts), search),
      words: words.length,
    };
  });
}

function textsIn(corpus: MemoryCorpus, language: Language): string[] {
  const sentences: string[] = [];
  for (let number = 0; sentences.length < sentencesPerText * textCount; number++) {
    const pair = corpus.pairAt(number);
    if (pair.from === language) sentences.push(pair.source);
    else if (pair.to === language) sentences.push(pair.target);
  }
  const blank = language === 'zh' ? '' : ' ';
  return Array.from({ length: textCount }, (_, at) =>
    sentences.slice(at * sentencesPerText, (at + 1) * sentencesPerText).join(blank),
  );
}

/** MB (UTF-8) a second in the fastest of several rounds: what other programs of the machine take does not count. */
function speedOf(texts: readonly string[], work: (text: string) => number): number {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  let best = Infinity;
  for (let turn = 0; turn < rounds; turn++) {
    const started = performance.now();
    for (const text of texts) work(text);
    best = Math.min(best, performance.now() - started);
  }
  return round(bytes / 1_000 / best);
}
