import { blanksOf, fillBlanks, openBlanks } from './fill-text.ts';
import type { Templates, Values } from './template-shapes.ts';
import type { AgreementKind, Authentic, TextSide } from './vocabulary.ts';

export type Clause = {
  id: string;
  templateKey: string | null;
  alternative: string | null;
  position: number;
  heading: Record<TextSide, string>;
  text: Record<TextSide, string>;
  revision: Record<TextSide, number>;
  /** The revisions somebody found to say the same. */
  aligned: Record<TextSide, number>;
  isRemoved: boolean;
};

/** Whether a column changed after somebody last confirmed that both say the same. */
export function isStale({ revision, aligned }: Pick<Clause, 'revision' | 'aligned'>): boolean {
  return revision.zh !== aligned.zh || revision.ru !== aligned.ru;
}

/** The columns that changed since the last alignment. */
export function changedSides({ revision, aligned }: Pick<Clause, 'revision' | 'aligned'>): TextSide[] {
  return (['zh', 'ru'] as const).filter((side) => revision[side] !== aligned[side]);
}

/** Columns keep to countries; where both come from one country the first of the two keeps the Chinese text. */
export function columnsOf(
  first: string | null,
  second: string | null,
): { first: TextSide; second: TextSide } {
  const isFirstRussian = first === 'RU' && second !== 'RU';
  const isSecondChinese = second === 'CN' && first !== 'CN';
  return isFirstRussian || isSecondChinese ? { first: 'ru', second: 'zh' } : { first: 'zh', second: 'ru' };
}

/** Clauses whose words a blank stands in, by column: changing one language of a value changes that column. */
export function clausesUsing(clauses: readonly Clause[], name: string, side: TextSide): Clause[] {
  return clauses.filter((clause) => blanksOf(clause.text[side]).includes(name));
}

export type FreezeRefusal =
  | { code: 'cooperation.agreement.staleClauses'; count: number }
  | { code: 'cooperation.agreement.proposalsOpen'; count: number }
  | { code: 'cooperation.agreement.blanksOpen'; names: string[] }
  | { code: 'cooperation.agreement.sharesNotWhole' }
  | { code: 'cooperation.agreement.samePartyTwice' }
  | { code: 'cooperation.agreement.clauseEmpty'; count: number };

/** Why a text may not be confirmed as it is; undefined when it may. */
export function refuseConfirming(
  draft: { clauses: readonly Clause[]; values: Values; waitingProposals: number },
  templates: Templates,
): FreezeRefusal | undefined {
  const clauses = draft.clauses.filter(({ isRemoved }) => !isRemoved);
  const stale = clauses.filter(isStale).length;
  if (stale > 0) return { code: 'cooperation.agreement.staleClauses', count: stale };
  if (draft.waitingProposals > 0) {
    return { code: 'cooperation.agreement.proposalsOpen', count: draft.waitingProposals };
  }
  const empty = clauses.filter(({ text }) => text.zh.trim() === '' || text.ru.trim() === '').length;
  if (empty > 0 || clauses.length === 0) return { code: 'cooperation.agreement.clauseEmpty', count: empty };
  const texts = clauses.flatMap(({ text }) => [text.zh, text.ru]);
  const names = openBlanks(texts, draft.values, templates);
  if (names.length > 0) return { code: 'cooperation.agreement.blanksOpen', names };
  const used = new Set(texts.flatMap(blanksOf));
  const { sharePartyA: a, sharePartyB: b, licensor, licensee } = draft.values;
  if (used.has('sharePartyA') && used.has('sharePartyB') && Number(a) + Number(b) !== 100) {
    return { code: 'cooperation.agreement.sharesNotWhole' };
  }
  if (used.has('licensor') && used.has('licensee') && licensor === licensee) {
    return { code: 'cooperation.agreement.samePartyTwice' };
  }
  return undefined;
}

/** The words of an agreement once they are frozen: blanks filled, clauses numbered. */
export type FrozenText = {
  number: string;
  kind: AgreementKind;
  revision: number;
  title: Record<TextSide, string>;
  authentic: Authentic;
  clauses: { number: number; heading: Record<TextSide, string>; text: Record<TextSide, string> }[];
};

export function freezeText(
  agreement: {
    number: string;
    kind: AgreementKind;
    revision: number;
    title: Record<TextSide, string>;
    authentic: Authentic;
    clauses: readonly Clause[];
    values: Values;
  },
  templates: Templates,
): FrozenText {
  const { number, kind, revision, title, authentic, values } = agreement;
  const fill = (text: Record<TextSide, string>) => ({
    zh: fillBlanks(text.zh, 'zh', values, templates),
    ru: fillBlanks(text.ru, 'ru', values, templates),
  });
  return {
    number,
    kind,
    revision,
    title: { zh: title.zh, ru: title.ru },
    authentic,
    clauses: agreement.clauses
      .filter(({ isRemoved }) => !isRemoved)
      .toSorted((a, b) => a.position - b.position)
      .map((clause, at) => ({ number: at + 1, heading: { ...clause.heading }, text: fill(clause.text) })),
  };
}

/** The frozen words as plain text: its bytes in UTF-8 are what the hash is taken of, so that anybody can check it. */
export function plainTextOf(frozen: FrozenText): string {
  const columns = (['zh', 'ru'] as const).map((side) =>
    [
      frozen.title[side],
      ...frozen.clauses.map(({ number, heading, text }) => `${number}. ${heading[side]}\n${text[side]}`),
    ].join('\n\n'),
  );
  return `${frozen.number}\n\n${columns.join('\n\n———\n\n')}\n`;
}
