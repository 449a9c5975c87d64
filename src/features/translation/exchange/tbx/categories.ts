import { childElements, textOf, type XmlElement } from '../xml/xml-element.ts';

/** What is said at one level of an entry: category (`subjectField`, `note` …) → its texts in their order. */
export type Categories = ReadonlyMap<string, readonly string[]>;

/**
 * The data categories of a level in either style: DCA names them in an attribute (`<descrip type="definition">`),
 * DCT by the element (`<basic:definition>`). The source that stands in one group with a definition is its own
 * category, `definitionSource`.
 */
export function collectCategories(level: XmlElement): Categories {
  const found = new Map<string, string[]>();
  const add = (category: string, element: XmlElement) => {
    found.set(category, [...(found.get(category) ?? []), textOf(element)]);
  };
  for (const child of childElements(level)) {
    if (!isGroup(child)) add(categoryOf(child), child);
    else {
      const members = childElements(child);
      const isDefinition = members.some((member) => categoryOf(member) === 'definition');
      for (const member of members) {
        const category = categoryOf(member);
        add(isDefinition && category === 'source' ? 'definitionSource' : category, member);
      }
    }
  }
  return found;
}

/** Groups of other things than definitions (a change with its date, a context with its source) are not told apart. */
function isGroup(element: XmlElement): boolean {
  return ['descripGrp', 'termGrp', 'termNoteGrp'].includes(element.name);
}

function categoryOf(element: XmlElement): string {
  return element.attributes.get('type') ?? element.name;
}
