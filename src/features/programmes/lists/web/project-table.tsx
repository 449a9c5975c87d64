import { formatMoney } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Missing, SpokenText } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import { listWords } from '../../messages/lists-words.ts';
import type { ListProject } from '../contract.ts';
import { fieldNames } from '../field-names.ts';
import { languageOfSide, sides } from '../vocabulary.ts';
import { projectTitleFor } from './title-for.ts';

/** Projects of a list with the organisations and the money of each side. */
export function ProjectTable({ projects }: { projects: readonly ListProject[] }) {
  const words = useWords(listWords);
  const language = useLanguage();
  const path = usePath();
  if (projects.length === 0) return <p>{words.projects.none}</p>;
  return (
    <ScrollBox label={words.projects.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.projects.titleColumn}</th>
            <th scope="col">{words.projects.organisations}</th>
            <th scope="col">{words.projects.budget}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {projects.map((project) => (
            <tr key={project.id}>
              <td>{project.number}</td>
              <td>
                <a href={path(`/programmes/lists/projects/${project.id}`)}>
                  <SpokenText {...projectTitleFor(project, language)} />
                </a>
                <p className="small quiet">
                  {project.field === null ? <Missing /> : fieldNames(project.field, language)}
                  {project.regions.map((code) => ` · ${placeName(code, language)}`)}
                </p>
              </td>
              <td>
                {sides.map((side) => (
                  <p key={side}>
                    <SpokenText
                      text={project.organisations[side].join('; ')}
                      language={languageOfSide[side]}
                    />
                  </p>
                ))}
              </td>
              <td>
                {sides.map((side) => {
                  const money = project.budget[side];
                  return (
                    <p key={side}>
                      {money ? formatMoney(money.amountMinor, money.currency, language) : <Missing />}
                    </p>
                  );
                })}
              </td>
              <td>
                {words.pairStates[project.state]}
                {project.overdueMilestones > 0 ? (
                  <p className="field-error">{words.projects.overdue(project.overdueMilestones)}</p>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
