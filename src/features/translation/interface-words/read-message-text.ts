import {
  listParts,
  type WordBranch,
  type WordChoice,
  type WordMessage,
  type WordPart,
} from './word-message.ts';

/** Why a changed sentence cannot be written into the catalogue; `part` names the place as the translator sees it. */
export type WordRefusal = {
  code: 'bracesWrong' | 'valueUnknown' | 'valueMissing' | 'branchesOther';
  part: string;
};

/**
 * The sentence a translator wrote, with the code of the values and choices taken from the sentence it replaces.
 * Values may change their order; none may be new or lost, and each choice keeps its branches.
 */
export function readMessageText(text: string, replaced: WordMessage): WordMessage | WordRefusal {
  const reader = makeReader(text, listParts(replaced));
  try {
    const message = reader.readUntilEnd();
    const missing = listParts(replaced).find((part) => !listParts(message).some((own) => isSame(own, part)));
    return missing ? { code: 'valueMissing', part: nameOf(missing) } : message;
  } catch (error) {
    if (error instanceof TextRefusal) return error.refusal;
    throw error;
  }
}

class TextRefusal extends Error {
  readonly refusal: WordRefusal;

  constructor(code: WordRefusal['code'], part: string) {
    super(`${code}: ${part}`);
    this.refusal = { code, part };
  }
}

function nameOf(part: WordPart): string {
  if (part.kind === 'text') return part.text;
  return part.kind === 'value' ? `{${part.name}}` : `{${part.selector}, ${part.sort}, …}`;
}

function isSame(one: WordPart, other: WordPart): boolean {
  return nameOf(one) === nameOf(other);
}

function makeReader(text: string, known: readonly WordPart[]) {
  let at = 0;

  const refuse = (code: WordRefusal['code'], part: string): never => {
    throw new TextRefusal(code, part);
  };
  const readMessageUpTo = (isInner: boolean): WordMessage => {
    const parts: WordPart[] = [];
    while (at < text.length) {
      const next = text.slice(at).search(/[{}]/);
      const end = next < 0 ? text.length : at + next;
      if (end > at) parts.push({ kind: 'text', text: text.slice(at, end) });
      at = end;
      if (text[at] === '{') parts.push(readBraces());
      else if (text[at] === '}') {
        if (isInner) return parts;
        refuse('bracesWrong', text.slice(at, at + 20));
      }
    }
    return isInner ? refuse('bracesWrong', text.slice(-20)) : parts;
  };
  const readBraces = (): WordPart => {
    const from = at;
    const [whole, selector = '', sort] = /^\{([^{},]+)(?:,\s*(\w+)\s*,|\})/.exec(text.slice(at)) ?? [];
    if (whole === undefined) return refuse('bracesWrong', text.slice(from, from + 20));
    at += whole.length;
    const wanted = sort === undefined ? `{${selector.trim()}}` : `{${selector.trim()}, ${sort}, …}`;
    const part = known.find((candidate) => nameOf(candidate) === wanted) ?? refuse('valueUnknown', wanted);
    if (part.kind === 'choice') return { ...part, branches: readBranches(part) };
    const isAlone = known.some((other) => other.kind === 'value' && other.isAlone && isSame(other, part));
    return part.kind === 'value' ? { ...part, isAlone } : part;
  };
  const readBranches = ({ branches, ...choice }: WordChoice): WordBranch[] => {
    const found = branches.map(({ label }): WordBranch => {
      const start = new RegExp(`^\\s*${label}\\s*\\{`).exec(text.slice(at));
      if (!start) return refuse('branchesOther', nameOf({ ...choice, branches }));
      at += start[0].length;
      const message = readMessageUpTo(true);
      at += 1;
      return { label, message };
    });
    const end = /^\s*\}/.exec(text.slice(at));
    if (!end) return refuse('branchesOther', nameOf({ ...choice, branches }));
    at += end[0].length;
    return found;
  };
  return { readUntilEnd: () => readMessageUpTo(false) };
}
