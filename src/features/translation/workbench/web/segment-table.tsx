import type { MouseEvent } from 'react';
import type { SegmentView } from '../contract.ts';
import { segmentsPerWindow } from '../vocabulary.ts';
import { useDesk, useDeskAddress, useDeskWords } from './desk-context.ts';
import { shownTarget } from './desk-model.ts';
import { MarkedText, useLang, type Marking } from './marked-text.tsx';
import type { Mark } from './mark-places.ts';
import { numberTerms } from './numbered-hints.ts';
import { SegmentEditor } from './segment-editor.tsx';

export function SegmentTable() {
  const { desk, state } = useDesk();
  const { words } = useDeskWords();
  const { items } = state.window;
  return (
    <>
      <WindowLinks />
      {/* Roles are named because narrow screens lay the table out as blocks, which would take them away. */}
      <table className="segment-table" role="table" aria-label={words.table.title}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {words.table.number}
            </th>
            <th role="columnheader" scope="col">
              {words.table.source}
              {words.colon}
              {words.languageNames[desk.from]}
            </th>
            <th role="columnheader" scope="col">
              {words.table.target}
              {words.colon}
              {words.languageNames[desk.to]}
            </th>
            <th role="columnheader" scope="col">
              {words.table.state}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {items.map((segment, at) => (
            <SegmentRow key={segment.id} segment={segment} before={items[at - 1]} />
          ))}
        </tbody>
      </table>
      <WindowLinks />
    </>
  );
}

function SegmentRow({ segment, before }: { segment: SegmentView; before: SegmentView | undefined }) {
  const { desk, state, commands } = useDesk();
  const { words, figure } = useDeskWords();
  const address = useDeskAddress();
  const isActive = segment.id === state.activeId;
  const fromLang = useLang(desk.from);
  const number = figure(segment.position + 1);
  const label = desk.mayEdit ? words.table.edit(number) : words.table.open(number);

  function open(event: MouseEvent) {
    if (!commands || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    if (window.getSelection()?.toString()) return;
    event.preventDefault();
    commands.activate(segment.id);
  }

  return (
    <tr
      role="row"
      id={`segment-${segment.id}`}
      className={[isActive ? 'active' : '', segment.endsParagraph ? 'paragraph-end' : '']
        .filter(Boolean)
        .join(' ')}
      aria-current={isActive ? 'true' : undefined}
    >
      <td role="cell" className="segment-number">
        <a href={address({ edit: segment.id }, `segment-${segment.id}`)} onClick={open} aria-label={label}>
          {number}
        </a>
      </td>
      <td role="cell" className="segment-source">
        {before && fieldOf(before) === fieldOf(segment) ? null : <FieldName field={fieldOf(segment)} />}
        <p lang={fromLang}>
          <SourceText segment={segment} isActive={isActive} />
        </p>
      </td>
      <td role="cell" className="segment-target" onClick={isActive ? undefined : open}>
        {isActive ? <SegmentEditor segment={segment} /> : <TargetText segment={segment} />}
      </td>
      <td role="cell" className="segment-states">
        <SegmentStates segment={segment} />
      </td>
    </tr>
  );
}

/** `advantages.0.measure` is one of the advantages. */
function fieldOf({ field }: SegmentView): string {
  return field.split('.')[0] ?? field;
}

function FieldName({ field }: { field: string }) {
  const { words } = useDeskWords();
  return <p className="segment-field">{words.fields[field] ?? <code>{field}</code>}</p>;
}

function SourceText({ segment, isActive }: { segment: SegmentView; isActive: boolean }) {
  const { state, q } = useDesk();
  const marks: Mark<Marking>[] = [];
  if (isActive) {
    for (const { term } of numberTerms(state.hints[segment.id]?.terms ?? []))
      marks.push({ start: term.start, end: term.end, what: 'term' });
    for (const { where, severity, override } of state.findings[segment.id] ?? []) {
      if (where.side === 'source' && override === null) marks.push({ ...where, what: severity });
    }
  }
  marks.push(...marksOfWord(segment.source, q));
  return <MarkedText text={segment.source} marks={marks} />;
}

function TargetText({ segment }: { segment: SegmentView }) {
  const { desk, state, q } = useDesk();
  const { words } = useDeskWords();
  const toLang = useLang(desk.to);
  const target = shownTarget(state, segment);
  if (target === '') return <p className="missing">{words.table.empty}</p>;
  return (
    <p lang={toLang} className="kept-lines">
      <MarkedText text={target} marks={marksOfWord(target, q)} />
    </p>
  );
}

/** Where the text looked for stands, as far as it is written the same way. */
function marksOfWord(text: string, q: string): Mark<Marking>[] {
  if (q === '') return [];
  const [whole, part] = [text.toLowerCase(), q.toLowerCase()];
  if (whole.length !== text.length) return [];
  const marks: Mark<Marking>[] = [];
  for (let at = whole.indexOf(part); at !== -1; at = whole.indexOf(part, at + part.length))
    marks.push({ start: at, end: at + part.length, what: 'found' });
  return marks;
}

function SegmentStates({ segment }: { segment: SegmentView }) {
  const { state } = useDesk();
  const { words } = useDeskWords();
  const entry = state.queue[segment.id];
  const here = state.present.filter(({ activeId }) => activeId === segment.id);
  return (
    <>
      <span className={`segment-state ${segment.state}`}>{words.states[segment.state]}</span>
      {segment.origin === 'memory' || (segment.origin === 'machine' && segment.state !== 'machine') ? (
        <span className="help">{words.history.origins[segment.origin]}</span>
      ) : null}
      {segment.overrides.length === 0 ? null : (
        <span className="help">{words.findings.letPassOf(segment.overrides.length)}</span>
      )}
      {entry?.conflict ? <span className="segment-state conflict">{words.conflict.title}</span> : null}
      {here.map(({ id, name }) => (
        <span key={id} className="help">
          {words.table.at(name || words.unnamed)}
        </span>
      ))}
    </>
  );
}

/** To the neighbouring windows; the page never holds more than one. */
function WindowLinks() {
  const { state, commands } = useDesk();
  const { words, figure } = useDeskWords();
  const address = useDeskAddress();
  const { from, total, items } = state.window;
  if (total <= items.length) return null;
  const earlier = Math.max(0, from - segmentsPerWindow);
  const later = from + items.length;
  const open = (place: number) => (event: MouseEvent) => {
    if (!commands || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    commands.activate(null);
    void commands.show({ from: place });
  };
  return (
    <nav className="pager" aria-label={words.table.title}>
      {from > 0 ? (
        <a rel="prev" href={address({ from: earlier, edit: '' })} onClick={open(earlier)}>
          {words.table.earlier}
        </a>
      ) : null}
      <span>{words.table.window(figure(from + 1), figure(from + items.length), figure(total))}</span>
      {later < total ? (
        <a rel="next" href={address({ from: later, edit: '' })} onClick={open(later)}>
          {words.table.later}
        </a>
      ) : null}
    </nav>
  );
}
