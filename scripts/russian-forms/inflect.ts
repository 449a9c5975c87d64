import { conjugateVerb, isParticiple } from './conjugate-verb.ts';
import { declineAdjective, declineLong } from './decline-adjective.ts';
import { declineNoun, declinePlural } from './decline-noun.ts';

export type PartOfSpeech = 'noun' | 'plural' | 'adjective' | 'verb';

/** A word with all its forms, lower case, ё folded to е; the lemma is among them. */
export type Paradigm = {
  readonly lemma: string;
  readonly part: PartOfSpeech;
  readonly forms: ReadonlySet<string>;
  /** The forms that say what the stem is: of a verb all but the participles. */
  readonly core: ReadonlySet<string>;
};

/** With `isQuality` an adjective has short forms and a comparative. */
export function inflect(lemma: string, part: PartOfSpeech, isQuality = true): Paradigm {
  const forms = new Set([lemma, ...allForms(lemma, part, isQuality)].filter((form) => form.length > 2));
  const core = part === 'verb' ? new Set([...forms].filter((form) => !isParticiple(form))) : forms;
  return { lemma, part, forms, core };
}

function allForms(lemma: string, part: PartOfSpeech, isQuality: boolean): string[] {
  if (part === 'noun') return declineNoun(lemma);
  if (part === 'plural') return declinePlural(lemma);
  if (part === 'verb') return conjugateVerb(lemma);
  if (lemma.endsWith('ся')) return declineLong(lemma);
  return isQuality ||
    /(?:[ое]емк|стойк|прочн|устойчив|способн|активн|опасн|чувствительн|плотн)[иы]й$/.test(lemma)
    ? declineAdjective(lemma)
    : declineLong(lemma);
}

const nounsInJot =
  /(?:слой|строй|крой|^рой|^гной|^зной|^бой|[зс]абой|прибой|отбой|перебой|пробой|разбой|^сбой|убой|гобой|удой|надой|отстой|устой|застой|сухостой|травостой|древостой|^вой|покой)$/;
const nounsInIj =
  /(?:[лтдрб]ий|критерий|алюминий|гелий|кремний|германий|рутений|полоний|плутоний|нептуний|актиний|гафний|стронций|кальций|церий|цинний|магний|индий|калифорний|гений|кюрий|галлий|таллий|теллурий|ванадий|барий|сценарий|комментарий|инвентарий|реций|протактиний|празеодий|дубний|мейтнерий|торий|осмий|хромий|кадмий|пий|вий)$/;
const nounsInAya = /^(?:стая|свая|шая|пая|кривая|мостовая|кладовая|скважиная)$/;
const nounsInTj =
  /(?:сть|зть|печать|кровать|сеть|нефть|нить|ртуть|плеть|медь|смерть|треть|четверть|скатерть|ноготь|деготь|локоть|коготь|ломоть|копоть|мякоть|^мать|^зять|^рать|^суть|^путь|^плоть|^рукоять|^гать|^память|^благодать)$|память$|рукоять$/;

/** The part of speech by the ending, for a word in its dictionary form; undefined when nothing tells it. */
export function partOf(lemma: string): PartOfSpeech | undefined {
  if (lemma.length < 3) return undefined;
  if (/(?:щ|вш)ийся$/.test(lemma)) return 'adjective';
  if (/(?:ться|тись|чься)$/.test(lemma)) return 'verb';
  if (
    /[аеиоуыюя]ть$/.test(lemma) &&
    (!nounsInTj.test(lemma) || /(?:[аи]стить|сеять|паять|влиять)$/.test(lemma))
  )
    return 'verb';
  if (
    /(?:сти|зти|йти)$/.test(lemma) &&
    /(?:вести|нести|расти|мести|плести|сти|йти)$/.test(lemma) &&
    !/(?:ости|асти|ести)$/.test(lemma)
  )
    return 'verb';
  if (lemma.endsWith('ый')) return 'adjective';
  if (lemma.endsWith('ой')) return nounsInJot.test(lemma) ? 'noun' : 'adjective';
  if (lemma.endsWith('ий')) return isAdjectiveInIj(lemma) ? 'adjective' : 'noun';
  if (/(?:ые|ие)$/.test(lemma) && /(?:ые|[гкхшщж]ие)$/.test(lemma)) return undefined;
  if (/(?:ая|яя)$/.test(lemma)) return nounsInAya.test(lemma) ? 'noun' : undefined;
  if (/(?:чески|ся)$/.test(lemma)) return undefined;
  if (/[ыи]$/.test(lemma)) return 'plural';
  if (/[ую]$/.test(lemma)) return undefined;
  return 'noun';
}

function isAdjectiveInIj(lemma: string): boolean {
  if (/[гкхшщж]ий$/.test(lemma)) return true;
  if (/(?:горячий|рабочий|летучий|текучий|сыпучий|[а-я]учий|[а-я]ячий|прочий)$/.test(lemma)) return true;
  return /ний$/.test(lemma) && !/[аея]ний$/.test(lemma) && !nounsInIj.test(lemma);
}
