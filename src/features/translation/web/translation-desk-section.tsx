import type { OutputOf } from '../../../shared/endpoint.ts';
import { load, type PageContext } from '../../../ui/api-context.ts';
import { usePath, useWords } from '../../../ui/language.ts';
import { taskWords } from '../messages/task-words.ts';
import { taskEndpoints } from '../tasks/contract.ts';

type Overview = OutputOf<typeof taskEndpoints.overview>;

/** What the section of the desk needs. */
export function loadDeskTranslation(context: PageContext): Promise<Overview> {
  return load(context, taskEndpoints.overview, {});
}

/** For the desk: what waits for translators and coordinators; nothing for anybody else. */
export function TranslationDeskSection({ overview }: { overview: Overview }) {
  const words = useWords(taskWords);
  const path = usePath();
  const { translator, coordinator } = overview;
  if (!translator && !coordinator) return null;
  const overdue = translator?.overdue ?? 0;
  return (
    <section aria-labelledby="desk-translation">
      <h2 id="desk-translation">{words.desk.title}</h2>
      {translator ? (
        <p>
          <a href={path('/desk/translation')}>
            {words.desk.translator(translator.mine, translator.offered, translator.toVerify)}
          </a>
          {overdue > 0 ? <strong className="field-error"> {words.desk.overdue(overdue)}</strong> : null}
        </p>
      ) : null}
      {coordinator ? (
        <p>
          <a href={path('/desk/translation/board')}>
            {words.desk.coordinator(
              coordinator.offered,
              coordinator.taken,
              coordinator.delivered,
              coordinator.reports,
            )}
          </a>
          {coordinator.overdue > 0 ? (
            <strong className="field-error"> {words.desk.overdue(coordinator.overdue)}</strong>
          ) : null}
        </p>
      ) : null}
    </section>
  );
}
