import type { ReactNode } from 'react';
import { useWords } from '../../../../ui/language.ts';
import { fieldId } from '../../../../ui/fields.tsx';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { useLabels } from '../../web/labels.ts';
import { useForm } from './form-context.ts';
import type { FormField } from './form-spec.ts';

/** A group of controls under one legend with its mark, help and refusal. */
export function FieldGroup({ field, children }: { field: FormField; children: ReactNode }) {
  const ui = useWords(uiWords);
  const labels = useLabels();
  const { kind, errors } = useForm();
  const { label, help } = labels.field(kind, field.name);
  const id = fieldId(field.name);
  const error = errors[field.name];
  return (
    <fieldset
      className="field"
      id={id}
      data-invalid={error ? '' : undefined}
      aria-describedby={help ? `${id}-help` : undefined}
    >
      <legend>
        {label}{' '}
        <span className="mark">({ui[field.need === 'conditional' ? 'conditional' : field.need]})</span>
      </legend>
      {help ? (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
      {children}
      {error ? <p className="field-error">{error}</p> : null}
    </fieldset>
  );
}

/** A small labelled control inside a group. */
export function PartLabel({
  name,
  label,
  help,
  children,
}: {
  name: string;
  label: string;
  help?: string | undefined;
  children: ReactNode;
}) {
  const { errors } = useForm();
  const id = fieldId(name);
  return (
    <div className="part" data-invalid={errors[name] ? '' : undefined}>
      <label htmlFor={id}>{label}</label>
      {help ? <p className="help">{help}</p> : null}
      {children}
      {errors[name] ? (
        <p className="field-error" id={`${id}-error`}>
          {errors[name]}
        </p>
      ) : null}
    </div>
  );
}

/** What ties a control to its label and its refusal. */
export function useControl(): (name: string) => {
  id: string;
  name: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
} {
  const { errors } = useForm();
  return (name) => ({
    id: fieldId(name),
    name,
    'aria-invalid': errors[name] ? true : undefined,
    'aria-describedby': errors[name] ? `${fieldId(name)}-error` : undefined,
  });
}
