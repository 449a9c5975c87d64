import { grntiNames } from '../../../../shared/grnti-names.ts';
import { languages, type Language } from '../../../../shared/language.ts';
import { formatDay, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { DemoTag, SpokenText } from '../../../../ui/record-parts.tsx';
import { taskWords } from '../../messages/task-words.ts';
import { domainName } from '../../web/domain-name.ts';
import type { TaskView } from '../contract.ts';

/** Names of fields to choose from, by their names in the reader's language. */
export function useDomainChoices(): { value: string; label: string }[] {
  const language = useLanguage();
  return Object.keys(grntiNames)
    .map((value) => ({ value, label: domainName(value, language) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}

/** From which language into which, in the reader's words. */
export function usePairName(): (from: Language, to: Language) => string {
  const words = useWords(taskWords);
  const ui = useWords(uiWords);
  return (from, to) => words.pair(ui.languageNames[from], ui.languageNames[to]);
}

export function useKindName(): (kind: string) => string {
  const words = useWords(taskWords);
  return (kind) => words.kinds[kind] ?? words.otherKind;
}

/** The day something is due; `isBare`: where the word for it stands beside already. */
export function DueMark({
  dueOn,
  isOverdue,
  isBare = false,
}: Pick<TaskView, 'dueOn' | 'isOverdue'> & { isBare?: boolean }) {
  const words = useWords(taskWords);
  const language = useLanguage();
  if (dueOn === null) return <>{words.noDue}</>;
  return (
    <>
      {isBare ? formatDay(dueOn, language) : words.due(formatDay(dueOn, language))}
      {isOverdue ? <strong className="field-error"> {words.overdue}</strong> : null}
    </>
  );
}

/** What a translator weighs before he takes a task. */
export function TaskFacts({ task }: { task: TaskView }) {
  const words = useWords(taskWords);
  const language = useLanguage();
  const pairName = usePairName();
  const kindName = useKindName();
  return (
    <ul className="facts-line">
      <li>{task.number}</li>
      <li>
        <strong>{pairName(task.from, task.to)}</strong>
      </li>
      <li>{kindName(task.kind)}</li>
      {task.domain === null ? null : <li>{domainName(task.domain, language)}</li>}
      <li>{words.characters(task.openCharacters, formatNumber(task.openCharacters, language))}</li>
      <li>
        <DueMark {...task} />
      </li>
      <li>{words.states[task.state]}</li>
      <li>{words.causes[task.cause]}</li>
      {task.waitingMatches > 0 ? <li>{words.waiting(task.waitingMatches)}</li> : null}
      {task.isRestricted ? <li>{words.restricted}</li> : null}
      {task.isInTender ? <li>{words.inTender}</li> : null}
      {task.isDemo ? (
        <li>
          <DemoTag />
        </li>
      ) : null}
    </ul>
  );
}

export function TaskList({
  tasks,
  nothing,
  heading: Heading = 'h2',
}: {
  tasks: readonly (TaskView & { isOfProfile?: boolean })[];
  nothing: string;
  heading?: 'h2' | 'h3';
}) {
  const words = useWords(taskWords);
  const path = usePath();
  if (tasks.length === 0) return <p className="help">{nothing}</p>;
  return (
    <ul className="record-list short">
      {tasks.map((task) => (
        <li key={task.id}>
          <Heading>
            <a href={path(`/desk/translation/tasks/${task.id}`)}>
              <SpokenText text={task.title} language={task.from} />
            </a>
          </Heading>
          <TaskFacts task={task} />
          {task.isOfProfile ? <span className="tag">{words.ofProfile}</span> : null}
        </li>
      ))}
    </ul>
  );
}

/** The two languages and the field, as controls of a filter. */
export function PairFilter({ from, to, domain }: { from: string; to: string; domain: string }) {
  const words = useWords(taskWords);
  const ui = useWords(uiWords);
  const domains = useDomainChoices();
  const side = (name: 'from' | 'to', chosen: string) => (
    <label>
      <span className="label">{words[name]}</span>
      <select name={name} defaultValue={chosen}>
        <option value="">{words.anyLanguage}</option>
        {languages.map((language) => (
          <option key={language} value={language}>
            {ui.languageNames[language]}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      {side('from', from)}
      {side('to', to)}
      <label>
        <span className="label">{words.domain}</span>
        <select name="domain" defaultValue={domain}>
          <option value="">{words.anyDomain}</option>
          {domains.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

export function valueIn(params: URLSearchParams) {
  return (name: string): string => params.get(name) ?? '';
}
