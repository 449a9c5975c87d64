import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What xmllint finds wrong in a document by a schema of `schemas/`; an empty text where it is valid. */
export function faultsOfXml(xml: string, schema: 'oai-pmh' | 'sitemap' | 'atom'): string {
  const path = fileURLToPath(new URL(`schemas/${schema}.xsd`, import.meta.url));
  const run = spawnSync('xmllint', ['--noout', '--nonet', '--schema', path, '-'], {
    input: xml,
    encoding: 'utf8',
  });
  return run.status === 0 ? '' : `${run.stderr}\n${xml.slice(0, 2_000)}`;
}
