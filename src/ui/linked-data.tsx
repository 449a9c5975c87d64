type Linked =
  string | number | boolean | null | undefined | readonly Linked[] | { readonly [name: string]: Linked };

/**
 * What a page is about in the words of schema.org (JSON-LD), for programs that read pages. What is unknown is left out.
 * Say only what the page itself shows to this reader.
 */
export function LinkedData({ type, facts }: { type: string; facts: Readonly<Record<string, Linked>> }) {
  const data = { '@context': 'https://schema.org', '@type': type, ...facts };
  // A data block is no script: nothing in it runs. No “<” may stand in it all the same.
  return <script type="application/ld+json">{writeLinkedData(data)}</script>;
}

/** JSON in which no element can begin or end. */
export function writeLinkedData(data: Readonly<Record<string, Linked>>): string {
  return JSON.stringify(data, (_, value: Linked) => value ?? undefined).replaceAll('<', '\\u003c');
}
