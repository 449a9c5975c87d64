/** What was typed into a form, by field: nothing is lost when it is refused. */
export type TypedValues = Record<string, string[]>;

export function typedValues(form: FormData): TypedValues {
  return Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name).map(String)]));
}

export function firstOf(values: TypedValues | undefined, name: string): string | undefined {
  return values?.[name]?.[0];
}
