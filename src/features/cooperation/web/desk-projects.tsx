import type { OutputOf } from '../../../shared/endpoint.ts';
import { load, type PageContext } from '../../../ui/api-context.ts';
import { usePath } from '../../../ui/language.ts';
import { projectEndpoints } from '../projects/contract.ts';
import { ProjectTitle, useProjectWords } from '../projects/web/project-names.tsx';

const shownMost = 5;

type Page = OutputOf<typeof projectEndpoints.mine>;

export function loadDeskProjects(context: PageContext): Promise<Page> {
  return load(context, projectEndpoints.mine, { pageSize: shownMost });
}

/** Projects on the desk: those that wait for an answer first. */
export function DeskProjects({ projects }: { projects: Page }) {
  const words = useProjectWords();
  const path = usePath();
  return (
    <section aria-labelledby="desk-projects">
      <h2 id="desk-projects">{words.mine}</h2>
      {projects.total === 0 ? <p className="help">{words.nothingMine}</p> : null}
      <ul>
        {projects.items.map((project) => (
          <li key={project.id}>
            <a href={path(`/projects/${project.id}`)}>
              <ProjectTitle titles={project.titles} original={project.titleLanguage} />
            </a>{' '}
            · {words.states[project.state]}
            {project.asksMe ? <strong> · {words.asksMe}</strong> : null}
            {project.waitsForMyConfirmation ? ` · ${words.waitsForConfirmation}` : null}
          </li>
        ))}
      </ul>
      <p>
        <a href={path('/desk/projects')}>{words.mine}</a> ·{' '}
        <a href={path('/projects/new')}>{words.propose}</a>
      </p>
    </section>
  );
}
