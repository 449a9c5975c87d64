import type { TrilingualText } from '../../../shared/language.ts';
import { projectWords } from '../messages/projects-words.ts';

type Words = (typeof projectWords)['en'];
type Lines = Words['lines'];

/** What the platform says in the thread, in the three languages at once. */
function line(write: (lines: Lines) => string): TrilingualText {
  return {
    zh: write(projectWords.zh.lines),
    ru: write(projectWords.ru.lines),
    en: write(projectWords.en.lines),
  };
}

export const stepLines = {
  proposed: (number: string) => line((lines) => lines.proposed(number)),
  joined: () => line((lines) => lines.joined),
  declined: () => line((lines) => lines.declined),
  confirmed: (side: 'cn' | 'ru') => line((lines) => lines.confirmed(lines.sides[side])),
  agreed: (side: 'cn' | 'ru', step: 'approve' | 'register' | 'accept' | 'terminate') =>
    line((lines) => lines.agreed(lines.sides[side], lines.steps[step])),
  moved: (to: keyof Words['states']): TrilingualText => ({
    zh: projectWords.zh.lines.moved(projectWords.zh.states[to]),
    ru: projectWords.ru.lines.moved(projectWords.ru.states[to]),
    en: projectWords.en.lines.moved(projectWords.en.states[to]),
  }),
  /** By its due day: its words have one language only. */
  milestone: (dueOn: string) => line((lines) => lines.milestone(dueOn)),
  registered: (title: TrilingualText, number: string) => ({
    zh: projectWords.zh.lines.registered(title.zh, number),
    ru: projectWords.ru.lines.registered(title.ru, number),
    en: projectWords.en.lines.registered(title.en, number),
  }),
};
