import { languages, type Language } from '../../../../shared/language.ts';
import { formatDay, formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Missing, Paragraphs } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import type { FullProject } from '../view-shapes.ts';
import { useProjectWords } from './project-names.tsx';

type Text = FullProject['texts'][number];

/** The card in both languages, with the truth about each text, and who has confirmed it. */
export function CardSection({ project }: { project: FullProject }) {
  const words = useProjectWords();
  const language = useLanguage();
  const path = usePath();
  return (
    <section aria-labelledby="project-card">
      <h2 id="project-card">{words.card}</h2>
      <p className="help">{words.cardHelp}</p>
      <div className="side-by-side">
        {[...languages].sort(readersFirst(language)).map((one) => (
          <CardText key={one} project={project} language={one} />
        ))}
      </div>
      <Confirmations project={project} />
      {project.may.confirm && project.hasBothTexts && !isMineCurrent(project) ? (
        <form method="post">
          <input type="hidden" name="command" value="confirm" />
          <input type="hidden" name="what" value="card" />
          <input type="hidden" name="ofRevision" value={project.cardRevision} />
          <button className="button primary" type="submit">
            {words.confirmCard}
          </button>
        </form>
      ) : null}
      {project.may.edit ? (
        <p>
          <a className="button" href={path(`/projects/${project.id}/edit`)}>
            {words.edit}
          </a>
        </p>
      ) : null}
    </section>
  );
}

const readersFirst = (reader: Language) => (one: Language, other: Language) =>
  Number(other === reader) - Number(one === reader);

function isMineCurrent(project: FullProject): boolean {
  return project.confirmations.some(({ side, isCurrent }) => isCurrent && project.mySides.includes(side));
}

function CardText({ project, language }: { project: FullProject; language: Language }) {
  const words = useProjectWords();
  const ui = useWords(uiWords);
  const path = usePath();
  const text = project.texts.find((one) => one.language === language);
  const name = ui.languageNames[language];
  return (
    <div>
      <h3>{name}</h3>
      {text === undefined ? <p className="help">{words.noText(name)}</p> : <Words text={text} />}
      {project.may.edit ? (
        <p>
          <a href={path(`/projects/${project.id}/texts/${language}`)}>{words.editText(name)}</a>
        </p>
      ) : null}
    </div>
  );
}

function Words({ text }: { text: Text }) {
  const words = useProjectWords();
  const isUnsure = text.state === 'machine' || text.state === 'stale';
  return (
    <>
      <p className={`text-state ${isUnsure ? 'machine' : ''}`}>
        {words.textStates[text.state]}
        {text.engine === null || text.state !== 'machine' ? null : ` · ${text.engine}`}
      </p>
      <p lang={text.language}>
        <strong>{text.title}</strong>
      </p>
      <h4>{words.goal}</h4>
      {text.goal === '' ? <Missing /> : <Paragraphs text={text.goal} language={text.language} />}
      <h4>{words.summary}</h4>
      {text.summary === '' ? <Missing /> : <Paragraphs text={text.summary} language={text.language} />}
    </>
  );
}

function Confirmations({ project }: { project: FullProject }) {
  const words = useProjectWords();
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (
    <ul>
      {(['cn', 'ru'] as const).map((side) => {
        const given = project.confirmations.find((one) => one.side === side);
        const name = words.sides[side];
        if (!given) return <li key={side}>{words.notConfirmed(name)}</li>;
        if (given.isCurrent) {
          const at = formatMoment(given.at, language, timeZone);
          return <li key={side}>{words.confirmedNow(name, given.name ?? '', at)}</li>;
        }
        return (
          <li key={side}>
            {words.confirmedBefore(name, formatDay(given.at, language))}
            <ul>
              {given.changes.map((change) => (
                <Change key={change.field} change={change} />
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

/** One change of the card, as the reader names the field. */
export function Change({ change }: { change: FullProject['changedSince'][number] }) {
  const words = useProjectWords();
  const ui = useWords(uiWords);
  const [field = '', part = ''] = change.field.split('.');
  const named: Record<string, string> = words.fieldNames;
  const parts: Record<string, string> = { ...words.traitNames, ...words.dataNames, ...ui.languageNames };
  return (
    <li>
      <strong>
        {named[field] ?? field}
        {parts[part] === undefined ? null : ` (${parts[part]})`}
      </strong>
      {words.colon}
      <del>{change.before ?? words.nothingBefore}</del> → <ins>{change.after ?? words.nothingBefore}</ins>
    </li>
  );
}
