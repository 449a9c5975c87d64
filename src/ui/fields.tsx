import type { ReactNode } from 'react';
import { useWords } from './language.ts';
import { uiWords } from './messages/ui-words.ts';

export type FieldMark = 'required' | 'optional' | 'toPublish' | 'conditional';

export type FieldProps = {
  name: string;
  label: string;
  help?: string | undefined;
  mark?: FieldMark | undefined;
  /** Refusals by path, as the API told them. */
  errors?: Readonly<Record<string, string>> | undefined;
};

/** The element id of a control, so that the error summary can link to it. */
export function fieldId(name: string): string {
  return `f-${name.replaceAll('.', '-')}`;
}

/** Label, help, control and refusal of one field, tied together for screen readers. */
export function Field(props: FieldProps & { children: (aria: AriaProps) => ReactNode }) {
  const words = useWords(uiWords);
  const id = fieldId(props.name);
  const error = props.errors?.[props.name];
  const described = [props.help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const aria: AriaProps = {
    id,
    name: props.name,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': error ? true : undefined,
  };
  return (
    <div className="field" data-invalid={error ? '' : undefined}>
      <label htmlFor={id}>
        {props.label} {props.mark ? <span className="mark">({words[props.mark]})</span> : null}
      </label>
      {props.help ? (
        <p className="help" id={`${id}-help`}>
          {props.help}
        </p>
      ) : null}
      {props.children(aria)}
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

export type AriaProps = {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

type TextProps = FieldProps & {
  defaultValue?: string | undefined;
  maxLength?: number | undefined;
  type?: 'text' | 'email' | 'password' | 'date' | 'number' | 'search' | 'url' | undefined;
  autoComplete?: string | undefined;
  inputMode?: 'numeric' | 'decimal' | 'email' | undefined;
  list?: string | undefined;
  /** Language of what is typed, where it is not the page’s. */
  lang?: string | undefined;
  required?: boolean | undefined;
};

export function TextField({
  defaultValue,
  maxLength,
  type,
  autoComplete,
  inputMode,
  list,
  lang,
  required,
  ...field
}: TextProps) {
  return (
    <Field {...field}>
      {(aria) => (
        <input
          {...aria}
          type={type ?? 'text'}
          defaultValue={defaultValue}
          maxLength={maxLength}
          autoComplete={autoComplete ?? 'off'}
          inputMode={inputMode}
          list={list}
          lang={lang}
          required={required}
        />
      )}
    </Field>
  );
}

export function TextAreaField(
  props: FieldProps & {
    defaultValue?: string | undefined;
    maxLength?: number | undefined;
    rows?: number | undefined;
    lang?: string | undefined;
  },
) {
  const { defaultValue, maxLength, rows, lang, ...field } = props;
  return (
    <Field {...field}>
      {(aria) => (
        <textarea {...aria} defaultValue={defaultValue} maxLength={maxLength} rows={rows ?? 5} lang={lang} />
      )}
    </Field>
  );
}

export type Choice = { value: string; label: string; lang?: string | undefined };

export function SelectField(
  props: FieldProps & {
    choices: readonly Choice[];
    defaultValue?: string | undefined;
    emptyLabel?: string | null;
  },
) {
  const words = useWords(uiWords);
  const { choices, defaultValue, emptyLabel, ...field } = props;
  return (
    <Field {...field}>
      {(aria) => (
        <select {...aria} defaultValue={defaultValue ?? ''}>
          {emptyLabel === null ? null : <option value="">{emptyLabel ?? `— ${words.choose} —`}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} lang={choice.lang}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Several of many: check boxes under one legend. */
export function CheckboxesField(
  props: FieldProps & { choices: readonly Choice[]; defaultValues?: readonly string[] | undefined },
) {
  const words = useWords(uiWords);
  const id = fieldId(props.name);
  const error = props.errors?.[props.name];
  return (
    <fieldset className="field" id={id} data-invalid={error ? '' : undefined}>
      <legend>
        {props.label} {props.mark ? <span className="mark">({words[props.mark]})</span> : null}
      </legend>
      {props.help ? <p className="help">{props.help}</p> : null}
      {props.choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input
            type="checkbox"
            name={props.name}
            value={choice.value}
            defaultChecked={props.defaultValues?.includes(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
      {error ? <p className="field-error">{error}</p> : null}
    </fieldset>
  );
}
