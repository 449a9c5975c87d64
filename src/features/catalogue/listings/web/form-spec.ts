/** How a listing's form is made: sections of fields as data, one renderer and one conversion for both kinds. */
export type Need = 'required' | 'optional' | 'conditional' | 'toPublish';

/** Where the choices of a control come from. */
export type ChoiceSource =
  | 'grnti'
  | 'regions'
  | 'cooperationType'
  | 'partnerType'
  | 'visibility'
  | 'scheme'
  | 'technicalLevel'
  | 'marketLevel'
  | 'ipStatus'
  | 'ipObjectType'
  | 'ipObjectStatus'
  | 'rightsForm'
  | 'controlAnswer'
  | 'solutionIp'
  | 'organisations';

/** A column of a repeated row; `path` has `*` where the number of the row stands. */
export type Column = {
  path: string;
  input: 'line' | 'figure' | 'date' | 'codes' | 'select';
  from?: ChoiceSource;
  max?: number;
};

type Input =
  | { input: 'line' | 'area'; min?: number; max: number; rows?: number }
  | { input: 'date' }
  /** Carried along unseen, because the API takes the draft as a whole. */
  | { input: 'hidden' }
  /** One of the brokers who may be chosen, or none. */
  | { input: 'broker' }
  | { input: 'select'; from: ChoiceSource; as?: 'integer'; fixed?: true }
  | { input: 'checkboxes'; from: ChoiceSource }
  | { input: 'yesNo' }
  | { input: 'tick' }
  | { input: 'codes'; max: number; each: number }
  | { input: 'rows'; max: number; columns: readonly Column[] }
  | { input: 'lines'; max: number; each: number }
  | { input: 'selects'; from: ChoiceSource; max: number }
  | { input: 'keywords'; max: number; each: number }
  | { input: 'moneyRange' }
  | { input: 'money' }
  | { input: 'maturity' }
  | { input: 'marketLevel' };

/** `name` is the path in the API's draft, so that a refusal finds its control. */
export type FormField = { name: string; need: Need } & Input;

export type SectionName =
  'whatItIs' | 'figures' | 'maturity' | 'rights' | 'cooperation' | 'exportCheck' | 'publication';
export type FormSection = { name: SectionName; fields: readonly FormField[] };
export type FormSpec = readonly FormSection[];

export function fieldsOf(spec: FormSpec): FormField[] {
  return spec.flatMap(({ fields }) => fields);
}

/** The fields with repeated rows, all as columns: one-line lists and several choices are rows of one column. */
export function columnsOf(field: FormField): readonly Column[] {
  if (field.input === 'rows') return field.columns;
  if (field.input === 'lines') return [{ path: `${field.name}.*`, input: 'line', max: field.each }];
  if (field.input === 'selects') return [{ path: `${field.name}.*`, input: 'select', from: field.from }];
  if (field.input === 'keywords') {
    return [{ path: `${field.name}.*.words`, input: 'line', max: field.each }];
  }
  return [];
}

/** A path of the API without row numbers, as the words of the fields are named. */
export function pathWithoutRows(path: string): string {
  return path.replace(/\.(\d+|\*)(?=\.|$)/g, '');
}

/** All control paths of a field, rows with `*`: to find the field a refusal speaks of. */
export function pathsOf(field: FormField): string[] {
  return [field.name, ...columnsOf(field).map(({ path }) => path)];
}

/** The field a path of the API belongs to: the same path, or the longest one it begins with. */
export function fieldOfPath(spec: FormSpec, path: string): FormField | undefined {
  const plain = path.replace(/\.\d+(?=\.|$)/g, '.*');
  const candidates = fieldsOf(spec).flatMap((field) =>
    pathsOf(field)
      .flatMap((own) => [own, own.replace(/\.\*.*$/, '')])
      .filter((own) => plain === own || plain.startsWith(`${own}.`))
      .map((own) => ({ field, length: own.length })),
  );
  return candidates.sort((a, b) => b.length - a.length)[0]?.field;
}
