/**
 * Declines Russian nouns by rule, in lower case with ё folded to е. A form too many (a genitive plural that nobody
 * uses) does no harm, since forms are only looked up; a form missing parts the word from itself.
 */
const vowels = 'аеиоуыэюя';
const isVowel = (letter: string | undefined): boolean => letter !== undefined && vowels.includes(letter);
const backed = /[гкхжшчщ]$/;
const hushed = /[жшчщц]$/;

/** Nouns whose last vowel falls out: узел – узла. Others with -ок, -ек and -ец follow rules. */
const fleeting =
  /(?:^|[^а-я]|микро|электро|термо|радио|био|тепло|гидро|пневмо|авто|пере|полу|много|водо|паро|газо)(?:узел|котел|козел|пепел|орел|осел|угол|чехол|посол|ветер|костер|шатер|ковер|копер|бобер|багор|бугор|овес|шов|ров|рот|лоб|лев|лен|мох|сон|лед|хребет|огонь|уголь|деготь|ноготь|локоть|ломоть|коготь|стебель|кашель|корень|ремень|камень|кремень|уровень|стержень|поршень|щебень|гребень|ливень|перстень|плетень|студень|день|пень|шершень|парень|полдень|церковь|любовь|рожь|ложь|вошь)$|гололед$|ледолед$|пилотшов$|уровень$|стержень$|камень$|поршень$|корень$|узел$|чехол$|треугол$|щебень$/;
const staysWithOk =
  /(?:^(?:сок|рок|док|бок|шок|кок|порок|урок|отрок|зарок|клок|сток|исток|восток|игрок|знаток)|блок|срок|поток|водоток|противоток|прямоток|кровоток|водосток|приток|отток|переток|(?:электро|сверх|био|фото|термо)ток|^ток|термошок|электрошок)$/;
const staysWithEk = /(?:^|[^а-я])?(?:человек|век|чек|бек|трек|парсек|дек|индек)$/;
/** After a vowel the fallen е leaves й: заем – займа. */
const jotted: Readonly<Record<string, string>> = { заем: 'займ', наем: 'найм', паек: 'пайк', заяц: 'зайц' };
const softened: Readonly<Record<string, string>> = { лед: 'льд', лев: 'льв', лен: 'льн' };
const withSign = /^(?:улей|ручей|муравей|воробей|соловей|репей)$/;
const masculineSoft =
  /(?:[иаяеу]тель|арь|ырь|дождь|гвоздь|кабель|штабель|вексель|дизель|никель|профиль|стиль|автомобиль|контроль|пароль|король|алкоголь|аэрозоль|золь|руль|нуль|ноль|киль|шпиндель|штапель|картофель|апрель|июнь|июль|корабль|рубль|путь|конь|олень|тюлень|ячмень|бюллетень|зверь|лось|гусь|червь|голубь|тюль|шмель|хмель|щавель|модуль|циркуль|вентиль|утиль|текстиль|фитиль|янтарь|букварь|панцирь)$/;
const feminineSoft =
  /(?:сть|знь|жь|шь|чь|щь|вь|пь|бь|сь|зь|дь|модель|деталь|сталь|соль|роль|боль|цель|щель|мель|дрель|отрасль|нефть|сеть|печать|степень|ступень|тень|осень|мишень|плесень|зелень|печень|лень|голень|кровать|нить|ртуть|смерть|треть|четверть|плеть|ткань|гавань|гортань|консоль|моль|фасоль|вуаль|эмаль|магистраль|вертикаль|горизонталь|диагональ|спираль|мораль|медаль|педаль|пыль|быль|гниль|верфь|постель|метель|колыбель|форель|артель|капель|свирель|параллель|антресоль|ель|скатерть|латунь|опухоль|мебель|память|рукоять)$/;

/** All forms of the noun, and of both genders when an ending in -ь does not tell; empty when the word is no noun. */
export function declineNoun(lemma: string): string[] {
  const last = lemma.at(-1);
  if (last === undefined || lemma.length < 2) return [];
  if (lemma.endsWith('мя') && lemma.length > 3) return declineSeed(lemma);
  if (lemma.endsWith('иа')) return [lemma];
  if (last === 'а') return declineFirst(lemma.slice(0, -1), false);
  if (last === 'я') return declineYa(lemma.slice(0, -1));
  if (last === 'о') return declineO(lemma.slice(0, -1));
  if (last === 'е') return declineE(lemma.slice(0, -1));
  if (last === 'ь') return declineSign(lemma);
  if (last === 'й') return declineJot(lemma);
  if (isVowel(last)) return [lemma];
  const stem = fallenStem(lemma);
  return [lemma, ...hardMasculine(stem)];
}

/** Forms of a noun given in the plural: ножницы, отходы; the singular may be of any gender. */
export function declinePlural(lemma: string): string[] {
  const stem = lemma.slice(0, -1);
  const soft = lemma.endsWith('и') && !backed.test(stem);
  const forms = soft
    ? ends(stem, ['и', 'ей', 'ев', 'ь', 'й', 'ям', 'ями', 'ях'])
    : ends(stem, [lemma.at(-1) ?? '', 'ам', 'ами', 'ах', 'ов', '']);
  if (hushed.test(stem)) forms.push(`${stem}ей`, `${stem}ев`);
  return [...forms, ...zeroForms(stem)];
}

function ends(stem: string, endings: readonly string[]): string[] {
  return endings.map((ending) => stem + ending);
}

function fallenStem(lemma: string): string {
  const known = jotted[lemma] ?? softened[lemma];
  if (known !== undefined) return known;
  if (/гололед$/.test(lemma)) return lemma.replace(/лед$/, 'льд');
  if (fleeting.test(lemma)) return dropVowel(lemma, 2);
  if (lemma.endsWith('ок') && lemma.length > 3 && !staysWithOk.test(lemma)) {
    return isVowel(lemma.at(-3)) ? lemma : dropVowel(lemma, 2);
  }
  if (/[чшж]ек$/.test(lemma) && lemma.length > 4 && !staysWithEk.test(lemma)) return dropVowel(lemma, 2);
  if (lemma.endsWith('ец') && lemma.length > 4) return fallenEts(lemma);
  return lemma;
}

function fallenEts(lemma: string): string {
  const before = lemma.slice(0, -2);
  if (isVowel(before.at(-1))) return `${before}йц`;
  if (before.endsWith('л')) return `${before}ьц`;
  const isClustered = !isVowel(before.at(-2)) && !/ьн$/.test(before);
  return isClustered && !/(?:столб|владел|рж|мст|ств|рт|нц|вц)$/.test(before) ? lemma : `${before}ц`;
}

function dropVowel(word: string, fromEnd: number): string {
  const at = word.endsWith('ь') ? word.length - fromEnd - 1 : word.length - fromEnd;
  const stem = word.slice(0, at) + word.slice(at + 1);
  return stem;
}

function hardMasculine(stem: string): string[] {
  const plural = backed.test(stem) ? 'и' : 'ы';
  const forms = ends(stem, ['а', 'у', 'ом', 'е', plural, 'ам', 'ами', 'ах']);
  if (stem.endsWith('ц')) forms.push(`${stem}ем`, `${stem}ев`, `${stem}ов`);
  else if (hushed.test(stem)) forms.push(`${stem}ем`, `${stem}ей`);
  else forms.push(`${stem}ов`);
  if (/ин$/.test(stem) && /(?:жан|чан|ян)ин$/.test(stem)) {
    const people = stem.slice(0, -2);
    forms.push(people, ...ends(people, ['е', 'ам', 'ами', 'ах']));
  }
  return forms;
}

function declineFirst(stem: string, isSoft: boolean): string[] {
  if (isSoft) return ends(stem, ['я', 'и', 'е', 'ю', 'ей', 'ею', 'ям', 'ями', 'ях']);
  const plural = backed.test(stem) ? 'и' : 'ы';
  const forms = ends(stem, [
    'а',
    plural,
    'е',
    'у',
    'ой',
    'ою',
    'ам',
    'ами',
    'ах',
    ...(hushed.test(stem) ? ['ей', 'ею'] : []),
  ]);
  return [...forms, ...zeroForms(stem)];
}

/** The genitive plural without ending, a vowel between the last consonants where it wants one: лопаток, гаек, сосен. */
function zeroForms(stem: string): string[] {
  const last = stem.at(-1) ?? '';
  const before = stem.at(-2);
  if (isVowel(before) || before === undefined || isVowel(last)) return [stem];
  const head = stem.slice(0, -1);
  const hasSign = before === 'ь' || before === 'й';
  const open = hasSign ? head.slice(0, -1) : head;
  if (last === 'к') return [`${open}${hasSign || /[жшчщц]$/.test(open) ? 'е' : 'о'}к`];
  if (last === 'ц') return hasSign || /[^с]$/.test(open) ? [`${open}ец`, stem] : [stem, `${open}ец`];
  if (/ств$|[^ьй][вфтдсзпбм]$/.test(stem)) return [stem];
  const vowel = /[кгх]$/.test(open) ? 'о' : 'е';
  return 'нлрм'.includes(last) ? [stem, `${open}${vowel}${last}`] : [stem];
}

function declineYa(stem: string): string[] {
  const last = stem.at(-1) ?? '';
  if (last === 'и') return ends(stem, ['я', 'и', 'ю', 'ей', 'ею', 'й', 'ям', 'ями', 'ях']);
  if (last === 'ь') return [...declineFirst(stem, true), `${stem.slice(0, -1)}ей`, `${stem.slice(0, -1)}ий`];
  if (isVowel(last)) return [...declineFirst(stem, true), `${stem}й`];
  const forms = [...declineFirst(stem, true), `${stem}ь`];
  const before = stem.at(-2);
  if (before !== undefined && !isVowel(before) && 'нл'.includes(last)) {
    const open = /[ьй]$/.test(stem.slice(0, -1)) ? stem.slice(0, -2) : stem.slice(0, -1);
    forms.push(`${open}е${last}`, `${open}е${last}ь`);
  }
  return forms;
}

const winged: Readonly<Record<string, string>> = {
  дерев: 'деревь',
  звен: 'звень',
  крыл: 'крыль',
  пер: 'перь',
  полен: 'полень',
  дн: 'донь',
  шил: 'шиль',
};

function declineO(stem: string): string[] {
  if (isVowel(stem.at(-1)) || /^(?:пальт|деп|метр|динам|бюр|кин|авт|фот|сальд|евр|какао)$/.test(stem))
    return [`${stem}о`];
  const forms = [...ends(stem, ['о', 'а', 'у', 'ом', 'е', 'ам', 'ами', 'ах']), ...zeroForms(stem)];
  if (/судн$/.test(stem)) forms.push(...ends(stem.slice(0, -1), ['а', 'ов', 'ам', 'ами', 'ах']));
  const wing = Object.keys(winged).find((end) => stem === end || (end.length > 3 && stem.endsWith(end)));
  if (wing !== undefined) {
    const plural = stem.slice(0, -wing.length) + (winged[wing] ?? '');
    forms.push(...ends(plural, ['я', 'ев', 'ям', 'ями', 'ях']));
  }
  if (stem === 'неб' || stem === 'чуд') forms.push(...ends(`${stem}ес`, ['а', '', 'ам', 'ами', 'ах']));
  if (/яйц$/.test(stem)) forms.push(stem.replace(/йц$/, 'иц'));
  if (stem === 'колен') forms.push(...ends(stem, ['и', 'ей', 'ям', 'ями', 'ях']));
  if (/^(?:ух)$/.test(stem)) forms.push(...ends('уш', ['и', 'ей', 'ам', 'ами', 'ах']));
  if (stem === 'яблок') forms.push('яблоки');
  return forms;
}

function declineE(stem: string): string[] {
  const last = stem.at(-1) ?? '';
  if (last === 'и') return ends(stem, ['е', 'я', 'ю', 'ем', 'и', 'й', 'ям', 'ями', 'ях']);
  if (last === 'ь')
    return [
      ...ends(stem, ['е', 'я', 'ю', 'ем', 'и', 'ям', 'ями', 'ях', 'ев']),
      `${stem.slice(0, -1)}ий`,
      `${stem.slice(0, -1)}ей`,
    ];
  if (hushed.test(stem))
    return [...ends(stem, ['е', 'а', 'у', 'ем', 'ам', 'ами', 'ах', 'ев']), ...zeroForms(stem)];
  if (/^(?:рел|шосс|тир|кашп|кроп|каф|диаб)$/.test(stem) || isVowel(last)) return [`${stem}е`];
  return ends(stem, ['е', 'я', 'ю', 'ем', 'ей', 'ям', 'ями', 'ях']);
}

function declineSign(lemma: string): string[] {
  const bare = lemma.slice(0, -1);
  const stem = fleeting.test(lemma) ? dropVowel(lemma, 2).replace(/ь$/, '') : bare;
  const isHushed = /[жшчщ]$/.test(stem);
  const plural = isHushed ? ['ам', 'ами', 'ах'] : ['ям', 'ями', 'ях'];
  const forms = [lemma, ...ends(stem, ['и', 'ей', ...plural])];
  const isMasculine = masculineSoft.test(lemma) || (fleeting.test(lemma) && !/(?:ов|ж|ш)ь$/.test(lemma));
  const isFeminine = !isMasculine && feminineSoft.test(lemma);
  if (!isMasculine) forms.push(`${bare}ью`);
  if (!isFeminine) forms.push(...ends(stem, ['я', 'ю', 'ем', 'е']));
  return forms;
}

function declineJot(lemma: string): string[] {
  const bare = lemma.slice(0, -1);
  if (withSign.test(lemma))
    return [lemma, ...ends(`${lemma.slice(0, -2)}ь`, ['я', 'ю', 'ем', 'е', 'и', 'ев', 'ям', 'ями', 'ях'])];
  const forms = [lemma, ...ends(bare, ['я', 'ю', 'ем', 'и', 'ев', 'ям', 'ями', 'ях'])];
  if (!bare.endsWith('и')) forms.push(`${bare}е`);
  return forms;
}

function declineSeed(lemma: string): string[] {
  const stem = `${lemma.slice(0, -1)}ен`;
  return [lemma, ...ends(stem, ['и', 'ем', 'а', '', 'ам', 'ами', 'ах']), `${lemma.slice(0, -1)}ян`];
}
