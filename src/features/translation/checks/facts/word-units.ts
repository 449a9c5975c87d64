import type { Unit } from '../../text/units.ts';

const prefixes: Readonly<Record<string, number>> = {
  '': 1,
  кило: 1e3,
  мега: 1e6,
  гига: 1e9,
  санти: 1e-2,
  милли: 1e-3,
  микро: 1e-6,
  нано: 1e-9,
  kilo: 1e3,
  mega: 1e6,
  giga: 1e9,
  centi: 1e-2,
  milli: 1e-3,
  micro: 1e-6,
  nano: 1e-9,
};
const bases: Readonly<Record<string, Unit>> = {
  метр: { base: 'm', factor: 1 },
  грамм: { base: 'g', factor: 1 },
  тонн: { base: 'g', factor: 1e6 },
  литр: { base: 'm3', factor: 1e-3 },
  ватт: { base: 'w', factor: 1 },
  вольт: { base: 'v', factor: 1 },
  ампер: { base: 'a', factor: 1 },
  паскал: { base: 'pa', factor: 1 },
  герц: { base: 'hz', factor: 1 },
  джоул: { base: 'j', factor: 1 },
  ньютон: { base: 'n', factor: 1 },
  секунд: { base: 's', factor: 1 },
  минут: { base: 's', factor: 60 },
  час: { base: 's', factor: 3600 },
  месяч: { base: 'month', factor: 1 },
  летн: { base: 'year', factor: 1 },
  metre: { base: 'm', factor: 1 },
  meter: { base: 'm', factor: 1 },
  gram: { base: 'g', factor: 1 },
  tonne: { base: 'g', factor: 1e6 },
  litre: { base: 'm3', factor: 1e-3 },
  liter: { base: 'm3', factor: 1e-3 },
  watt: { base: 'w', factor: 1 },
  volt: { base: 'v', factor: 1 },
  amp: { base: 'a', factor: 1 },
  ampere: { base: 'a', factor: 1 },
  pascal: { base: 'pa', factor: 1 },
  hertz: { base: 'hz', factor: 1 },
  joule: { base: 'j', factor: 1 },
  newton: { base: 'n', factor: 1 },
  second: { base: 's', factor: 1 },
  minute: { base: 's', factor: 60 },
};

const names = Object.keys(bases).join('|');
const spelled = new RegExp(`^(${Object.keys(prefixes).join('|')})(${names})(?:s|[а-я]{0,5})$`);
const word = /[a-zа-я]+/y;

/** A unit written out in any inflection: киловаттный, метрами, tonnes, metre. */
export function readWordUnit(text: string, at: number): { unit: Unit; end: number } | undefined {
  word.lastIndex = at;
  const found = word.exec(text)?.[0];
  const [, prefix = '', name = ''] = (found !== undefined && spelled.exec(found)) || [];
  const unit = bases[name];
  if (found === undefined || unit === undefined) return undefined;
  return { unit: { base: unit.base, factor: unit.factor * (prefixes[prefix] ?? 1) }, end: at + found.length };
}
