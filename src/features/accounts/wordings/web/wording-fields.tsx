import { TextAreaField, TextField } from '../../../../ui/fields.tsx';

export type WordField = {
  name: string;
  label: string;
  help?: string | undefined;
  maxLength: number;
  isLong: boolean;
};

/** The words of a record in one language, to be written; the first is needed. */
export function WordingFields(props: {
  fields: readonly WordField[];
  values: Readonly<Record<string, string | undefined>> | undefined;
  errors: Readonly<Record<string, string>>;
  lang: string;
}) {
  return props.fields.map(({ isLong, ...field }, at) => {
    const common = {
      ...field,
      mark: at === 0 ? ('required' as const) : ('optional' as const),
      defaultValue: props.values?.[field.name],
      errors: props.errors,
      lang: props.lang,
    };
    return isLong ? (
      <TextAreaField key={field.name} {...common} rows={5} />
    ) : (
      <TextField key={field.name} {...common} />
    );
  });
}
