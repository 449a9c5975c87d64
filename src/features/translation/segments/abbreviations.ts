import { remember } from '../../../shared/remember.ts';

/**
 * How a word with a point behaves at the end of a sentence:
 * never: always has something after it (рис. 3, т. е., Dr. Li);
 * beforeNumber: an abbreviation before a figure, a plain word otherwise (No. 5; "the answer is no.");
 * unit: after a number it may end a sentence (5 см. Далее), elsewhere never (см. рис. 3);
 * beforeStarter: often followed by a capital, ends only before a word that opens sentences (им. Кирова, Ltd.);
 * initial: the same, but after a number it may be a unit (220 В. Далее);
 * mayEnd: ends before any capital (и т. д. Далее);
 * none: no abbreviation.
 */
export type AbbreviationKind =
  'never' | 'beforeNumber' | 'unit' | 'beforeStarter' | 'initial' | 'mayEnd' | 'none';

/**
 * Lower-case, without spaces and without the last point. Cyrillic and Latin ones never clash, and lists of references
 * hold both, so one table serves all three languages.
 */
const words: Readonly<Partial<Record<AbbreviationKind, string>>> = {
  never: `
    т.е т.к т.н т.о т.ч в.т.ч рис табл черт ил прил напр ср ул пр-т просп пер пл б-р наб корп оф пом тел факс эл
    проф акад доц инж канд докт д-р зав зам отв ген дир г-н г-жа тов св гос нац макс ок прим вып изд сост науч техн тех
    хим физ мат экон биол рос росс кит англ лат нем франц яп абз разд гл пп подп и.о врио ж.-д
    e.g i.e cf vs viz dr mr mrs ms prof st mt fig figs eq eqs tab tabs v`,
  beforeNumber: `
    no nos p pp vol vols ch chap sec sect art para ver rev ref refs approx ca c min max app tel ext ed
    jan feb mar apr jun jul aug sep sept oct nov dec`,
  unit: `см мм дм км кг мг мин сек стр гг вв кв куб экв ст`,
  beforeStarter: `тыс млн млрд трлн им обл респ р-н пр дж al inc ltd corp co jr sr dept univ ph.d dipl eds`,
  mayEnd: `т.д т.п др проч руб коп долл чел шт экз ед сут н.э л.с etc a.m p.m ibid`,
};

const kinds = new Map<string, AbbreviationKind>(
  Object.entries(words).flatMap(([kind, list]) =>
    list
      .trim()
      .split(/\s+/)
      .map((word) => [word, kind as AbbreviationKind] as const),
  ),
);

/** к.т.н, д.ф.-м.н: the candidate's and the doctor's degree. */
const degree = /^[кд]\.(?:\p{L}+\.-?){1,2}н$/u;

/** The kind of an abbreviation of one or more parts («т.д», «Fig»), judged by as many of its last parts as are known. */
export const abbreviationKind = remember(10_000, (abbreviation): AbbreviationKind => {
  const parts = abbreviation.split('.');
  const lower = abbreviation.toLowerCase();
  if (degree.test(lower)) return 'beforeStarter';
  const lowerParts = lower.split('.');
  for (let from = 0; from < parts.length; from++) {
    const kind = kinds.get(lowerParts.slice(from).join('.').replace(/^-/, ''));
    const isInitial = from === parts.length - 1 && /^-?\p{Lu}$/u.test(parts[from] ?? '');
    if (kind !== undefined && !isInitial) return kind;
  }
  return singleLetterKind(parts.at(-1) ?? '');
});

/** Capitals are initials; a small Cyrillic letter is г., с., т. (but «я» is a word), a small Latin one a variable. */
function singleLetterKind(letter: string): AbbreviationKind {
  if (/^-?\p{Lu}$/u.test(letter)) return 'initial';
  if (/^[а-ю]$/.test(letter)) return 'unit';
  return 'none';
}

/** Words that open sentences and are no names: after an abbreviation they tell that a sentence has ended. */
const starters = new Set(
  `В Во На По Для При Это Эта Этот Эти Он Она Оно Они Его Её Ее Их Мы Но А И С Со К Ко Из За До После Также Кроме Однако
  Если Как Так Такой Такая Такое Такие Все Поэтому Затем Далее Тогда Там Здесь Сейчас Среди Под Над Между Через От О Об
  У Когда Что Чтобы Где Не Без Благодаря Согласно Помимо Наш Наша Наше Наши Данный Данная Данное Данные
  The This These Those That It Its They Their We Our In On At For From By With To As If When While However Moreover Thus
  There Here Both All After Before Such A`
    .trim()
    .split(/\s+/),
);

export function isStarter(word: string): boolean {
  return starters.has(word);
}
