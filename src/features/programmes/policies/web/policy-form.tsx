import { languages } from '../../../../shared/language.ts';
import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { policyWords } from '../../messages/policies-words.ts';
import type { FullPolicy } from '../contract.ts';
import { confidences, policyTopics, ruleTextMax, type Confidence, type PolicyTopic } from '../vocabulary.ts';

const sides = ['cn', 'ru'] as const;
const spoken = ['title', 'cn.rule', 'ru.rule', 'difference', 'consequence'] as const;
const plain = [
  'topic',
  'reason',
  ...sides.flatMap((side) => [`${side}.inForceOn`, `${side}.source`, `${side}.confidence`]),
];
export type TypedPolicy = Record<string, string>;

/** What was typed, by the name of its control. */
export function typedPolicy(form: FormData): TypedPolicy {
  const names = [...plain, ...spoken.flatMap((name) => languages.map((one) => `${name}.${one}`))];
  return Object.fromEntries(names.map((name) => [name, textOfField(form, name)]));
}

/** The input of the endpoint from what was typed; a side without a rule is none. */
export function policyInput(typed: TypedPolicy) {
  const textOf = (name: string) => ({
    zh: typed[`${name}.zh`],
    ru: typed[`${name}.ru`],
    en: typed[`${name}.en`],
  });
  const sideOf = (side: (typeof sides)[number]) =>
    languages.some((one) => (typed[`${side}.rule.${one}`] ?? '').trim() !== '')
      ? {
          rule: textOf(`${side}.rule`),
          inForceOn: typed[`${side}.inForceOn`],
          source: typed[`${side}.source`] ?? '',
          confidence: (typed[`${side}.confidence`] || 'medium') as Confidence,
        }
      : null;
  return {
    topic: typed['topic'] as PolicyTopic,
    title: textOf('title'),
    cn: sideOf('cn'),
    ru: sideOf('ru'),
    difference: textOf('difference'),
    consequence: textOf('consequence'),
    reason: typed['reason'] ?? '',
  };
}

/** A comparison as the form shows it. */
export function policyAsTyped(policy: FullPolicy): TypedPolicy {
  const typed: TypedPolicy = { topic: policy.topic };
  const put = (name: string, text: FullPolicy['title'] | null | undefined) => {
    for (const one of languages) typed[`${name}.${one}`] = text?.[one] ?? '';
  };
  put('title', policy.title);
  put('difference', policy.difference);
  put('consequence', policy.consequence);
  for (const side of sides) {
    put(`${side}.rule`, policy[side]?.rule);
    typed[`${side}.inForceOn`] = policy[side]?.inForceOn ?? '';
    typed[`${side}.source`] = policy[side]?.source ?? '';
    typed[`${side}.confidence`] = policy[side]?.confidence ?? '';
  }
  return typed;
}

/** Labels by path, for the summary of refusals. */
export function usePolicyLabels(): Record<string, string> {
  const words = useWords(policyWords);
  const names = {
    title: words.name,
    'cn.rule': words.rules.cn,
    'ru.rule': words.rules.ru,
    difference: words.difference,
    consequence: words.consequence,
  };
  return {
    topic: words.topic,
    reason: words.reason,
    'cn.inForceOn': words.inForce,
    'ru.inForceOn': words.inForce,
    ...Object.fromEntries(
      Object.entries(names).flatMap(([name, label]) =>
        languages.map((one) => [`${name}.${one}`, `${label}, ${words.inLanguage[one]}`]),
      ),
    ),
  };
}

/** Topic, both rules, the difference and what follows, in three languages, with the reason of the change. */
export function PolicyForm({
  typed,
  errors,
  revision,
}: {
  typed: TypedPolicy;
  errors: Readonly<Record<string, string>>;
  revision?: number;
}) {
  const words = useWords(policyWords);
  return (
    <form method="post">
      {revision === undefined ? null : <input type="hidden" name="revision" value={revision} />}
      <SelectField
        name="topic"
        label={words.topic}
        mark="required"
        defaultValue={typed['topic']}
        choices={policyTopics.map((value) => ({ value, label: words.topics[value] }))}
        errors={errors}
      />
      <InThree name="title" label={words.name} max={300} typed={typed} errors={errors} />
      {sides.map((side) => (
        <fieldset key={side}>
          <legend>{words.rules[side]}</legend>
          <InThree
            name={`${side}.rule`}
            label={words.rules[side]}
            max={ruleTextMax}
            typed={typed}
            errors={errors}
          />
          <TextField
            name={`${side}.inForceOn`}
            label={words.inForce}
            help={words.looseDayHelp}
            defaultValue={typed[`${side}.inForceOn`]}
            maxLength={10}
            errors={errors}
          />
          <TextField
            name={`${side}.source`}
            label={words.source}
            defaultValue={typed[`${side}.source`]}
            maxLength={500}
            errors={errors}
          />
          <SelectField
            name={`${side}.confidence`}
            label={words.confidence}
            defaultValue={typed[`${side}.confidence`]}
            choices={confidences.map((value) => ({ value, label: words.confidences[value] }))}
            errors={errors}
          />
        </fieldset>
      ))}
      <InThree name="difference" label={words.difference} max={ruleTextMax} typed={typed} errors={errors} />
      <InThree name="consequence" label={words.consequence} max={ruleTextMax} typed={typed} errors={errors} />
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

function InThree(props: {
  name: string;
  label: string;
  max: number;
  typed: TypedPolicy;
  errors: Readonly<Record<string, string>>;
}) {
  const words = useWords(policyWords);
  const reader = useLanguage();
  const { name, label, max, typed, errors } = props;
  return languages
    .toSorted((a, b) => Number(b === reader) - Number(a === reader))
    .map((one) => (
      <TextAreaField
        key={one}
        name={`${name}.${one}`}
        label={`${label}, ${words.inLanguage[one]}`}
        lang={one}
        rows={max > 300 ? 4 : 1}
        defaultValue={typed[`${name}.${one}`]}
        maxLength={max}
        errors={errors}
      />
    ));
}
