import type { Language } from '../../../shared/language.ts';
import type { Block, DocumentModel, Run } from '../../../platform/documents/document.ts';
import { eventWords } from '../messages/events-words.ts';
import type { StoredName } from './participant-views.ts';
import type { ParticipantRole } from './vocabulary.ts';

/** Somebody who comes and has agreed. */
export type PrintedPerson = {
  id: string;
  name: StoredName;
  organisation: string;
  role: ParticipantRole;
  country: 'CN' | 'RU' | 'other';
};
export type PrintedEvent = { titles: Partial<Record<Language, string>>; when: string; place: string };
export type PrintedMeeting = {
  round: number;
  starts: string;
  table: number;
  firstId: string;
  secondId: string;
  interpreter: number | null;
};

const run = (text: string, language?: Language): Run => ({ text, ...(language && { language }) });

/** Every form of a name once: characters, pinyin, Palladius; Cyrillic and Latin. */
export function nameRuns({ typed, han, latin, cyrillic }: StoredName, isBold = false): Run[] {
  const forms: Run[] = [
    ...(han === '' ? [] : [run(han, 'zh')]),
    ...(cyrillic === '' ? [] : [run(cyrillic, 'ru')]),
    ...(latin === '' ? [] : [run(latin, 'en')]),
  ];
  const shown = forms.length > 0 ? forms : [run(typed)];
  return shown.flatMap((form, at) => [
    ...(at === 0 ? [] : [run('\n')]),
    { ...form, ...(at === 0 && isBold && { isBold }) },
  ]);
}

/** A word in Chinese and Russian: prints lie on tables where both are read. */
const both = (say: (words: (typeof eventWords)['zh']) => string): Run[] => {
  const [zh, ru] = [say(eventWords.zh), say(eventWords.ru)];
  return zh === ru ? [run(zh)] : [run(zh, 'zh'), run(' / '), run(ru, 'ru')];
};

function begin(event: PrintedEvent, heading: Run[]): Block[] {
  const titles = (['zh', 'ru', 'en'] as const).flatMap((language) => {
    const title = event.titles[language];
    return title === undefined ? [] : [{ title, language }];
  });
  const shown = titles.filter(({ language }) => language !== 'en' || titles.length === 1);
  return [
    ...shown.map(({ title, language }): Block => ({ kind: 'title', runs: [run(title, language)] })),
    { kind: 'note', runs: [run([event.when, event.place].filter(Boolean).join(' · '))] },
    { kind: 'heading', runs: heading },
  ];
}

const modelOf = (title: string, language: Language, blocks: Block[], madeAt: Date): DocumentModel => ({
  ...{ title, language, blocks, madeAt },
});

/** Two badges beside each other, to be cut: name in all scripts, organisation, what the person comes as. */
export function badgesModel(
  event: PrintedEvent,
  people: readonly PrintedPerson[],
  language: Language,
  madeAt: Date,
): DocumentModel {
  const badge = (person: PrintedPerson | undefined): Run[] =>
    person === undefined
      ? [run('')]
      : [
          run('\n'),
          ...nameRuns(person.name, true),
          run(`\n\n${person.organisation}\n`),
          ...both((words) => words.participantRoles[person.role]),
          { text: `\n${event.titles[language] ?? Object.values(event.titles)[0] ?? ''}\n`, isQuiet: true },
        ];
  const blocks: Block[] = [];
  for (let at = 0; at < people.length; at += 2) {
    blocks.push({ kind: 'sideBySide', left: badge(people[at]), right: badge(people[at + 1]) });
    if (at % 8 === 6) blocks.push({ kind: 'pageBreak' });
  }
  if (blocks.length === 0) blocks.push({ kind: 'paragraph', runs: both((words) => words.noParticipants) });
  return modelOf(eventWords[language].badges, language, blocks, madeAt);
}

/** Who comes; with a column to sign in where it is the sheet at the door. */
export function listModel(
  event: PrintedEvent,
  people: readonly PrintedPerson[],
  wish: { language: Language; isToSign: boolean; madeAt: Date },
): DocumentModel {
  const { language, isToSign, madeAt } = wish;
  const head = [
    both((words) => words.number),
    both((words) => words.nameLine),
    both((words) => words.organisation),
    isToSign ? both((words) => words.signature) : both((words) => words.participantRole),
  ];
  const rows = people.map((person, at) => [
    [run(String(at + 1))],
    nameRuns(person.name),
    [run(person.organisation), run('\n'), ...both((words) => words.countries[person.country])],
    isToSign ? [run('\n\n')] : both((words) => words.participantRoles[person.role]),
  ]);
  const heading = both((words) => (isToSign ? words.signIn : words.list).replace(/\s*[（(]PDF[)）]/, ''));
  const table: Block = { kind: 'table', head, rows, widths: [1, 4, 4, isToSign ? 4 : 3] };
  const empty: Block = { kind: 'paragraph', runs: both((words) => words.noParticipants) };
  const blocks = [...begin(event, heading), people.length === 0 ? empty : table];
  return modelOf(eventWords[language].printsTitle, language, blocks, madeAt);
}

/** The grid by rounds, and then each person's own day. */
export function gridModel(
  event: PrintedEvent,
  people: readonly PrintedPerson[],
  meetings: readonly PrintedMeeting[],
  wish: { language: Language; madeAt: Date },
): DocumentModel {
  const byId = new Map(people.map((person) => [person.id, person]));
  const nameOf = (id: string): Run[] => {
    const person = byId.get(id);
    return person ? [...nameRuns(person.name), run(`\n${person.organisation}`)] : [run('—')];
  };
  const interpreterOf = (number: number | null): Run[] =>
    number === null ? both((words) => words.noInterpreter) : [run(String(number))];
  const blocks = begin(
    event,
    both((words) => words.meetingsTitle),
  );
  for (const [round, inRound] of Map.groupBy(meetings, (meeting) => meeting.round)) {
    const heading = [...both((words) => words.round), run(` ${round} · ${inRound[0]?.starts ?? ''}`)];
    blocks.push({ kind: 'heading', runs: heading });
    blocks.push({
      kind: 'table',
      head: [
        both((words) => words.table),
        both((words) => words.first),
        both((words) => words.second),
        both((words) => words.interpreter),
      ],
      rows: inRound.map((one) => [
        [run(String(one.table))],
        nameOf(one.firstId),
        nameOf(one.secondId),
        interpreterOf(one.interpreter),
      ]),
      widths: [1, 4, 4, 2],
    });
  }
  for (const person of people) {
    const own = meetings.filter(({ firstId, secondId }) => firstId === person.id || secondId === person.id);
    if (own.length === 0) continue;
    blocks.push({ kind: 'pageBreak' }, { kind: 'title', runs: nameRuns(person.name) });
    blocks.push({
      kind: 'table',
      head: [
        both((words) => words.round),
        both((words) => words.table),
        both((words) => words.second),
        both((words) => words.interpreter),
      ],
      rows: own.map((one) => [
        [run(`${one.round} · ${one.starts}`)],
        [run(String(one.table))],
        nameOf(one.firstId === person.id ? one.secondId : one.firstId),
        interpreterOf(one.interpreter),
      ]),
      widths: [2, 1, 5, 2],
    });
  }
  if (meetings.length === 0) blocks.push({ kind: 'paragraph', runs: both((words) => words.noMeetings) });
  return modelOf(eventWords[wish.language].meetingsTitle, wish.language, blocks, wish.madeAt);
}
