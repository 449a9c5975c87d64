import type { Language } from '../../../../shared/language.ts';
import { spansOf } from './mark.ts';
import type { Span } from './reading.ts';

type Forms = {
  /** Words that look like a negation, or cancel each other, or belong to a bound of a number: read first, and left out. */
  readonly fixed: RegExp;
  readonly negation: RegExp;
  /** Negative in sense though no negation by form: it may answer one, but need not be answered. */
  readonly hint: RegExp;
};

const bound =
  'менее|меньше|ниже|хуже|короче|раньше|позже|позднее|более|больше|выше|дольше|превыша[а-я]+|превыс[а-я]+|уступа[а-я]+';

const forms: Readonly<Record<Language, Forms>> = {
  ru: {
    fixed: new RegExp(
      `не только|не без|нельзя не|не мо[гж][а-я]+ не |не против|тем не менее|не раз(?![а-я])|не хуже|не (?:${bound})|` +
        'нет сомнени[а-я]+|нередко|немал[а-я]+|(?<![а-я])(?:необходим|несмотря|нескольк|неметалл|нефт|недел|нейтр|нейр|нерв|нержав|негатив|немедл|немец|немного|неон|недр|невод|некотор|непосредств|непрерывн|независим|неделим)[а-я]*',
      'g',
    ),
    negation:
      /(?<![а-я])(?:не|нет|ни|без|нельзя|никогда|ничего|никак[а-я]*|запрещ[а-я]+|невозможн[а-я]+|недопустим[а-я]+)(?![а-я])/g,
    hint: /(?<![а-я])(?:не[а-я]{3,}|бес?[зп]?[а-я]{4,}|анти[а-я]{3,}|исключ[а-я]+|устран[а-я]+|отсутств[а-я]+|отказ[а-я]*|лиш[её]н[а-я]*|лишь|только|предотвра[а-я]+|избе[гж][а-я]+|прекра[а-я]+|кроме|вместо|свобод[а-я]+|снима[а-я]+|мешает|слишком|трудно|едва|мало|против[а-я]*|запрет[а-я]*|вне|сухой|потер[а-я]+)/g,
  },
  zh: {
    fixed:
      /不得不|不能不|无不|没有不|不锈|不仅|不但|不断|不同|不少|不久|不管|不论|无论|不过(?!量)|不(?:超过|低于|小于|少于|大于|高于|短于|长于|多于|早于|晚于|亚于|足)|不一|不变|不等|不饱和|不对称|不规则|不稳定|无线|无人机|无人|无机|无烟煤|无缝|无锡|无极|无数|无定形|无损|无穷|无尘|非常|除非|非洲|是非|非金属|非晶|非线性|非标|非织造|非铁|非均|未来|未必|沉没|淹没|没收|潜没|浸没/g,
    negation: /没有|不得|不能|不可|不宜|不允许|禁止|严禁|切勿|并非|不|无|没|未|非|勿/g,
    hint: /免|防|避|禁|拒|缺|失|难|除|停|消|空白|仅|无|非|不|抗|耐|零|脱|代替|取代|而是|否/g,
  },
  en: {
    fixed:
      /not only|no (?:more|less|later|earlier|fewer|lower|greater|worse|longer) than|not (?:more|less|later|fewer|lower|greater|below|above|exceed[a-z]*) ?(?:than)?|does not exceed|do not exceed|no doubt|nevertheless|nonetheless|not without|no\. ?(?=\d)|non-?(?:metal|ferrous|linear|woven)[a-z]*|notable|noted/g,
    negation:
      /(?<![a-z])(?:not|no|without|never|none|nothing|neither|nor|cannot|prohibited|forbidden|impossible)(?![a-z])|n't(?![a-z])/g,
    hint: /-free|less(?![a-z])|(?<![a-z])(?:un|non|in|im|anti|dis)-?[a-z]{4,}|avoid|prevent|exclu|elimin|lack|absen|free|fail|instead|rather|refus|stop|only|ban|remov|resist|proof|too (?=[a-z])|hardly|little|few|lost|out of|dry|zero|clean|beyond/g,
  },
};

/** Negations of a text, lower-case, that carry sense; `hints` are other ways to say the like. */
export function readNegations(text: string, language: Language): { negations: Span[]; hints: number } {
  const { fixed, negation, hint } = forms[language];
  const bare = text.replace(fixed, (found) => '\u0001'.repeat(found.length));
  const negations = spansOf(bare, negation);
  const rest = bare.replace(negation, (found) => '\u0001'.repeat(found.length));
  return { negations, hints: [...rest.matchAll(hint)].length + [...text.matchAll(fixed)].length };
}
