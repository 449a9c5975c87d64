import type { AnswerCode } from './vocabulary.ts';
import type { Question, ScreeningData } from './screening-data.ts';

/** What speaks for an answer: a fact the owner declared, words of the record, the answer of the record it builds on. */
export type Suggestion = {
  questionId: string;
  answer: AnswerCode;
  from: 'declared' | 'words' | 'related' | 'hits' | 'earlier';
  /** The words that were found, as they stand. */
  words: string[];
};

export type Evidence = {
  text: string;
  declaration: Record<string, unknown>;
  related: readonly { questionId: string; answer: AnswerCode }[];
  earlier: readonly { questionId: string; answer: AnswerCode }[];
};

/**
 * Answers that something speaks for, the weightiest first for each question: words, then what was declared, then what was
 * answered before. They are proposals: only an officer's own answer counts.
 */
export function suggestAnswers(
  questions: readonly Question[],
  markings: ScreeningData['markings'],
  { text, declaration, related, earlier }: Evidence,
): Suggestion[] {
  const found: Suggestion[] = [];
  for (const { rule, answer, words, isWhole } of markings) {
    const met = words.filter((word) => holdsWord(text, word, isWhole));
    if (met.length > 0) found.push({ questionId: rule, answer, from: 'words', words: met });
  }
  for (const { id, suggest } of questions) {
    for (const hint of suggest) {
      if (!(hint.field in declaration)) continue;
      const value = String(declaration[hint.field] ?? '').trim();
      const answer = 'values' in hint ? hint.values[value] : value === '' ? hint.isEmpty : hint.isGiven;
      if (answer) found.push({ questionId: id, answer, from: 'declared', words: [] });
    }
  }
  found.push(...related.map((one) => ({ ...one, from: 'related' as const, words: [] })));
  found.push(...earlier.map((one) => ({ ...one, from: 'earlier' as const, words: [] })));
  const asked = new Map(questions.map((question) => [question.id, question]));
  return found.filter(({ questionId, answer }, at) => {
    const isFirst = found.findIndex((one) => one.questionId === questionId) === at;
    return isFirst && (asked.get(questionId)?.answers.includes(answer) ?? false);
  });
}

const letter = /[\p{L}\p{N}]/u;

/**
 * Whether a text holds a word, small and large letters alike; abbreviations in capitals only as they are. `isWhole`
 * minds word ends where the script has them: Chinese has none.
 */
export function holdsWord(text: string, word: string, isWhole: boolean): boolean {
  const isAbbreviation = word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
  const [hay, needle] = isAbbreviation ? [text, word] : [text.toLowerCase(), word.toLowerCase()];
  const minds = /\p{Script=Han}/u.test(word) ? 'neither' : isWhole ? 'both' : 'begin';
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    const [before, after] = [hay[at - 1] ?? ' ', hay[at + needle.length] ?? ' '];
    if (minds === 'neither') return true;
    if (!letter.test(before) && (minds === 'begin' || !letter.test(after))) return true;
  }
  return false;
}
