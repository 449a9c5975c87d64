/** What was typed into the form that was refused, and the place of the page it stands at. */
export type Typed = { at: string; values: Record<string, string> };
