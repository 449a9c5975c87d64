import type { ReactNode } from 'react';
import { fieldId, type Choice } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';

/** The page has many forms with fields of the same name: each has ids of its own, the refused one those of its problems. */
type OwnProps = {
  form: string;
  name: string;
  label: string;
  help?: string | undefined;
  isRefused?: boolean | undefined;
  defaultValue?: string | undefined;
};

function OwnField({
  form,
  name,
  label,
  help,
  isRefused,
  children,
}: OwnProps & { children: (id: string) => ReactNode }) {
  const id = isRefused ? fieldId(name) : `${form}-${name.replaceAll('.', '-')}`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help ? <p className="help">{help}</p> : null}
      {children(id)}
    </div>
  );
}

export function OwnSelect(props: OwnProps & { choices: readonly Choice[] }) {
  const words = useWords(uiWords);
  return (
    <OwnField {...props}>
      {(id) => (
        <select id={id} name={props.name} defaultValue={props.defaultValue ?? ''}>
          <option value="">{`— ${words.choose} —`}</option>
          {props.choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </OwnField>
  );
}

export function OwnArea(props: OwnProps & { rows?: number; maxLength: number }) {
  return (
    <OwnField {...props}>
      {(id) => (
        <textarea
          id={id}
          name={props.name}
          rows={props.rows ?? 3}
          maxLength={props.maxLength}
          defaultValue={props.defaultValue}
        />
      )}
    </OwnField>
  );
}

export function OwnInput(props: OwnProps & { type: 'text' | 'date'; maxLength?: number }) {
  return (
    <OwnField {...props}>
      {(id) => (
        <input
          id={id}
          name={props.name}
          type={props.type}
          autoComplete="off"
          maxLength={props.maxLength}
          defaultValue={props.defaultValue}
        />
      )}
    </OwnField>
  );
}

const acceptedFiles = '.pdf,.png,.jpg,.jpeg,.webp,.tif,.tiff,.docx,.xlsx,.pptx,.odt,.ods,.txt';

export function OwnFile({ form, label }: { form: string; label: string }) {
  return (
    <OwnField form={form} name="file" label={label}>
      {(id) => <input id={id} name="file" type="file" accept={acceptedFiles} />}
    </OwnField>
  );
}
