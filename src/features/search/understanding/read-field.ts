import { fordNames } from '../../../shared/ford-names.ts';
import { gbtNames } from '../../../shared/gbt-names.ts';
import { grntiNames } from '../../../shared/grnti-names.ts';
import type { TrilingualText } from '../../../shared/language.ts';
import { analyseText, isLightWord } from '../../translation/public-text.ts';
import { nameKey } from './names-of-values.ts';

type Scheme = 'field' | 'ford' | 'gbt';
type FieldName = {
  readonly code: string;
  readonly key: string;
  readonly stems: ReadonlySet<string>;
  readonly han: string;
};

const namesOf: Readonly<Record<Scheme, Readonly<Record<string, TrilingualText>>>> = {
  field: grntiNames,
  ford: fordNames,
  gbt: gbtNames,
};
const lists = new Map<Scheme, readonly FieldName[]>();

/**
 * Codes of a classification for a code (GRNTI 81 or 29.33, FORD 2 or 2.5, GB/T 460) or for words of a field's name in
 * any language; a whole name goes before parts of names, and `isWhole` asks for a whole one. A facet holds what can be
 * counted (two digits of GRNTI, three of GB/T), so a longer code stands for its beginning: 29.33 finds everything of 29,
 * records of 29.33 among it, and the filter that is shown is the one that was asked.
 */
export function readField(scheme: Scheme, value: string, isWhole: boolean): readonly string[] | undefined {
  if (/^\d/.test(value)) return readCode(scheme, value);
  const names = lists.get(scheme) ?? listNames(scheme);
  const asked = readName('', value);
  if (asked.key === '') return undefined;
  const whole = names.filter((name) => name.key === asked.key);
  if (whole.length > 0) return codesOf(scheme, whole);
  if (isWhole || (asked.stems.size === 0 && asked.han.length < 2)) return undefined;
  const stems = [...asked.stems];
  const found = names.filter(
    (name) => stems.every((stem) => name.stems.has(stem)) && name.han.includes(asked.han),
  );
  return found.length === 0 ? undefined : codesOf(scheme, found);
}

function readCode(scheme: Scheme, code: string): readonly string[] | undefined {
  if (scheme === 'field')
    return /^\d{2}(?:\.\d{2}){0,2}(?:\.\*)?$/.test(code) && isNamed(scheme, code.slice(0, 2))
      ? [code.slice(0, 2)]
      : undefined;
  if (scheme === 'gbt')
    return /^\d{3}(?:\.?\d{2}){0,2}$/.test(code) && isNamed(scheme, code.slice(0, 3))
      ? [code.slice(0, 3)]
      : undefined;
  const ford = code.replace(/\.0(?=\d)/, '.');
  return isNamed(scheme, ford) ? withParts(ford) : undefined;
}

function isNamed(scheme: Scheme, code: string): boolean {
  return Object.hasOwn(namesOf[scheme], code);
}

/** A record has one of the narrower FORD fields, so a broad one stands for all of its own. */
function withParts(ford: string): string[] {
  return [ford, ...Object.keys(fordNames).filter((code) => code.startsWith(`${ford}.`))];
}

function listNames(scheme: Scheme): readonly FieldName[] {
  const list = Object.entries(namesOf[scheme]).flatMap(([code, names]) =>
    Object.values(names).map((name) => readName(code, name)),
  );
  lists.set(scheme, list);
  return list;
}

function readName(code: string, name: string): FieldName {
  const stems = new Set<string>();
  let han = '';
  for (const atom of analyseText(name).atoms) {
    if (atom.kind === 'han') han += String.fromCharCode(Number(atom.key));
    else if (!atom.isStop && !isLightWord(String(atom.key))) stems.add(String(atom.key));
  }
  return { code, key: nameKey(name), stems, han };
}

function codesOf(scheme: Scheme, names: readonly FieldName[]): string[] {
  const codes = names.flatMap(({ code }) => (scheme === 'ford' ? withParts(code) : [code]));
  return [...new Set(codes)];
}
