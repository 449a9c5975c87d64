import type { ColumnDescription } from './describe-tables.ts';

const plainTypes: Record<string, string> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  numeric: 'string',
  text: 'string',
  varchar: 'string',
  bpchar: 'string',
  citext: 'string',
  uuid: 'string',
  date: 'string',
  time: 'string',
  interval: 'string',
  bit: 'string',
  tsvector: 'string',
  bytea: 'Uint8Array',
};

/** Select, insert and update types where they differ. */
const columnTypes: Record<string, [select: string, write: string]> = {
  timestamptz: ['Date', 'Date | string'],
  timestamp: ['Date', 'Date | string'],
  json: ['unknown', 'string'],
  jsonb: ['unknown', 'string'],
};

/** The TypeScript of one room's tables, e.g. `export interface CatalogueTables { … }`; the same input, the same text. */
export function writeTableTypes(
  room: string,
  columns: readonly ColumnDescription[],
  command: string,
): string {
  const tables = Map.groupBy(columns, (column) => column.table);
  const interfaces = [...tables].map(([table, own]) => {
    const lines = own.map((column) => `  ${column.name}: ${typeOf(column)};`);
    return `export interface ${pascalCase(table)}Table {\n${lines.join('\n')}\n}\n`;
  });
  const entries = [...tables.keys()].map((table) => `  ${table}: ${pascalCase(table)}Table;`);
  const all = `export interface ${pascalCase(room)}Tables {\n${entries.join('\n')}\n}\n`;
  const body = [...interfaces, all].join('\n');
  const imported = ['ColumnType', 'Generated'].filter((name) => body.includes(`${name}<`));
  const imports = imported.length > 0 ? `import type { ${imported.join(', ')} } from 'kysely';\n\n` : '';
  return `// Generated from the migrated database by \`${command}\`: do not edit.\n\n${imports}${body}`;
}

function typeOf(column: ColumnDescription): string {
  const array = column.type.startsWith('_');
  const name = array ? column.type.slice(1) : column.type;
  const orNull = column.isNullable ? ' | null' : '';
  const [select, write] = columnTypes[name] ?? [
    plainTypes[name] ?? unknownType(column),
    plainTypes[name] ?? '',
  ];
  const read = array ? `${arrayOf(select)}` : select;
  const written = array ? `${arrayOf(write)}` : write;
  const readNull = read === 'unknown' ? read : `${read}${orNull}`;
  if (column.isComputed) return `ColumnType<${readNull}, never, never>`;
  if (read === written) return column.hasDefault ? `Generated<${read}${orNull}>` : `${read}${orNull}`;
  const insert = column.hasDefault || column.isNullable ? `${written}${orNull} | undefined` : written;
  return `ColumnType<${readNull}, ${insert}, ${written}${orNull}>`;
}

function arrayOf(type: string): string {
  return type.includes('|') ? `(${type})[]` : `${type}[]`;
}

function unknownType(column: ColumnDescription): never {
  throw new Error(`${column.table}.${column.name}: no TypeScript type is known for ${column.type}`);
}

function pascalCase(name: string): string {
  return name.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
