import { textOfField } from '../../../../ui/form-fields.ts';
import type { AgreementFields } from '../contract.ts';

/** Ids in what was pasted: an id, or the address of a record's page, one per line. */
export function idsIn(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .filter((line) => line !== '')
    .map((line) => line.split(/[?#]/)[0]?.replace(/\/+$/, '').split('/').at(-1) ?? line);
}

/** What an officer typed of an agreement. */
export function fieldsOfForm(form: FormData) {
  const text = (name: string) => textOfField(form, name);
  const three = (name: string) => ({
    zh: text(`${name}.zh`),
    ru: text(`${name}.ru`),
    en: text(`${name}.en`),
  });
  return {
    kind: text('kind') as AgreementFields['kind'],
    level: text('level') as AgreementFields['level'],
    names: three('names'),
    nameConfidence: text('nameConfidence') as AgreementFields['nameConfidence'],
    subject: three('subject'),
    dated: text('dated'),
    languages: form.getAll('languages').map(String),
    validFrom: text('validFrom'),
    validUntil: text('validUntil'),
    partyIds: idsIn(text('partyIds')),
    source: text('source'),
  };
}

/** The same as the form shows it again. */
export function typedOfForm(form: FormData): Record<string, string[]> {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form) typed[name] = [...(typed[name] ?? []), String(value)];
  return typed;
}
