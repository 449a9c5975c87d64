import type { Block, DocumentModel, Run } from '../../../platform/documents/document.ts';
import type { Language } from '../../../shared/language.ts';
import type { Currency } from '../../../shared/money.ts';
import { listWords } from '../messages/lists-words.ts';
import { fieldNames } from './field-names.ts';
import type { PairView } from './pair-contract.ts';
import type { StoredList } from './stored.ts';
import { languageOfSide, sides, type PairState, type Side } from './vocabulary.ts';

export const papers = ['list', 'protocol'] as const;
export type Paper = (typeof papers)[number];

/** What a paper says, whatever its language: both columns are written from the same figures. */
export type PaperFacts = {
  list: Pick<StoredList, 'number' | 'year' | 'title' | 'state'>;
  /** In the order of their numbers. */
  projects: readonly PairView[];
  declined: readonly PairView[];
  madeAt: Date;
};

export const projectPairStates: readonly PairState[] = ['approved', 'finished', 'carriedOver'];

const colons: Record<Language, string> = { zh: '：', ru: ': ', en: ': ' };

/** The lines of one project in one language: title, organisations of both sides, budgets in each side's money. */
function projectRuns(pair: PairView, language: 'zh' | 'ru', at: string): Run[] {
  const words = listWords[language].paper;
  const own = language === 'zh' ? pair.cn : pair.ru;
  const runs: Run[] = [
    { text: `${at} `, language, isBold: true },
    { text: own.title, language: own.language, isBold: true },
  ];
  if (own.language !== language) runs.push({ text: ` (${words.original})`, language, isQuiet: true });
  for (const side of sides) {
    const row = pair[side];
    runs.push({ text: `\n${listWords[language].side[side]}${colons[language]}`, language, isQuiet: true });
    runs.push({ text: row.organisations.join('; '), language: row.language });
  }
  runs.push({ text: `\n${words.budget}${colons[language]}${budgetText(pair, language)}`, language });
  const field = pair.cn.field ?? pair.ru.field;
  if (field !== null) runs.push({ text: `\n${fieldNames(field, language)}`, language, isQuiet: true });
  return runs;
}

/** Money as each side counts it, never converted; both or what is known. */
function budgetText(pair: PairView, language: Language): string {
  const said = sides.flatMap((side) => {
    const { budget } = pair[side];
    return budget === null ? [] : [formatMoney(budget.amountMinor, budget.currency, language)];
  });
  return said.length === 0 ? '—' : said.join(' + ');
}

const locales: Record<Language, string> = { zh: 'zh-CN', ru: 'ru-RU', en: 'en-US' };

function formatMoney(amountMinor: number, currency: Currency, language: Language): string {
  const digits = amountMinor % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amountMinor / 100);
}

/** Sums of each side in its own money. */
export function totals(projects: readonly PairView[]): Record<Side, number> {
  const of = (side: Side) => projects.reduce((sum, pair) => sum + (pair[side].budget?.amountMinor ?? 0), 0);
  return { cn: of('cn'), ru: of('ru') };
}

/** The list or the protocol of the decision, Chinese and Russian side by side, with English below each where it is asked for. */
export function paperOf(paper: Paper, facts: PaperFacts, reader: Language): DocumentModel {
  const { zh, ru } = { zh: listWords.zh.paper, ru: listWords.ru.paper };
  const { list, projects, declined } = facts;
  const isAgreed = list.state === 'approved' || list.state === 'closed';
  const both = (write: (language: 'zh' | 'ru') => string): Extract<Block, { kind: 'sideBySide' }> => ({
    kind: 'sideBySide',
    left: [{ text: write('zh'), language: 'zh' }],
    right: [{ text: write('ru'), language: 'ru' }],
  });
  const sums = totals(projects);
  const totalIn = (language: 'zh' | 'ru') =>
    `${listWords[language].paper.total}${colons[language]}${formatMoney(sums.cn, 'CNY', language)}; ${formatMoney(sums.ru, 'RUB', language)}`;
  const isProtocol = paper === 'protocol';
  const rank = (pair: PairView) => `${pair.ranks.cn ?? '—'} / ${pair.ranks.ru ?? '—'}`;
  const body: Block[] = projects.flatMap((pair, at): Block[] => [
    {
      kind: 'sideBySide',
      number: String(at + 1),
      left: [
        ...projectRuns(pair, 'zh', pair.number ?? ''),
        ...(isProtocol
          ? [{ text: `\n${zh.ranking}${colons.zh}${rank(pair)}`, language: 'zh' as const }]
          : []),
      ],
      right: [
        ...projectRuns(pair, 'ru', pair.number ?? ''),
        ...(isProtocol ? [{ text: `\n${ru.ranking}: ${rank(pair)}`, language: 'ru' as const }] : []),
      ],
    },
  ]);
  const refused: Block[] =
    isProtocol && declined.length > 0
      ? [
          { kind: 'heading', runs: [{ text: `${zh.declined} · ${ru.declined}` }] },
          ...declined.map((pair, at): Block => {
            const reason = pair.decisionReason;
            const why = (language: 'zh' | 'ru'): Run[] =>
              reason
                ? [
                    { text: `\n${listWords[language].paper.reason}${colons[language]}`, language },
                    { text: reason.text, language: reason.language },
                  ]
                : [];
            return {
              kind: 'sideBySide',
              number: String(at + 1),
              left: [...projectRuns(pair, 'zh', ''), ...why('zh')],
              right: [...projectRuns(pair, 'ru', ''), ...why('ru')],
            };
          }),
        ]
      : [];
  const decided = (language: 'zh' | 'ru') =>
    listWords[language].paper.decided(projects.length, declined.length);
  return {
    title: `${list.number} · ${zh[paper]} · ${ru[paper]}`,
    language: 'zh',
    header: [{ text: `${list.number} · ${zh[paper]} · ${ru[paper]}` }],
    ...(!isAgreed && { watermark: `${zh.draft} ${ru.draft}` }),
    blocks: [
      {
        kind: 'title',
        align: 'center',
        runs: [
          { text: `${zh[paper]}\n`, language: 'zh' },
          { text: `${ru[paper]}\n`, language: 'ru' },
          { text: listWords.en.paper[paper], language: 'en' },
        ],
      },
      both(
        (language) =>
          `${list.title[language]}\n${list.number} · ${listWords[language].paper.year(list.year)}`,
      ),
      ...(isProtocol ? [both(decided)] : []),
      ...body,
      ...refused,
      both(totalIn),
      ...(reader === 'en' ? englishPart(facts, isProtocol) : []),
      {
        kind: 'signatures',
        parties: sides.map((side) => {
          const language = languageOfSide[side];
          const own = listWords[language].paper;
          return {
            name: [{ text: own.side[side], language }],
            lines: [own.name, own.signature, own.date].map((word) => [
              { text: `${word}${colons[language]}____________________`, language },
            ]),
          };
        }),
      },
    ],
    madeAt: facts.madeAt,
  };
}

/** The same for a reader of English: titles stay in the words both sides agreed on. */
function englishPart({ list, projects, declined }: PaperFacts, isProtocol: boolean): Block[] {
  const { paper } = listWords.en;
  const cell = (text: string, language?: Language): Run[] => [language ? { text, language } : { text }];
  const sums = totals(projects);
  return [
    {
      kind: 'heading',
      runs: [{ text: list.title.en ?? `${paper.list} ${paper.year(list.year)}`, language: 'en' }],
    },
    ...(isProtocol
      ? [
          {
            kind: 'paragraph' as const,
            runs: [{ text: paper.decided(projects.length, declined.length), language: 'en' as const }],
          },
        ]
      : []),
    {
      kind: 'table',
      head: [paper.no, paper.project, paper.organisations, paper.budget].map((word) => cell(word, 'en')),
      rows: projects.map((pair, at) => [
        cell(String(at + 1)),
        [
          { text: `${pair.number ?? ''}\n` },
          { text: `${pair.cn.title}\n`, language: pair.cn.language },
          { text: pair.ru.title, language: pair.ru.language },
        ],
        [
          { text: `${pair.cn.organisations.join('; ')}\n`, language: pair.cn.language },
          { text: pair.ru.organisations.join('; '), language: pair.ru.language },
        ],
        cell(budgetText(pair, 'en'), 'en'),
      ]),
      widths: [1, 6, 6, 4],
    },
    {
      kind: 'paragraph',
      runs: [
        {
          text: `${paper.total}: ${formatMoney(sums.cn, 'CNY', 'en')}; ${formatMoney(sums.ru, 'RUB', 'en')}`,
          language: 'en',
        },
      ],
    },
  ];
}
