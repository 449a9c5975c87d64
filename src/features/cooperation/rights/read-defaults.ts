import { readFileSync } from 'node:fs';
import { rightsDefaultsShape, type RightsDefaults } from './contract.ts';

let read: RightsDefaults | undefined;

/** What law says where a contract is silent. Source: data/rights-defaults.json, dated and marked by confidence; read once. */
export function rightsDefaults(): RightsDefaults {
  read ??= rightsDefaultsShape.parse(
    JSON.parse(readFileSync(new URL('../../../../data/rights-defaults.json', import.meta.url), 'utf8')),
  );
  return read;
}
