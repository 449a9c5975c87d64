import type { RefObject } from 'react';
import { formatDay } from '../../../../ui/format.ts';
import { usePath } from '../../../../ui/language.ts';
import { DemoTag } from '../../../../ui/record-parts.tsx';
import type { Desk } from '../contract.ts';
import { useDesk, useDeskWords } from './desk-context.ts';
import { useLang } from './marked-text.tsx';

const stateOrder = ['none', 'machine', 'stale', 'draft', 'human', 'verified'] as const;

/** What is translated, by whom, how far it is, and who else is here. */
export function DeskHead({ help }: { help: RefObject<HTMLDialogElement | null> }) {
  const { desk, state, commands } = useDesk();
  const { words, language } = useDeskWords();
  const path = usePath();
  const fromLang = useLang(desk.from);
  const { task } = desk;
  return (
    <header className="desk-head">
      <p className="row">
        <a href={path('/desk/translation')}>{words.toTasks}</a>
        {task ? <a href={path(`/desk/translation/tasks/${task.id}`)}>{words.toTask(task.number)}</a> : null}
        <a href={path(`/workbench/${desk.id}/files`)}>{words.files}</a>
        {commands ? (
          <button type="button" className="link-button" onClick={() => help.current?.showModal()}>
            {words.keys.button}
          </button>
        ) : null}
      </p>
      <h1 lang={fromLang}>{desk.title}</h1>
      <ul className="facts-line">
        <li>{words.direction(words.languageNames[desk.from], words.languageNames[desk.to])}</li>
        {desk.number ? <li>{desk.number}</li> : null}
        <li>
          <strong>{words.versionStates[state.versionState]}</strong>
        </li>
        {task?.dueOn ? <li>{words.due(formatDay(task.dueOn, language))}</li> : null}
        <li>
          <People label={words.translators} people={desk.translators} />
        </li>
        <li>
          <People label={words.revisers} people={desk.revisers} />
        </li>
        {desk.isDemo ? (
          <li>
            <DemoTag />
          </li>
        ) : null}
      </ul>
      <p className="help">
        {words.roles[desk.role]} {desk.mayEdit ? null : words.readOnly}
      </p>
      {task && task.note !== '' ? (
        <p className="notice">
          <strong>{words.note}</strong>
          {words.colon}
          <bdi>{task.note}</bdi>
        </p>
      ) : null}
      <ReturnedNotice />
      <DeskProgress />
      <Coworkers />
    </header>
  );
}

/** Why the reviser gave the text back, until it is delivered again. */
function ReturnedNotice() {
  const { desk } = useDesk();
  const { words } = useDeskWords();
  const [latest] = desk.history;
  if (latest?.from !== 'human' || latest.to !== 'in_progress' || latest.reason === '') return null;
  return (
    <p className="notice warn returned">
      <bdi>{words.steps.returned(latest.person?.name || words.unnamed, latest.reason)}</bdi>
    </p>
  );
}

function People({ label, people }: { label: string; people: Desk['translators'] }) {
  const { desk } = useDesk();
  const { words } = useDeskWords();
  const names = people.map(({ id, name }) => (id === desk.personId ? words.you : name || words.unnamed));
  return (
    <>
      {label}
      {words.colon}
      <bdi>{names.length === 0 ? words.nobody : names.join(', ')}</bdi>
    </>
  );
}

function DeskProgress() {
  const { state } = useDesk();
  const { words, figure } = useDeskWords();
  const { total, byState, sourceCharacters, openCharacters } = state.counts;
  const done = byState.human + byState.verified;
  const doneCharacters = sourceCharacters - openCharacters;
  return (
    <div className="desk-progress">
      <label htmlFor="desk-progress">{words.counts.segments(figure(done), figure(total))}</label>
      <progress id="desk-progress" value={done} max={Math.max(1, total)} />
      <span>{words.counts.characters(figure(doneCharacters), figure(sourceCharacters))}</span>
      <ul className="facts-line">
        {stateOrder
          .filter((name) => byState[name] > 0)
          .map((name) => (
            <li key={name} className={`segment-state ${name}`}>
              {words.counts.of(words.states[name], figure(byState[name]))}
            </li>
          ))}
      </ul>
    </div>
  );
}

function Coworkers() {
  const { state } = useDesk();
  const { words, figure } = useDeskWords();
  if (state.present.length === 0) return null;
  const names = state.present.map(({ name, activeId }) => {
    const segment = state.window.items.find(({ id }) => id === activeId);
    const shown = name || words.unnamed;
    return segment ? words.present.at(shown, figure(segment.position + 1)) : shown;
  });
  return (
    <p className="help coworkers">
      {words.present.title}
      {words.colon}
      <bdi>{names.join(', ')}</bdi>
    </p>
  );
}
