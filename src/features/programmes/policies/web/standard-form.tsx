import { languages } from '../../../../shared/language.ts';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { useWords } from '../../../../ui/language.ts';
import { policyWords } from '../../messages/policies-words.ts';
import type { Standard, StandardFacts } from '../contract.ts';
import { confidences, equivalences, type Confidence, type Equivalence } from '../vocabulary.ts';

const designations = ['gb', 'gost', 'iso'] as const;
const relations = ['gbToIso', 'gostToIso', 'gbToGost'] as const;
/** The systems of standards, as both countries write them. */
export const standardSigns = { gb: 'GB', gost: 'ГОСТ', iso: 'ISO' } as const;
export type TypedStandard = Record<string, string>;

/** What was typed, by the name of its control. */
export function typedStandard(form: FormData): TypedStandard {
  const names = [
    ...designations,
    ...relations,
    'source',
    'confidence',
    'reason',
    ...['subject', 'note'].flatMap((name) => languages.map((one) => `${name}.${one}`)),
  ];
  return Object.fromEntries(names.map((name) => [name, textOfField(form, name)]));
}

/** The input of the endpoint from what was typed. */
export function standardInput(typed: TypedStandard) {
  const textOf = (name: string) => ({
    zh: typed[`${name}.zh`],
    ru: typed[`${name}.ru`],
    en: typed[`${name}.en`],
  });
  return {
    gb: typed['gb'],
    gost: typed['gost'],
    iso: typed['iso'],
    subject: textOf('subject'),
    note: textOf('note'),
    gbToIso: typed['gbToIso'] as Equivalence,
    gostToIso: typed['gostToIso'] as Equivalence,
    gbToGost: typed['gbToGost'] as Equivalence,
    source: typed['source'] ?? '',
    confidence: typed['confidence'] as Confidence,
    reason: typed['reason'] ?? '',
  };
}

/** A row as the form shows it. */
export function standardAsTyped(row: StandardFacts): TypedStandard {
  return {
    gb: row.gb ?? '',
    gost: row.gost ?? '',
    iso: row.iso ?? '',
    gbToIso: row.gbToIso,
    gostToIso: row.gostToIso,
    gbToGost: row.gbToGost,
    source: row.source,
    confidence: row.confidence,
    ...Object.fromEntries(
      languages.flatMap((one) => [
        [`subject.${one}`, row.subject[one] ?? ''],
        [`note.${one}`, row.note[one] ?? ''],
      ]),
    ),
  };
}

/** Labels by path, for the summary of refusals. */
export function useStandardLabels(): Record<string, string> {
  const words = useWords(policyWords);
  return {
    ...standardSigns,
    gbToIso: words.gbToIso,
    gostToIso: words.gostToIso,
    gbToGost: words.gbToGost,
    source: words.source,
    confidence: words.confidence,
    reason: words.reason,
    'subject.zh': `${words.subject}, ${words.inLanguage.zh}`,
    'subject.ru': `${words.subject}, ${words.inLanguage.ru}`,
    'subject.en': `${words.subject}, ${words.inLanguage.en}`,
  };
}

/** Designations, subject, how they stand to each other, and the source of that. */
export function StandardForm({
  typed,
  errors,
  row,
}: {
  typed: TypedStandard;
  errors: Readonly<Record<string, string>>;
  row?: Standard;
}) {
  const words = useWords(policyWords);
  return (
    <form method="post">
      {row ? <input type="hidden" name="revision" value={row.revision} /> : null}
      {designations.map((name) => (
        <TextField
          key={name}
          name={name}
          label={standardSigns[name]}
          defaultValue={typed[name]}
          maxLength={100}
          errors={errors}
        />
      ))}
      {(['subject', 'note'] as const).flatMap((name) =>
        languages.map((one) => (
          <TextField
            key={`${name}.${one}`}
            name={`${name}.${one}`}
            label={`${words[name]}, ${words.inLanguage[one]}`}
            lang={one}
            defaultValue={typed[`${name}.${one}`]}
            maxLength={name === 'subject' ? 300 : 1000}
            errors={errors}
          />
        )),
      )}
      {relations.map((name) => (
        <SelectField
          key={name}
          name={name}
          label={words[name]}
          emptyLabel={null}
          defaultValue={typed[name] || 'unknown'}
          choices={equivalences.map((value) => ({ value, label: words.relations[value] }))}
          errors={errors}
        />
      ))}
      <TextField
        name="source"
        label={words.source}
        mark="required"
        defaultValue={typed['source']}
        maxLength={500}
        errors={errors}
      />
      <SelectField
        name="confidence"
        label={words.confidence}
        emptyLabel={null}
        defaultValue={typed['confidence'] || 'medium'}
        choices={confidences.map((value) => ({ value, label: words.confidences[value] }))}
        errors={errors}
      />
      <TextField
        name="reason"
        label={words.reason}
        mark="required"
        defaultValue={typed['reason']}
        maxLength={500}
        errors={errors}
      />
      <button className="button primary" type="submit">
        {words.save}
      </button>
    </form>
  );
}
