import { pickText, type Language } from '../../../shared/language.ts';
import { plainNames } from '../../../platform/facts/facts.ts';
import type { FactLinkView } from './contract.ts';

type Names = { zh?: string | undefined; ru?: string | undefined; en?: string | undefined };

/** A name for a reader of a language; '' where there is none. */
export function nameIn(names: Names, language: Language): string {
  return pickText(plainNames(names), language)?.text ?? '';
}

/** Names of linked records in one cell. */
export function linkNames(links: readonly FactLinkView[], language: Language): string {
  return links.map(({ names }) => nameIn(names, language)).join('; ');
}

/** Where a row was read, in one cell. */
export function sourceLine(source: { file: string; where?: string | undefined } | null): string | null {
  return source && [source.file, source.where].filter(Boolean).join(' ');
}
