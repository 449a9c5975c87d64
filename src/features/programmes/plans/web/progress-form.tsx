import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { useWords } from '../../../../ui/language.ts';
import { planWords } from '../../messages/plans-words.ts';
import type { PlanItem } from '../contract.ts';
import { itemTextMax } from '../vocabulary.ts';

const open = ['planned', 'running', 'done'] as const;
export type TypedProgress = {
  status: (typeof open)[number];
  doneOn: string;
  actualValue: string;
  evidence: string;
};

/** What was typed of progress, which is the input of the endpoint too. */
export function typedProgress(form: FormData): TypedProgress {
  return {
    status: textOfField(form, 'status') as TypedProgress['status'],
    doneOn: textOfField(form, 'doneOn'),
    actualValue: textOfField(form, 'actualValue'),
    evidence: textOfField(form, 'evidence'),
  };
}

/** How an item stands and what shows it; one bank is enough. */
export function ProgressForm({
  item,
  typed,
  errors,
}: {
  item: PlanItem;
  typed: TypedProgress | undefined;
  errors: Readonly<Record<string, string>>;
}) {
  const words = useWords(planWords);
  const standing = item.status === 'done' ? 'done' : item.status === 'running' ? 'running' : 'planned';
  return (
    <form method="post">
      <input type="hidden" name="intent" value="progress" />
      <input type="hidden" name="revision" value={item.revision} />
      <SelectField
        name="status"
        label={words.itemStatus}
        emptyLabel={null}
        defaultValue={typed?.status ?? standing}
        choices={open.map((value) => ({ value, label: words.itemStatuses[value] }))}
        errors={errors}
      />
      <TextField
        name="doneOn"
        type="date"
        label={words.doneOn}
        defaultValue={typed?.doneOn ?? item.doneOn ?? ''}
        errors={errors}
      />
      <TextField
        name="actualValue"
        label={words.actualValue}
        inputMode="decimal"
        defaultValue={typed?.actualValue ?? (item.actualValue === null ? '' : String(item.actualValue))}
        errors={errors}
      />
      <TextAreaField
        name="evidence"
        label={words.evidence}
        rows={3}
        defaultValue={typed?.evidence ?? item.evidence?.text ?? ''}
        maxLength={itemTextMax}
        errors={errors}
      />
      <button className="button primary" type="submit">
        {words.save}
      </button>
    </form>
  );
}
