import type { Language } from '../../../../shared/language.ts';

/** Whether a number is the least or the most that is said. */
export type Bound = 'least' | 'most';

type Forms = { readonly before: RegExp; readonly after: RegExp };
type Side = Readonly<Record<Bound, Forms>>;

/** The longer form is asked first: «не менее» before «менее», 不低于 before 低于. */
const forms: Readonly<Record<Language, Side>> = {
  ru: {
    least: {
      before:
        /(?:(?<![а-я])не (?:менее|меньше|ниже|хуже|короче|раньше)(?: чем)?|(?<!(?<![а-я])не )(?:более|больше|свыше|выше|превыша[а-я]+)(?: чем)?|≥|>) ?$/,
      after: /^ ?(?:и (?:более|больше|выше))(?![а-я])/,
    },
    most: {
      before:
        /(?:(?<![а-я])не (?:более|больше|выше|дольше|позже|позднее|превыша[а-я]+|превыс[а-я]+)(?: чем)?|(?<!(?<![а-я])не )(?:менее|меньше|ниже)(?: чем)?|≤|<) ?$/,
      after: /^ ?(?:и (?:менее|меньше|ниже))(?![а-я])/,
    },
  },
  zh: {
    least: {
      before: /(?:不(?:低于|小于|少于|短于|早于)|至少|(?<!不)(?:超过|大于|高于|多于)|≥|>) ?$/,
      after: /^ ?(?:以上|及以上)/,
    },
    most: {
      before: /(?:不(?:高于|大于|超过|多于|长于|晚于|足)|至多|最多|(?<!不)(?:低于|小于|少于)|≤|<) ?$/,
      after: /^ ?(?:以下|及以下|以内)/,
    },
  },
  en: {
    least: {
      before:
        /(?:(?:no|not) (?:less|lower|fewer|worse|earlier) than|at least|(?<!no |not )(?:more|greater|higher) than|not below|(?<!not )(?:above|exceed(?:s|ing)?)|≥|>) ?$/,
      after: /^ ?(?:or|and) (?:more|higher|above|over)/,
    },
    most: {
      before:
        /(?:(?:no|not) (?:more|greater|higher|longer|later) than|at most|(?<!no |not )(?:less|lower|fewer) than|not (?:above|exceed(?:ing)?)|(?<!not )(?:below|under)|≤|<) ?$/,
      after: /^ ?(?:or|and) (?:less|lower|below|under|fewer)/,
    },
  },
};

export function readBound(text: string, start: number, end: number, language: Language): Bound | undefined {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 12);
  const side = forms[language];
  if (side.least.before.test(before) || side.least.after.test(after)) return 'least';
  return side.most.before.test(before) || side.most.after.test(after) ? 'most' : undefined;
}
