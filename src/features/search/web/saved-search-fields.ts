import { searchCriteria } from '../contract.ts';
import { isFilterValue, valuesIn } from './search-address.ts';

/**
 * The fields of a search page's address that a saved search keeps, in the order of the contract; `askedText` stands in
 * for what was typed. Fields of a contract that do not narrow anything alone (`off`, `exact`) go with others only.
 */
export function savedSearchFields(search: string, askedText?: string): [name: string, value: string][] {
  const params = new URLSearchParams(search);
  if (askedText) params.set('q', askedText);
  const fields = Object.keys(searchCriteria.shape)
    .filter((name) => name !== 'freshness')
    .flatMap((name) =>
      valuesIn(params, name)
        .map((value): [string, string] => [name, value.trim()])
        .filter(([, value]) => (name === 'q' ? value !== '' : isFilterValue(name, value))),
    );
  return fields.some(([name]) => name !== 'off' && name !== 'exact') ? fields : [];
}
