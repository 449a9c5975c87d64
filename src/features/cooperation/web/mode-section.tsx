import { load, type PageContext } from '../../../ui/api-context.ts';
import { usePath, useWords } from '../../../ui/language.ts';
import { modesWords } from '../messages/modes-words.ts';
import { modes, type ModeView } from '../modes/contract.ts';
import { modeDefinitions } from '../modes/vocabulary.ts';
import { ModeFigures } from './mode-figures.tsx';

export function loadMode(context: PageContext, projectId: string): Promise<ModeView> {
  return load(context, modes.get, { projectId });
}

/** The form of a project in short, on the project's page. */
export function ModeSection({ view }: { view: ModeView }) {
  const words = useWords(modesWords);
  const path = usePath();
  const count = (ledger: string) => view.rows.filter((row) => row.ledger === ledger).length;
  return (
    <section aria-labelledby="project-mode">
      <h2 id="project-mode">{words.title}</h2>
      <p>
        <strong>{words.modes[view.mode]}</strong>
        {words.colon}
        {words.modeHelp[view.mode]}
      </p>
      <ul>
        {modeDefinitions[view.mode].ledgers.map((ledger) => (
          <li key={ledger}>
            <a href={path(`/projects/${view.projectId}/mode#ledger-${ledger}`)}>{words.ledgers[ledger]}</a>
            {words.colon}
            {words.rows(count(ledger))}
          </li>
        ))}
      </ul>
      <ModeFigures view={view} />
      <p>
        <a href={path(`/projects/${view.projectId}/mode`)}>{words.open}</a>
      </p>
    </section>
  );
}
