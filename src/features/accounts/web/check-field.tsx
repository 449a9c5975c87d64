import { fieldId } from '../../../ui/fields.tsx';

/** One check box with its sentence. */
export function CheckField(props: {
  name: string;
  label: string;
  value?: string;
  defaultChecked?: boolean;
  error?: string | undefined;
}) {
  const id = fieldId(props.name);
  return (
    <div className="field" data-invalid={props.error ? '' : undefined}>
      <label className="choice" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          name={props.name}
          value={props.value ?? 'yes'}
          defaultChecked={props.defaultChecked}
          aria-invalid={props.error ? true : undefined}
          aria-describedby={props.error ? `${id}-error` : undefined}
        />
        <span>{props.label}</span>
      </label>
      {props.error ? (
        <p className="field-error" id={`${id}-error`}>
          {props.error}
        </p>
      ) : null}
    </div>
  );
}
