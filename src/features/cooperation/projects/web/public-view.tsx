import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { grntiName, placeName } from '../../../../shared/vocabulary-names.ts';
import type { LandedItem } from '../../landing/contract.ts';
import { landingWords } from '../../messages/landing-words.ts';
import { LandedFacts } from '../../web/landed-item.tsx';
import type { PublicProject } from '../view-shapes.ts';
import { PartyLine, ProjectTitle, usePlainTitle, useProjectWords } from './project-names.tsx';

/** A project as visitors see it: what both sides agreed to show, nothing else. */
export function PublicView({ project, landed }: { project: PublicProject; landed: LandedItem | undefined }) {
  const words = useProjectWords();
  const { title: landing } = useWords(landingWords);
  const { comma } = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const plain = usePlainTitle();
  const { titles, titleLanguage, milestones } = project;
  const others = (['zh', 'ru', 'en'] as const).filter((one) => one !== language && titles[one] !== undefined);
  return (
    <>
      <title>{`${plain(titles, titleLanguage)} · ${words.siteName}`}</title>
      <p>
        <a href={path('/projects')}>{words.projects}</a>
      </p>
      <h1>
        <ProjectTitle titles={titles} original={titleLanguage} />
      </h1>
      {others.map((one) => (
        <p key={one} lang={one} className="text-state">
          {titles[one]}
        </p>
      ))}
      <FactList
        facts={[
          { label: words.number, value: project.number },
          { label: words.acronym, value: project.acronym },
          {
            label: words.state,
            value: `${words.states[project.state]}${comma}${words.since(formatDay(project.stateSince, language))}`,
          },
          {
            label: words.parties,
            value: (
              <ul className="plain-list">
                {project.parties.map((party) => (
                  <li key={party.organisation.id}>
                    <PartyLine party={party} />
                  </li>
                ))}
              </ul>
            ),
          },
          { label: words.field, value: project.fields.map((code) => grntiName(code, language)).join(' · ') },
          {
            label: words.region,
            value: project.regions.map((code) => placeName(code, language)).join(' · '),
          },
          { label: words.milestones, value: `${milestones.done} / ${milestones.total}` },
        ]}
      />
      {landed ? (
        <section aria-labelledby="landed">
          <h2 id="landed">{landing}</h2>
          <LandedFacts item={landed} />
        </section>
      ) : null}
    </>
  );
}
