/** An object with this text, or an empty one where there is none: absent texts have no key at all. */
export function optionalText<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [P in K]?: string });
}
