import { TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { useWords } from '../../../../ui/language.ts';
import { planWords } from '../../messages/plans-words.ts';
import type { PlanItem } from '../contract.ts';
import { itemTextMax, itemTitleMax } from '../vocabulary.ts';

const lines = [
  'title',
  'indicator',
  'responsibleCn',
  'responsibleRu',
  'dueOn',
  'plannedValue',
  'unit',
  'reason',
] as const;
export type TypedItem = Record<(typeof lines)[number], string> & { isDropped: boolean };

/** What was typed, which is the input of the endpoint too. */
export function typedItem(form: FormData): TypedItem {
  const typed = Object.fromEntries(lines.map((name) => [name, textOfField(form, name)]));
  return { ...(typed as Record<(typeof lines)[number], string>), isDropped: form.get('isDropped') === 'on' };
}

export const emptyItem: TypedItem = {
  title: '',
  indicator: '',
  responsibleCn: '',
  responsibleRu: '',
  dueOn: '',
  plannedValue: '',
  unit: '',
  reason: '',
  isDropped: false,
};

/** An item as the form shows it: always the words of its author. */
export function itemAsTyped(item: PlanItem): TypedItem {
  return {
    title: item.title.original.text,
    indicator: item.indicator.original.text,
    responsibleCn: item.responsibleCn,
    responsibleRu: item.responsibleRu,
    dueOn: item.dueOn,
    plannedValue: item.plannedValue === null ? '' : String(item.plannedValue),
    unit: item.unit,
    reason: '',
    isDropped: item.status === 'dropped',
  };
}

export function useItemLabels(): Record<string, string> {
  const words = useWords(planWords);
  return {
    title: words.item,
    indicator: words.indicator,
    dueOn: words.dueOn,
    plannedValue: words.plannedValue,
    actualValue: words.actualValue,
    reason: words.reason,
    doneOn: words.doneOn,
    status: words.itemStatus,
    evidence: words.evidence,
  };
}

/** What an item says; in an agreed plan a reason goes to the other bank. */
export function ItemForm({
  typed,
  errors,
  revision,
  isAgreed,
}: {
  typed: TypedItem;
  errors: Readonly<Record<string, string>>;
  revision?: number;
  isAgreed: boolean;
}) {
  const words = useWords(planWords);
  return (
    <form method="post">
      <input type="hidden" name="intent" value="content" />
      {revision === undefined ? null : <input type="hidden" name="revision" value={revision} />}
      <TextField
        name="title"
        label={words.item}
        mark="required"
        defaultValue={typed.title}
        maxLength={itemTitleMax}
        errors={errors}
      />
      <TextAreaField
        name="indicator"
        label={words.indicator}
        rows={2}
        defaultValue={typed.indicator}
        maxLength={itemTextMax}
        errors={errors}
      />
      {(['responsibleCn', 'responsibleRu'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={words[name]}
          defaultValue={typed[name]}
          maxLength={200}
          errors={errors}
        />
      ))}
      <TextField
        name="dueOn"
        type="date"
        label={words.dueOn}
        mark="required"
        defaultValue={typed.dueOn}
        errors={errors}
      />
      <TextField
        name="plannedValue"
        label={words.plannedValue}
        inputMode="decimal"
        defaultValue={typed.plannedValue}
        errors={errors}
      />
      <TextField name="unit" label={words.unit} defaultValue={typed.unit} maxLength={60} errors={errors} />
      {revision === undefined ? null : (
        <label className="choice">
          <input type="checkbox" name="isDropped" defaultChecked={typed.isDropped} />
          <span>{words.dropIt}</span>
        </label>
      )}
      {isAgreed ? (
        <TextAreaField
          name="reason"
          label={words.reason}
          help={words.reasonHelp}
          rows={2}
          mark="required"
          defaultValue={typed.reason}
          maxLength={itemTextMax}
          errors={errors}
        />
      ) : null}
      <button className="button primary" type="submit">
        {words.save}
      </button>
    </form>
  );
}
