import type { ReactNode } from 'react';
import { SelectField, type FieldProps } from './fields.tsx';
import { useWords } from './language.ts';
import { uiWords } from './messages/ui-words.ts';

/**
 * The filters of a list, asked by its address. `asked`: what the address asks for; while it asks for something,
 * `clear` leads to the whole list at `path` (in the reader's language).
 */
export function FilterForm(props: {
  asked: Readonly<Record<string, string | undefined>>;
  path: string;
  words: { filter: string; clear: string };
  children: ReactNode;
}) {
  const { asked, path, words, children } = props;
  return (
    <form method="get" className="filter-form" role="search">
      {children}
      <div className="row">
        <button className="button primary" type="submit">
          {words.filter}
        </button>
        {Object.values(asked).some(Boolean) ? <a href={path}>{words.clear}</a> : null}
      </div>
    </form>
  );
}

/** One of several values with their names, or any of them. */
export function FilterSelect<Value extends string>(
  props: FieldProps & {
    defaultValue?: string | undefined;
    values: readonly Value[];
    names: Readonly<Record<Value, string>>;
  },
) {
  const { values, names, ...field } = props;
  const words = useWords(uiWords);
  return (
    <SelectField
      {...field}
      emptyLabel={words.any}
      choices={values.map((value) => ({ value, label: names[value] }))}
    />
  );
}
