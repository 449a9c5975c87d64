import { gap, type Gap, type Surroundings } from './requirements.ts';

/** E-mail, addresses of the web, telephones written as such, messengers; rows of figures are none of these. */
const contacts: readonly RegExp[] = [
  /[\p{L}\d._+-]+@[\p{L}\d-]+\.[\p{L}.]+/u,
  /https?:\/\/\S+|www\.\S+|\b(?:t\.me|wa\.me|vk\.com|vk\.me)\//iu,
  /\+\d{1,3}[\s(-]*\d{2,4}[\s)-]*\d{3,4}[\s-]*\d{2,4}/u,
  /(?<!\d)8[\s-]*\(\d{3,5}\)[\s-]*\d{1,3}(?:[\s-]?\d{2}){2}|(?<!\d)8-\d{3}-\d{3}-\d{2}-?\d{2}(?!\d)|(?<!\d)[78]9\d{9}(?!\d)/u,
  /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)1[3-9]\d-\d{4}-\d{4}(?!\d)|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/u,
  /(?:тел(?:ефон\p{L}*)?|моб|phone|tel|mobile|电话|手机|联系方式)[\s.:：№-]*[+(（]?\d[\d\s()（）-]{5,}/iu,
  /微信|wechat|we chat|вичат|whatsapp|ватсап|вотсап|telegram|телеграм(?!м)|viber|вайбер|QQ[\s:：号]*\d{5,}/iu,
];

const legalForms =
  /^(?:ооо|оао|зао|пао|нао|ао|ип|фгбун|фгбу|фгбоу|фгаоу|фгуп|гуп|муп|нпо|нпп|ltd|llc|inc|corp|co|limited|corporation|company|gmbh|jsc)$/u;
const legalPhrases =
  /общество с ограниченной ответственностью|(?:публичное |непубличное |закрытое |открытое )?акционерное общество|федеральное государственное (?:бюджетное|автономное|унитарное) (?:научное |образовательное )?(?:учреждение|предприятие)(?: науки| высшего образования)?/gu;
/** Words many names share; two of them side by side tell nothing. */
const genericStems =
  /^(?:научн|исследоват|производств|государств|федеральн|центр|институт|университет|академи|завод|предприят|компани|объединен|фирм|лаборатор|технич|технологич|institut|universit|research|scientif|scienc|technolog|centre|center|academ|state|national|national|laborator)/u;
const hanLegalForm = /(?:股份)?有限(?:责任)?公司|集团|(?:研究院|研究所|公司|企业|大学|学院|中心|工厂)$/gu;

/** What would give an anonymous owner away: its names, also inflected, shortened or without the legal form, and contacts. */
export function checkAnonymity(
  texts: readonly string[],
  around: Surroundings,
): Omit<Gap, 'path'> | undefined {
  const whole = texts.join('\n').normalize('NFKC');
  if (around.ownerNames.some((name) => namesOwner(whole, name))) return gap('anonymousNamesOwner');
  return contacts.some((pattern) => pattern.test(whole)) ? gap('anonymousContacts') : undefined;
}

function namesOwner(text: string, name: string): boolean {
  // Names of the demonstration carry «(демо)»; branches and cities in brackets are no part of the name either.
  const core = name
    .normalize('NFKC')
    .replace(/[（(][^（）()]*[）)]/g, ' ')
    .trim();
  if (/\p{Script=Han}/u.test(core)) return holdsHanName(text, core);
  const quoted = /[«"“„]([^«»"“”„]+)[»"”]/u.exec(core)?.[1];
  return [core, ...(quoted === undefined ? [] : [quoted])].some((part) => holdsSpelledName(text, part));
}

function holdsHanName(text: string, name: string): boolean {
  const [whole, full] = [text, name].map((part) => part.toLowerCase().replace(/\s+/g, ''));
  const short = full?.replace(hanLegalForm, '');
  return [full, short].some((part) => part !== undefined && [...part].length >= 3 && whole?.includes(part));
}

/** Two telling words of the name, in order and at most one word apart, whatever their endings. */
function holdsSpelledName(text: string, name: string): boolean {
  const words = wordsOf(name).filter((word) => word.length >= 4 && !legalForms.test(word));
  const stems = words.map((word) => word.slice(0, Math.max(4, word.length - 3)));
  if (words.length === 1) return holdsProperName(text, stems[0] ?? '');
  const at = stems.findIndex((_, index) => {
    const pair = words.slice(index, index + 2);
    return pair.length === 2 && !pair.every((word) => genericStems.test(word));
  });
  const [first, second] = stems.slice(at, at + 2);
  if (at < 0 || first === undefined || second === undefined) return false;
  const found = wordsOf(text);
  return found.some(
    (word, index) =>
      word.startsWith(first) && found.slice(index + 1, index + 3).some((next) => next.startsWith(second)),
  );
}

/** A name of one word tells only where it is written as a name, with a capital. */
function holdsProperName(text: string, stem: string): boolean {
  const capitals = text.match(/\p{Lu}[\p{L}\d]*/gu) ?? [];
  return !genericStems.test(stem) && capitals.some((word) => fold(word).startsWith(stem));
}

function wordsOf(text: string): string[] {
  return (
    fold(text)
      .replace(legalPhrases, ' ')
      .match(/[\p{L}\d]+/gu) ?? []
  );
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replace(/['’]/g, '').replace(/\s+/g, ' ');
}
