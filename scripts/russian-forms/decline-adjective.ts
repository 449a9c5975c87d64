/** Declines Russian adjectives and participles by rule, with short forms and the regular comparative; ё folded to е. */
const hard = 'ый ого ому ым ом ая ой ую ою ое ые ых ыми'.split(' ');
const backed = 'ий ого ому им ом ая ой ую ою ое ие их ими'.split(' ');
const soft = 'ий его ему им ем яя ей юю ею ее ие их ими'.split(' ');
const hushed = 'ий его ему им ем ая ей ую ею ее ие их ими'.split(' ');

/** Adjectives of relation have neither short forms nor degrees: титановый, морской. */
const withoutShort = /(?:ск|цк|ов|ев|альн|ярн|озн)$/;

/** The masculine nominative is given: прочный, морской, средний, горячий. */
export function declineAdjective(lemma: string): string[] {
  const stem = lemma.slice(0, -2);
  const ending = lemma.slice(-2);
  const forms = declineLong(lemma);
  if (ending === 'ой') forms.push(lemma);
  if (!isSoft(stem, ending) && !withoutShort.test(stem)) forms.push(...shortForms(stem), ...compare(stem));
  return forms;
}

/** The long forms alone; those of participles in -щийся and -вшийся too. */
export function declineLong(lemma: string): string[] {
  if (lemma.endsWith('ся')) return declineLong(lemma.slice(0, -2)).map((form) => `${form}ся`);
  const stem = lemma.slice(0, -2);
  return endingsOf(stem, lemma.slice(-2)).map((end) => stem + end);
}

function endingsOf(stem: string, ending: string): readonly string[] {
  if (/[гкх]$/.test(stem)) return backed;
  if (ending !== 'ий') return hard;
  return /[жшчщ]$/.test(stem) ? hushed : soft;
}

function isSoft(stem: string, ending: string): boolean {
  return ending === 'ий' && !/[гкх]$/.test(stem);
}

function shortForms(stem: string): string[] {
  if (stem.endsWith('нн')) {
    const short = stem.slice(0, -1);
    return [short, `${short}а`, `${short}о`, `${short}ы`, `${stem}о`];
  }
  const plural = /[гкх]$/.test(stem) ? 'и' : 'ы';
  const forms = [`${stem}а`, `${stem}о`, `${stem}${plural}`];
  const head = stem.slice(0, -1);
  const isClustered = /[^аеиоуыэюя][кн]$/.test(stem);
  if (!isClustered) return [...forms, stem];
  const open = head.replace(/[ьй]$/, '');
  return [
    ...forms,
    `${open}${stem.endsWith('н') || open !== head || /[жшчщц]$/.test(open) ? 'е' : 'о'}${stem.slice(-1)}`,
  ];
}

function compare(stem: string): string[] {
  return /[гкх]$|нн$|щ$/.test(stem) ? [] : [`${stem}ее`, `${stem}ей`];
}

/** The masculine nominative of an adjective met in any form, or undefined where the ending does not tell. */
export function adjectiveLemma(form: string): string | undefined {
  const reflexive = /^(.+(?:щ|вш))(?:[аеи][яеи]|его|ему|им|ем|ей|их|ими|ую)ся$/.exec(form)?.[1];
  if (reflexive !== undefined) return `${reflexive}ийся`;
  const met = /^(.{2,}?)(ый|ого|ому|ым|ыми|ых|ые|ую|ая|ое)$/.exec(form);
  if (met?.[1] !== undefined) return masculine(met[1], true);
  const second = /^(.{2,}?)(ие|их|ими|его|ему|яя|юю|ее)$/.exec(form);
  const stem = second?.[1];
  if (stem === undefined || !/(?:[гкхжшщ]|[рдзт]ч|шн|ренн|рхн|жн|едн|йн|льн)$/.test(stem)) return undefined;
  return `${stem}ий`;
}

function masculine(stem: string, isHard: boolean): string {
  if (/[гкх]$/.test(stem))
    return /^(?:морск|городск|людск|заводск|судоводск)$/.test(stem) ? `${stem}ой` : `${stem}ий`;
  if (/[жшчщ]$/.test(stem)) return /(?:больш|чуж)$/.test(stem) ? `${stem}ой` : `${stem}ий`;
  return isHard ? `${stem}ый` : `${stem}ий`;
}
