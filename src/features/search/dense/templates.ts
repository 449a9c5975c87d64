type Templates = { readonly queryTemplate: string; readonly passageTemplate: string };

/** How well-known families of models want their texts marked, from their model cards; the first that fits counts. */
const knownFamilies: readonly (Templates & { readonly name: RegExp })[] = [
  {
    name: /e5-(mistral|.*instruct)/i,
    queryTemplate: 'Instruct: Given a search query, retrieve relevant passages that answer it\nQuery: {text}',
    passageTemplate: '{text}',
  },
  { name: /(^|[/_-])e5-/i, queryTemplate: 'query: {text}', passageTemplate: 'passage: {text}' },
  {
    name: /embedding-?gemma/i,
    queryTemplate: 'task: search result | query: {text}',
    passageTemplate: 'title: none | text: {text}',
  },
  {
    name: /nomic-embed-text/i,
    queryTemplate: 'search_query: {text}',
    passageTemplate: 'search_document: {text}',
  },
  { name: /arctic-embed/i, queryTemplate: 'query: {text}', passageTemplate: '{text}' },
  {
    name: /qwen3-embedding/i,
    queryTemplate: 'Instruct: Given a search query, retrieve relevant passages that answer it\nQuery:{text}',
    passageTemplate: '{text}',
  },
];

/** The templates a model of this name is known to want; texts as they are for any other. */
export function templatesFor(model: string): Templates {
  const family = knownFamilies.find(({ name }) => name.test(model));
  if (!family) return { queryTemplate: '{text}', passageTemplate: '{text}' };
  return { queryTemplate: family.queryTemplate, passageTemplate: family.passageTemplate };
}

/** Longer texts add little to a vector and may be more than a model takes: 2,000 characters are about 500 to 1,500 tokens. */
export const textCharactersMax = 2_000;

/** The text as the model is to see it: blanks run together, cut at the end, between whole characters. */
export function fillTemplate(template: string, text: string, charactersMax = textCharactersMax): string {
  const clean = text
    .replace(/[\s\0]+/g, ' ')
    .trim()
    .slice(0, charactersMax)
    .toWellFormed();
  return template.replace('{text}', () => clean);
}
