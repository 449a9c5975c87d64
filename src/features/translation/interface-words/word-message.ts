/** How a branch is chosen: by the number's grammar, by a condition, or because a value is there at all. */
export type ChoiceSort = 'plural' | 'choose' | 'given';

/**
 * A piece of one interface sentence. `name` and `selector` are what translators see; `code` is what stands in the
 * catalogue, so that a changed sentence can be written back as the same kind of code.
 */
export type WordPart =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'value';
      readonly name: string;
      readonly code: string;
      /** It stands alone in the code, as it is, and so is a text itself. */
      readonly isAlone: boolean;
    }
  | {
      readonly kind: 'choice';
      readonly sort: ChoiceSort;
      readonly selector: string;
      readonly code: string;
      /** The function of the catalogue that chooses a plural form (`pluralRu`); empty for conditions. */
      readonly chooser: string;
      readonly branches: readonly WordBranch[];
    };

export type WordBranch = { readonly label: string; readonly message: WordMessage };

export type WordMessage = readonly WordPart[];

export type WordChoice = Extract<WordPart, { kind: 'choice' }>;

/** The sentence as translators see it: `{count, plural, one {# запись} …}` in the spirit of ICU, with `{count}` for a value. */
export function writeMessageText(message: WordMessage): string {
  return message.map(writePart).join('');
}

function writePart(part: WordPart): string {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'value') return `{${part.name}}`;
  const branches = part.branches.map(({ label, message }) => `${label} {${writeMessageText(message)}}`);
  return `{${part.selector}, ${part.sort}, ${branches.join(' ')}}`;
}

/** Every value and every choice that stands anywhere in the sentence. */
export function listParts(message: WordMessage): WordPart[] {
  return message.flatMap((part) =>
    part.kind === 'choice'
      ? [part, ...part.branches.flatMap((branch) => listParts(branch.message))]
      : part.kind === 'value'
        ? [part]
        : [],
  );
}
