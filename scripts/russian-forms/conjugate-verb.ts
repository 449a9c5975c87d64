import { declineLong } from './decline-adjective.ts';

/** Conjugates Russian verbs by rule, participles and gerunds included, the verbal noun left apart; ё folded to е. */
const first = ['ет', 'ем', 'ете', 'ешь'];
const second = ['ит', 'им', 'ите', 'ишь'];

/** The infinitive is given, with or without -ся; the forms with -ся come for both. */
export function conjugateVerb(infinitive: string): string[] {
  const { active, passive } = conjugatePlain(infinitive.replace(/(?:ся|сь)$/, ''));
  const reflexive = active.map(addReflexive);
  return [...active, ...reflexive, ...passive];
}

function addReflexive(form: string): string {
  if (/[аяеиоу]в$/.test(form)) return `${form}шись`;
  return form + (!isParticiple(form) && /[аеиоуыэюя]$/.test(form) ? 'сь' : 'ся');
}

/** Long forms of participles take -ся after a vowel as well. */
export function isParticiple(form: string): boolean {
  return /(?:щ|вш|н|м|т)(?:ий|ый|им|ым|ем|ом|их|ых|ей|ой|ая|яя|ое|ее|ие|ые|ую|юю|ого|его|ому|ему|ими|ыми|ою|ею)(?:ся)?$/.test(
    form,
  );
}

type Voices = { readonly active: string[]; readonly passive: string[] };

const secondInEt = /(?:гореть|смотреть|мотреть|зависеть|видеть|висеть|лететь|терпеть|вертеть|сидеть|кипеть)$/;
const secondInAt = /(?:держать|лежать|дрожать|стоять)$/;
const hardPresent = /(?:писать|резать|вязать|мазать|казать|пахать|плескать|чесать|тесать)$/;
const withoutPresent =
  /^(?:(?:вос|при|по|под|с|за|об|от|пере|предпри|на)нять|(?:с|за|от|раз|на|об|под)жать|начать|(?:[а-я]{1,4})?(?:ждать|брать|звать|гнать|спать))$/;
const plainInEvat = /(?:[дл]евать|певать|ревать|севать|невать|мевать|спевать)$/;

function conjugatePlain(lemma: string): Voices {
  const base = lemma.slice(0, -2);
  if (!lemma.endsWith('ть')) return { active: lemma.length > 3 ? [lemma] : [], passive: [] };
  const active = [lemma, ...past(base)];
  if (withoutPresent.test(lemma)) return { active, passive: passiveForms(`${base}т`, false) };
  if (/[ое]вать$/.test(lemma) && !plainInEvat.test(lemma) && !/(?:давать|знавать|ставать)$/.test(lemma)) {
    return inOvat(lemma.slice(0, -5), lemma.at(-5) === 'е', base, active);
  }
  if (/(?:давать|знавать|ставать)$/.test(lemma)) {
    return {
      active: [...active, ...present(lemma.slice(0, -4), 'ю', first, 'ют')],
      passive: declineLong(`${base}емый`),
    };
  }
  if (secondInEt.test(lemma) || secondInAt.test(lemma)) {
    return { active: [...active, ...secondPresent(lemma.slice(0, -3))], passive: [] };
  }
  if (hardPresent.test(lemma)) {
    return { active: [...active, ...softPresent(lemma.slice(0, -3))], passive: passiveForms(`${base}нн`) };
  }
  if (/[ая]ть$/.test(lemma)) return inAt(base, active);
  if (lemma.endsWith('ить')) {
    const stem = lemma.slice(0, -3);
    const passive = [...declineLong(`${stem}имый`), ...passiveForms(`${softenConsonant(stem)}енн`)];
    return { active: [...active, ...secondPresent(stem)], passive };
  }
  const isPassive = /(?:греть|тереть|нуть|ыть)$/.test(lemma);
  const passive = isPassive ? passiveForms(`${base}т`, false) : [];
  if (lemma.endsWith('еть')) return { active: [...active, ...present(base, 'ю', first, 'ют')], passive };
  if (lemma.endsWith('нуть'))
    return { active: [...active, ...present(lemma.slice(0, -3), 'у', first, 'ут')], passive };
  if (lemma.endsWith('ыть'))
    return { active: [...active, ...present(`${lemma.slice(0, -3)}о`, 'ю', first, 'ют')], passive };
  return { active, passive };
}

function inAt(base: string, active: readonly string[]): Voices {
  return {
    active: [...active, ...present(base, 'ю', first, 'ют')],
    passive: [...declineLong(`${base}емый`), ...passiveForms(`${base}нн`)],
  };
}

/** требовать – требует, корчевать – корчует, клевать – клюет. */
function inOvat(head: string, isE: boolean, base: string, active: readonly string[]): Voices {
  const stem = head + (isE && !/[цчшщж]$/.test(head) ? 'ю' : 'у');
  return {
    active: [...active, ...present(stem, 'ю', first, 'ют')],
    passive: [...declineLong(`${stem}емый`), ...passiveForms(`${base}нн`)],
  };
}

function past(base: string): string[] {
  return [`${base}л`, `${base}ла`, `${base}ло`, `${base}ли`, `${base}в`, ...declineLong(`${base}вший`)];
}

function present(stem: string, me: string, middle: readonly string[], they: string): string[] {
  const forms = [`${stem}${me}`, ...middle.map((end) => stem + end), `${stem}${they}`];
  if (/[аеиоуыэюя]$/.test(stem)) forms.push(`${stem}я`, `${stem}й`, `${stem}йте`);
  return [...forms, ...declineLong(`${stem}${they.slice(0, 1)}щий`)];
}

/** писать – пишет, резать – режет. */
function softPresent(stem: string): string[] {
  const soft = stem.endsWith('ск')
    ? `${stem.slice(0, -2)}щ`
    : stem.slice(0, -1) + (/[сх]$/.test(stem) ? 'ш' : 'ж');
  return [...present(soft, 'у', first, 'ут'), `${soft}и`];
}

function secondPresent(stem: string): string[] {
  const changed = softenConsonant(stem);
  const isHushed = /[жшчщ]$/.test(stem);
  const they = isHushed ? 'а' : 'я';
  const me = `${changed}${/[жшчщ]$/.test(changed) ? 'у' : 'ю'}`;
  return [
    me,
    ...second.map((end) => stem + end),
    `${stem}${they}т`,
    `${stem}${they}`,
    `${stem}и`,
    ...declineLong(`${stem}${they}щий`),
  ];
}

function softenConsonant(stem: string): string {
  if (stem.endsWith('ст')) return `${stem.slice(0, -2)}щ`;
  if (/[пбмвф]$/.test(stem)) return `${stem}л`;
  if (/(?:врат|щит|крат|сыт|свет|сет|хит)$/.test(stem)) return `${stem.slice(0, -1)}щ`;
  const pairs: Readonly<Record<string, string>> = { д: 'ж', з: 'ж', с: 'ш', т: 'ч' };
  const soft = pairs[stem.at(-1) ?? ''];
  return soft === undefined ? stem : stem.slice(0, -1) + soft;
}

function passiveForms(stem: string, isDouble = true): string[] {
  const short = isDouble ? stem.slice(0, -1) : stem;
  return [...declineLong(`${stem}ый`), short, `${short}а`, `${short}о`, `${short}ы`];
}
