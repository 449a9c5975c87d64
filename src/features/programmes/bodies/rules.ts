import type { Language } from '../../../shared/language.ts';
import type { Bank } from '../access.ts';
import type { ActionStatus, BodyKind, ItemKind, ProtocolState } from './vocabulary.ts';

export const protocolSteps = ['send', 'confirm', 'change', 'sign', 'publish'] as const;
export type ProtocolStep = (typeof protocolSteps)[number];

export type ProtocolTransition = {
  from: ProtocolState;
  step: ProtocolStep;
  to: ProtocolState;
  /** Only when officers of both banks have confirmed the same revision; until then the state stays. */
  needsBoth?: boolean;
  /** Only by an officer of the bank that did not take the step before. */
  isByOtherBank?: boolean;
};

/** From a draft of one side to what everybody reads. What was signed is changed no more. */
export const protocolCycle: readonly ProtocolTransition[] = [
  { from: 'draft', step: 'change', to: 'draft' },
  { from: 'draft', step: 'send', to: 'comments' },
  { from: 'comments', step: 'change', to: 'comments' },
  { from: 'comments', step: 'confirm', to: 'agreed', needsBoth: true },
  // Another word in any language takes the agreement back.
  { from: 'agreed', step: 'change', to: 'comments' },
  { from: 'agreed', step: 'sign', to: 'signed' },
  { from: 'signed', step: 'publish', to: 'published', isByOtherBank: true },
];

export function protocolTransition(from: ProtocolState, step: ProtocolStep): ProtocolTransition | undefined {
  return protocolCycle.find((one) => one.from === from && one.step === step);
}

export type SpokenText = { language: Language; text: string; state: 'human' | 'machine'; isStale: boolean };
export type ItemForRules = {
  id: string;
  kind: ItemKind;
  texts: readonly SpokenText[];
};

export type TextGap = { itemId: string; language: Language; gap: 'missing' | 'stale' | 'machine' };

/** What keeps a protocol from being confirmed: every item is there in every language, by a person, of the same state. */
export function textGaps(items: readonly ItemForRules[], languages: readonly Language[]): TextGap[] {
  return items.flatMap((item) =>
    languages.flatMap((language): TextGap[] => {
      const found = item.texts.find((one) => one.language === language);
      if (!found || found.text.trim() === '') return [{ itemId: item.id, language, gap: 'missing' }];
      if (found.isStale) return [{ itemId: item.id, language, gap: 'stale' }];
      return found.state === 'machine' ? [{ itemId: item.id, language, gap: 'machine' }] : [];
    }),
  );
}

/**
 * The texts of an item after one of them was written: the others are stale, the written one is fresh. A machine's draft
 * is made from another text and changes none.
 */
export function afterWriting<Text extends SpokenText>(texts: readonly Text[], written: Text): Text[] {
  const before = texts.find(({ language }) => language === written.language);
  const isNewWording = written.state === 'human' && before !== undefined && before.text !== written.text;
  const others = texts
    .filter(({ language }) => language !== written.language)
    // Who sets a stale text right follows the others; who words a fresh one anew is followed by them.
    .map((text) =>
      isNewWording && !before.isStale && before.state === 'human' ? { ...text, isStale: true } : text,
    );
  return [...others, { ...written, isStale: false }];
}

const numbered: readonly ItemKind[] = ['agenda', 'decision', 'action'];
const letters: Record<ItemKind, string> = {
  opening: '',
  agenda: '',
  decision: 'D',
  action: 'A',
  closing: '',
};

export type Numbered = { id: string; kind: ItemKind; underId: string | null };

/** The numbers of a protocol, the same in every language: agenda 1, 2; decisions D1, D2; actions A1, A2. */
export function numberItems(items: readonly Numbered[]): Map<string, string> {
  const counts = new Map<ItemKind, number>();
  const numbers = new Map<string, string>();
  for (const { id, kind } of items) {
    if (!numbered.includes(kind)) continue;
    const next = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, next);
    numbers.set(id, `${letters[kind]}${next}`);
  }
  return numbers;
}

/** Printed order: beginning, agenda, decisions, actions, ending; inside each as placed. */
export function printedOrder<Item extends { kind: ItemKind; position: number; id: string }>(
  items: readonly Item[],
  kinds: readonly ItemKind[],
): Item[] {
  return items.toSorted(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.position - b.position || (a.id < b.id ? -1 : 1),
  );
}

export function isOverdue(action: { status: ActionStatus; dueOn: string }, today: string): boolean {
  return (action.status === 'open' || action.status === 'inProgress') && action.dueOn < today;
}

/** Of a row of the starting content, by its kind and what its own name says. */
export function bodyKindOf(factKind: string, chineseName: string): BodyKind {
  if (factKind === 'working-group') return 'workingGroup';
  if (chineseName.endsWith('分委会')) return 'subcommittee';
  if (chineseName.endsWith('委员会')) return 'committee';
  return chineseName.includes('对话') ? 'dialogue' : 'mechanism';
}

const ranks: Record<BodyKind, number> = {
  committee: 0,
  subcommittee: 1,
  workingGroup: 2,
  dialogue: 3,
  mechanism: 4,
};

/** The higher of the bodies related to one, where there is exactly one next above it. */
export function parentAmong<Body extends { id: string; kind: BodyKind }>(
  body: Body,
  related: readonly Body[],
): Body | undefined {
  if (body.kind === 'dialogue' || body.kind === 'mechanism') return undefined;
  const above = related.filter(({ kind }) => ranks[kind] < ranks[body.kind]);
  const nearest = Math.max(...above.map(({ kind }) => ranks[kind]));
  const [first, ...more] = above.filter(({ kind }) => ranks[kind] === nearest);
  return more.length === 0 ? first : undefined;
}

export function otherBank(bank: Bank): Bank {
  return bank === 'cn' ? 'ru' : 'cn';
}
