type Schema = Record<string, unknown>;

const charactersWorthSharing = 400;

/**
 * Takes object schemas that stand in several places of an API out into `components.schemas`, named for the place they
 * were first met in (`CatalogueOfferGetOutputFacts`). Changes `paths` and returns the schemas taken out.
 */
export function shareSchemas(paths: Record<string, Record<string, Schema>>): Record<string, Schema> {
  const seen = new Map<string, number>();
  const count = (value: unknown): void => {
    if (isShareable(value)) {
      const text = JSON.stringify(value);
      seen.set(text, (seen.get(text) ?? 0) + 1);
      if (seen.get(text) !== 1) return;
    }
    for (const inner of childrenOf(value)) count(inner[1]);
  };
  count(paths);

  const names = new Map<string, string>();
  const shared: Record<string, Schema> = {};
  const replace = (holder: Schema, key: string, way: string): void => {
    const value = holder[key];
    const text = isShareable(value) ? JSON.stringify(value) : '';
    const name = names.get(text);
    if (name !== undefined) {
      holder[key] = { $ref: `#/components/schemas/${name}` };
      return;
    }
    const isShared = (seen.get(text) ?? 0) > 1;
    if (isShared) names.set(text, way);
    for (const [inner] of childrenOf(value)) replace(value as Schema, inner, wayInto(way, inner));
    if (!isShared) return;
    shared[way] = value as Schema;
    holder[key] = { $ref: `#/components/schemas/${way}` };
  };
  for (const operations of Object.values(paths)) {
    for (const operation of Object.values(operations)) {
      const way = pascalCase(String(operation['operationId']));
      replace(operation, 'parameters', `${way}Input`);
      replace(operation, 'requestBody', `${way}Input`);
      replace(operation, 'responses', `${way}Output`);
    }
  }
  return Object.fromEntries(Object.entries(shared).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const structure = new Set([
  'content',
  'application/json',
  'schema',
  'properties',
  '200',
  'default',
  'items',
  'anyOf',
]);

function wayInto(way: string, key: string): string {
  return structure.has(key) || /^\d+$/.test(key) ? way : way + pascalCase(key);
}

function isShareable(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    (value as Schema)['type'] === 'object' &&
    'properties' in value &&
    JSON.stringify(value).length >= charactersWorthSharing
  );
}

function childrenOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function pascalCase(name: string): string {
  return name.replace(/(?:^|[^a-zA-Z0-9]+)([a-zA-Z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
