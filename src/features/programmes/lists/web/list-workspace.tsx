import { formatNumber } from '../../../../ui/format.ts';
import { TextField } from '../../../../ui/fields.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { listWords } from '../../messages/lists-words.ts';
import type { ListAnswer } from '../contract.ts';
import { StepForms } from './step-forms.tsx';
import { StepHistory } from './step-history.tsx';

type Workspace = NonNullable<ListAnswer['workspace']>;

const wordOf = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;

/** The desk of an officer over one list: counts that open their rows, next steps, prints, history. */
export function ListWorkspace({ list, workspace }: { list: ListAnswer['list']; workspace: Workspace }) {
  const words = useWords(listWords);
  const language = useLanguage();
  const path = usePath();
  const { work } = words;
  const { comma } = useWords(uiWords);
  const { counts } = workspace;
  const byState = (found: Readonly<Record<string, number>>, states: Readonly<Record<string, string>>) =>
    Object.entries(found)
      .map(([state, count]) => `${wordOf(states, state)}: ${formatNumber(count, language)}`)
      .join('; ');
  const bothSides = ({ cn, ru }: { cn: number; ru: number }) =>
    `${words.side.cn}: ${formatNumber(cn, language)}; ${words.side.ru}: ${formatNumber(ru, language)}`;
  const pairsPath = path(`/programmes/lists/${list.id}/pairs`);
  const nominationsPath = path(`/programmes/nominations?listId=${list.id}`);
  const locked = workspace.locked.map((side) => words.side[side]).join(comma);
  const isDecided = list.state === 'opened' || list.state === 'approved' || list.state === 'closed';
  return (
    <section>
      <h2>{work.heading}</h2>
      <p>{work.actsFor(words.side[workspace.side])}</p>
      <p className="row">
        {list.state === 'drafted' ? (
          <a className="button" href={path(`/programmes/lists/${list.id}/edit`)}>
            {words.editCall}
          </a>
        ) : null}
        <a className="button" href={pairsPath}>
          {words.pairsTitle}
        </a>
        <a className="button" href={nominationsPath}>
          {words.ownNominations}
        </a>
      </p>
      <h3>{work.counts}</h3>
      <FactList
        facts={[
          {
            label: work.nominations,
            value: <a href={nominationsPath}>{byState(counts.nominations, words.nominationStates) || '0'}</a>,
          },
          {
            label: work.toScreen,
            value: <a href={nominationsPath}>{formatNumber(counts.toScreen, language)}</a>,
          },
          { label: work.rows, value: <a href={pairsPath}>{bothSides(counts.rows)}</a> },
          {
            label: work.pairs,
            value: <a href={pairsPath}>{byState(counts.pairs, words.pairStates) || '0'}</a>,
          },
          { label: work.unpaired, value: <a href={pairsPath}>{bothSides(counts.unpaired)}</a> },
          { label: work.locked, value: locked === '' ? work.nobody : locked },
          {
            label: work.overdue,
            value: (
              <a href={path(`/programmes/lists/projects?listId=${list.id}&isOverdue=yes`)}>
                {formatNumber(workspace.overdueMilestones, language)}
              </a>
            ),
          },
        ]}
      />
      {isDecided ? (
        <>
          <h3>{work.prints}</h3>
          <ul>
            {(['list', 'protocol'] as const).map((paper) => (
              <li key={paper}>
                {paper === 'list' ? work.listPaper : work.protocolPaper}{' '}
                {(['pdf', 'docx'] as const).map((format) => (
                  <span key={format}>
                    {' '}
                    <a
                      href={`/api/programme-lists/${list.id}/papers/${paper}?format=${format}&lang=${language}`}
                      download
                    >
                      {format.toUpperCase()}
                    </a>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h3>{work.next}</h3>
      <StepForms steps={workspace.steps} revision={list.revision} />
      {list.state === 'approved' ? (
        <form method="post" className="stack">
          <h3>{work.reports}</h3>
          <input type="hidden" name="intent" value="reports" />
          <TextField
            name="year"
            label={work.reportYear}
            inputMode="numeric"
            maxLength={4}
            defaultValue={String(list.year)}
          />
          <button className="button" type="submit">
            {work.ask}
          </button>
        </form>
      ) : null}
      <StepHistory history={workspace.history} states={words.listStates} />
    </section>
  );
}
