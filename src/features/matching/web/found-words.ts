import type { Language } from '../../../shared/language.ts';

/** Units as they are written in Chinese and English, and in Russian. */
const units =
  `nm нм,µm мкм,mm мм,cm см,m м,km км,ha га,mL мл,L л,mg мг,g г,kg кг,t т,ms мс,s с,min мин,h ч,mW мВт,W Вт,kW кВт,
  MW МВт,kWh кВт·ч,J Дж,kJ кДж,MJ МДж,Pa Па,kPa кПа,MPa МПа,GPa ГПа,bar бар,N Н,kN кН,mV мВ,V В,kV кВ,mA мА,A А,Hz Гц,
  kHz кГц,MHz МГц,GHz ГГц,K К,dB дБ,rpm об/мин,°C °C,% %`
    .split(/,\s*/)
    .map((pair) => pair.split(' ') as [string, string]);
const asWritten = new Map(units.flatMap((pair) => pair.map((unit) => [unit, pair] as const)));
/** For words kept in small letters only; what may be either of two, mW and MW, is none. */
const inSmallLetters = new Map(
  [...Map.groupBy(units, ([latin]) => latin.toLowerCase()).values()]
    .filter((alike) => alike.length === 1)
    .flat()
    .flatMap((pair) => pair.map((unit) => [unit.toLowerCase(), pair] as const)),
);
const leastLetters = 5;

export type FoundWord = { text: string; language: Language };

/**
 * What both texts say word for word, as a reader is shown it: figures with their unit in his writing, designations,
 * and whole words. Units alone and short words say nothing and are left out.
 */
export function tellFoundWords(words: readonly string[], reader: Language): FoundWord[] {
  const told = new Map<string, FoundWord & { place: number }>();
  for (const word of words) {
    const found = tellQuantity(word, reader) ?? tellWord(word);
    if (found && !told.has(found.text)) told.set(found.text, found);
  }
  return [...told.values()]
    .sort((a, b) => a.place - b.place)
    .map(({ text, language }) => ({ text, language }));
}

function tellQuantity(word: string, reader: Language): (FoundWord & { place: number }) | undefined {
  const [, figures, unit] = /^([\d.,–-]+)\s*(\D+)$/u.exec(word) ?? [];
  if (figures === undefined || unit === undefined) return undefined;
  const written = unit
    .trim()
    .replaceAll('μ', 'µ')
    .replace(/^°[сС]$/, '°C');
  const pair = asWritten.get(written) ?? inSmallLetters.get(written);
  if (pair === undefined) return undefined;
  const number = figures.replaceAll('-', '–').replaceAll(/[.,]/g, reader === 'ru' ? ',' : '.');
  return { text: `${number}\u00a0${pair[reader === 'ru' ? 1 : 0]}`, language: reader, place: 0 };
}

function tellWord(word: string): (FoundWord & { place: number }) | undefined {
  const language = /\p{Script=Han}/u.test(word) ? 'zh' : /\p{Script=Cyrillic}/u.test(word) ? 'ru' : 'en';
  if (/^\p{L}+[\d-][\p{L}\d.-]*$/u.test(word) && /\d/.test(word)) {
    return { text: word === word.toLowerCase() ? word.toUpperCase() : word, language, place: 1 };
  }
  const isWhole = language === 'zh' ? word.length > 1 : word.length >= leastLetters;
  return isWhole && /^[\p{L}\s-]+$/u.test(word) ? { text: word, language, place: 2 } : undefined;
}
