import type { Language } from '../../../shared/language.ts';
import { rightsWords } from '../messages/rights-words.ts';
import { sayFinding } from './say-finding.ts';
import type { Sheet } from './read-sheet.ts';
import type { Disposition } from './sheet-shapes.ts';
import { territories } from './vocabulary.ts';

type Words = (typeof rightsWords)['en'];
/** One line of the annex; lines of two languages stand beside each other in the same order. */
export type SheetLine = { kind: 'heading' | 'line'; text: string };
export type NameOf = (organisationId: string) => string;

const heading = (text: string): SheetLine => ({ kind: 'heading', text });
const line = (text: string): SheetLine => ({ kind: 'line', text });
const colon = (language: Language) => (language === 'zh' ? '：' : ': ');
const gap = '—';

/** The whole sheet in words of one language: the same number of lines in every language. */
export function saySheet(sheet: Sheet, language: Language, nameOf: NameOf): SheetLine[] {
  const words: Words = rightsWords[language];
  const pair = (label: string, value: string) =>
    line(`${label}${colon(language)}${value === '' ? gap : value}`);
  const choice = (label: string, value: string | undefined) => pair(label, value ?? '');
  return [
    heading(words.annex),
    ...annexLines(sheet, words, nameOf, pair),
    heading(words.foreground),
    ...foregroundLines(sheet, words, nameOf, pair),
    heading(words.dispositions),
    ...(sheet.facts.rules.dispositions.length === 0 ? [line(words.noDispositions)] : []),
    ...sheet.facts.rules.dispositions.map((one) => line(sayDisposition(sheet, one, words, nameOf))),
    heading(words.firstFiling),
    ...filingLines(sheet, words, choice, pair),
    ...[...sheet.gaps, ...sheet.conflicts].slice(0, 1).map(() => heading(words.standing)),
    ...[...sheet.gaps, ...sheet.conflicts].map((finding) => line(sayFinding(finding, words))),
  ];
}

type Pair = (label: string, value: string) => SheetLine;

function annexLines({ facts }: Sheet, words: Words, nameOf: NameOf, pair: Pair): SheetLine[] {
  return facts.parties.flatMap(({ organisationId, bank }) => {
    const items = facts.items.filter((item) => item.organisationId === organisationId);
    const silence = facts.noneSaid.includes(organisationId) ? words.saysNone : words.nothingSaid;
    return [
      line(`${nameOf(organisationId)} (${words.banks[bank]})`),
      ...(items.length === 0 ? [line(silence)] : []),
      ...items.flatMap((item, at) => [
        line(`${at + 1}. ${item.title} · ${words.kinds[item.kind]}`),
        pair(words.fields.number, [item.number, item.office].filter(Boolean).join(', ')),
        pair(words.fields.holder, item.holder),
        pair(
          words.fields.encumbrance,
          [words.encumbrances[item.encumbrance], item.encumbranceNote].filter(Boolean).join('; '),
        ),
        pair(words.fields.accessForWork, words.workAccess[item.accessForWork]),
        pair(words.fields.accessForUse, words.useAccess[item.accessForUse]),
        pair(words.fields.terms, item.terms),
      ]),
    ];
  });
}

function foregroundLines({ facts }: Sheet, words: Words, nameOf: NameOf, pair: Pair): SheetLine[] {
  const { foreground } = facts.rules;
  const said = <Code extends string>(names: Record<Code, string>, code: Code | null) =>
    code === null ? '' : names[code];
  return [
    line(words.soleTitle),
    pair(words.soleOwner, said(words.soleOwners, foreground.soleOwner)),
    pair(words.partnerUse, said(words.partnerUses, foreground.partnerUse)),
    pair(words.firstNegotiation, foreground.firstNegotiation ? words.yes : words.no),
    line(words.jointTitle),
    ...territories.flatMap((territory) => {
      const rule = foreground.territories[territory];
      const shares = rule.shares.map(
        (share) => `${nameOf(share.organisationId)} ${percentOf(share.perMille)} %`,
      );
      return [
        line(words.territories[territory]),
        pair(words.shares, shares.join('; ')),
        pair(words.exploiter, said(words.exploiters, rule.exploiter)),
        pair(words.thirdParty, said(words.thirdPartyRules, rule.thirdParty)),
        pair(words.income, said(words.incomeRules, rule.income)),
        pair(words.note, rule.note),
      ];
    }),
    pair(words.publicationDays, String(foreground.publicationDays ?? '')),
    pair(words.confidentialityYears, String(foreground.confidentialityYears ?? '')),
    pair(words.remuneration, said(words.remunerations, foreground.remuneration)),
    pair(words.remunerationNote, foreground.remunerationNote),
  ];
}

function filingLines(
  { facts }: Sheet,
  words: Words,
  choice: (label: string, value: string | undefined) => SheetLine,
  pair: Pair,
): SheetLine[] {
  const { madeIn, country, reason, china, russia } = facts.rules.firstFiling;
  const check = ({ state, number, on }: typeof china) =>
    [state && words.checkStates[state], number, on].filter(Boolean).join(', ');
  return [
    choice(words.madeIn, madeIn ? words.places[madeIn] : undefined),
    choice(words.filingCountry, country ? words.countries[country] : undefined),
    pair(words.reason, reason),
    pair(words.chinaCheck, check(china)),
    pair(
      words.russiaCheck,
      [check(russia), russia.way && words.russianWays[russia.way], russia.filedOn].filter(Boolean).join(', '),
    ),
  ];
}

/** A planned transfer in one line, with the word for the licence in the language of the line. */
function sayDisposition({ facts }: Sheet, one: Disposition, words: Words, nameOf: NameOf): string {
  const item = facts.items.find(({ id }) => id === one.itemId);
  return [
    `${nameOf(one.fromOrganisationId)} → ${nameOf(one.toOrganisationId)}`,
    words.dispositionKinds[one.kind],
    item?.title ?? words.results,
    one.territories.map((territory) => words.territories[territory]).join(', ') || gap,
    `${words.years} ${one.years ?? gap}`,
    words.prices[one.price],
  ].join(' · ');
}

/** 333 → 33.3 */
export function percentOf(perMille: number): string {
  return String(perMille / 10);
}
