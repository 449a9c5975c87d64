/** What a list's address asks for, one text for each name; empty where it is not said or said twice. */
export function askedFilters<Name extends string>(
  given: Readonly<Record<string, unknown>>,
  names: readonly Name[],
): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, askedText(given, name)])) as Record<Name, string>;
}

/** One text the address asks for; empty where it is not said or said twice. */
export function askedText(given: Readonly<Record<string, unknown>>, name: string): string {
  const value = given[name];
  return typeof value === 'string' ? value : '';
}
