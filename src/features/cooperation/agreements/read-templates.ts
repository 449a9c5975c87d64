import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { templateClauseShape, templatesShape, type Templates } from './template-shapes.ts';

const folder = new URL('../../../../data/agreement-clauses/', import.meta.url);
const clauseFiles = ['common', 'nda', 'letter-of-intent', 'joint-development', 'licence'] as const;
const clauseFileShape = z.object({ clauses: z.record(z.string(), templateClauseShape) });

let templates: Templates | undefined;

function readJson(name: string): Record<string, unknown> {
  return z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')));
}

/** The clauses agreements are built from. Source: data/agreement-clauses; original wording, no legal advice; read once. */
export function agreementTemplates(): Templates {
  templates ??= templatesShape.parse({
    ...readJson('kinds'),
    variables: readJson('variables')['variables'],
    clauses: Object.assign({}, ...clauseFiles.map((name) => clauseFileShape.parse(readJson(name)).clauses)),
  });
  return templates;
}
