/** What was typed into the form that was refused: which form, about which entry, and its fields. */
export type TypedForm = { command: string; at: string; values: Record<string, string> };

/** The typed value of a field if this is the form, else the value it has. */
export function typedOr(
  typed: TypedForm | undefined,
  command: string,
  name: string,
  kept: string | number | null | undefined,
): string {
  return (typed?.command === command ? typed.values[name] : undefined) ?? String(kept ?? '');
}
