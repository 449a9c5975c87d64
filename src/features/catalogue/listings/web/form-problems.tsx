import type { Problem } from '../../../../shared/app-error.ts';
import { fieldId } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { screenWords } from '../../messages/screen-words.ts';
import { useLabels } from '../../web/labels.ts';
import type { ListingKind } from '../vocabulary.ts';
import { compareWithSaved } from './compare-values.ts';
import { useForm } from './form-context.ts';
import { fieldOfPath, pathWithoutRows, type FormField, type FormSpec } from './form-spec.ts';
import type { FormValues } from './form-values.ts';

type Told = { path: string; message: string };

/** All that is missing or refused at once, each linked to its field. */
export function FormProblems({
  kind,
  spec,
  title,
  told,
  tone,
}: {
  kind: ListingKind;
  spec: FormSpec;
  title: string;
  told: readonly Told[];
  tone: 'bad' | 'warn';
}) {
  const labelOf = useLabelOf();
  const ui = useWords(uiWords);
  return (
    <div className={`notice ${tone}`} role="alert" tabIndex={-1} id="problems">
      <p>
        <strong>{title}</strong>
      </p>
      {tone === 'bad' ? <p>{ui.nothingLost}</p> : null}
      {told.length === 0 ? null : (
        <ul>
          {told.map(({ path, message }) => {
            const field = fieldOfPath(spec, path);
            return (
              <li key={`${path} ${message}`}>
                <a href={`#${anchorOf(path, field)}`}>{field ? labelOf(kind, path, field) : path}</a>
                {ui.colon}
                {message}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

/** The name of a control: of its field, of its part, and in which row it stands. */
function useLabelOf(): (kind: ListingKind, path: string, field: FormField) => string {
  const labels = useLabels();
  return (kind, path, field) => {
    const own = pathWithoutRows(path);
    const row = /\.(\d+)(?=\.|$)/.exec(path)?.[1];
    const part = own === field.name ? [] : [labels.field(kind, own).label];
    const names = [...new Set([labels.field(kind, field.name).label, ...part])];
    return [...names, ...(row === undefined ? [] : [String(Number(row) + 1)])].join(' · ');
  };
}

/** The control a path means; composite fields are reached by their group. */
function anchorOf(path: string, field: FormField | undefined): string {
  if (!field || path === field.name) return fieldId(field?.name ?? path);
  const isControl =
    field.input !== 'checkboxes' && field.input !== 'codes' && /\.(\d+|[a-zA-Z]+)$/.test(path);
  return fieldId(isControl && path.split('.').length > field.name.split('.').length ? path : field.name);
}

/** Messages by control; what concerns a group as a whole stands at the group. */
export function errorsOf(problem: Problem | undefined, gaps: readonly Told[] | null): Record<string, string> {
  const told = [...(gaps ?? []), ...(problem?.fields ?? [])];
  return Object.fromEntries(told.map(({ path, message }) => [path, message]));
}

/** Somebody else saved meanwhile: what he saved beside what was typed here; saving again saves over it. */
export function ConflictNotice({
  kind,
  spec,
  saved,
  typed,
}: {
  kind: ListingKind;
  spec: FormSpec;
  saved: FormValues;
  typed: FormValues;
}) {
  const words = useWords(screenWords);
  const labelOf = useLabelOf();
  const differences = compareWithSaved(saved, typed, spec);
  const nameOf = useNames();
  return (
    <div className="notice warn" role="alert" id="problems" tabIndex={-1}>
      <p>
        <strong>{words.form.conflictTitle}</strong>
      </p>
      <p>{words.form.conflictText}</p>
      {differences.length === 0 ? (
        <p>{words.form.conflictSame}</p>
      ) : (
        <ScrollBox label={words.form.conflictTitle}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.property}</th>
                <th scope="col">{words.form.savedByOther}</th>
                <th scope="col">{words.form.typedHere}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ name, field, saved: theirs, typed: own }) => (
                <tr key={name}>
                  <th scope="row">
                    <a href={`#${fieldId(name)}`}>{labelOf(kind, name, field)}</a>
                  </th>
                  <td className="kept-lines">{theirs === '' ? words.form.empty : nameOf(theirs)}</td>
                  <td className="kept-lines">{own === '' ? words.form.empty : nameOf(own)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </div>
  );
}

/** Organisations and brokers by their names; everything else as it was typed. */
function useNames(): (value: string) => string {
  const { organisations, brokers } = useForm();
  const names = new Map([
    ...organisations.map(({ value, label }) => [value, label] as const),
    ...(brokers.present ? [[brokers.present.id, brokers.present.name] as const] : []),
    ...brokers.shown.map(({ id, displayName }) => [id, displayName] as const),
  ]);
  return (value) => names.get(value) ?? value;
}
