import { formatDay, formatMoney } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { grntiName } from '../../../../shared/vocabulary-names.ts';
import { agreementWords } from '../../messages/agreement-words.ts';
import { projectWords } from '../../messages/projects-words.ts';
import type { FullProject } from '../view-shapes.ts';
import { useProjectWords } from './project-names.tsx';

/** Contract, dates, screening and rights: what signing rests on. */
export function ContractSection({ project }: { project: FullProject }) {
  const words = useProjectWords();
  const ui = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const day = (value: string | null) => (value === null ? null : formatDay(value, language));
  const money = (value: FullProject['total']) =>
    value === null ? null : formatMoney(value.amountMinor, value.currency, language);
  const { plan, gate, contractKind, developmentKind, traits } = project;
  const kind = contractKind === null ? null : words.contractKinds[contractKind];
  const development = developmentKind === null ? '' : ` · ${words.developmentKinds[developmentKind]}`;
  const isParty = project.reader === 'party';
  const basis = [project.basisKind === null ? '' : words.basisKinds[project.basisKind], project.basisText];
  const own = useWords(projectWords);
  const basisPath = pathOfBasis(project.basisRef);
  const isOfList = project.basisRef?.startsWith('list:') === true;
  return (
    <section aria-labelledby="project-contract">
      <h2 id="project-contract">{words.contract}</h2>
      <FactList
        facts={[
          { label: words.field, value: project.fields.map((code) => grntiName(code, language)).join(' · ') },
          { label: words.basis, value: basis.filter((part) => part !== '').join(' · ') },
          ...(basisPath === undefined
            ? []
            : [
                {
                  label: isOfList ? own.basisList : words.basisRef,
                  value: <a href={path(basisPath)}>{isOfList ? own.basisListRecord : words.basisRecord}</a>,
                },
              ]),
          { label: words.contractKind, value: kind === null ? null : `${kind}${development}` },
          {
            label: words.contractLanguages,
            value: project.contractLanguages.map((one) => ui.languageNames[one]).join(' · '),
          },
          ...(isParty
            ? [
                { label: words.total, value: money(project.total) },
                { label: words.technology, value: money(project.technology) },
              ]
            : []),
          { label: words.startsOn, value: plan.startsOn === null ? null : <PlannedStart plan={plan} /> },
          { label: words.endsOn, value: day(project.endsOn) },
          { label: words.effectiveOn, value: day(project.effectiveOn) },
          { label: words.traitNames.technologyFrom, value: words.technologyFrom[traits.technologyFrom] },
          { label: words.traitNames.rightsPassed, value: words.rightsPassed[traits.rightsPassed] },
        ]}
      />
      <h3>{words.gate}</h3>
      <p>
        <strong>{gateStateName(words.gateStates, gate.state)}</strong>
        {gate.number === null || gate.caseId === null ? null : (
          <>
            {' · '}
            <a href={path(`/gate/cases/${gate.caseId}`)}>{words.gateCase(gate.number)}</a>
          </>
        )}
      </p>
      {gate.openConditions.length === 0 ? null : (
        <p className="notice warn">
          {words.openConditions(gate.openConditions.map(({ rule }) => rule).join(', '))}
        </p>
      )}
      {isParty ? <Rights project={project} /> : null}
    </section>
  );
}

function gateStateName(names: Record<string, string>, state: string): string {
  return names[state] ?? state;
}

function PlannedStart({ plan }: { plan: FullProject['plan'] }) {
  const words = useProjectWords();
  const language = useLanguage();
  if (plan.startsOn === null || plan.earliestStartsOn === null) return null;
  const planned = words.planned(formatDay(plan.startsOn, language));
  if (plan.planDays === 0) return planned;
  return (
    <>
      {planned};{' '}
      <strong>{words.plannedLater(formatDay(plan.earliestStartsOn, language), plan.planDays)}</strong>
    </>
  );
}

function Rights({ project }: { project: FullProject }) {
  const words = useProjectWords();
  const agreement = useWords(agreementWords);
  const path = usePath();
  const { rights, agreements } = project;
  return (
    <>
      <h3>{words.rights}</h3>
      <p>
        {rights.isAgreedByBoth ? words.rightsAgreed : words.rightsOpen(rights.gaps, rights.conflicts)}{' '}
        <a href={path(`/projects/${project.id}/rights`)}>{words.toRights}</a>
      </p>
      <p>
        {words.agreements(agreements.signed, agreements.drafts, agreements.staleClauses)}{' '}
        <a href={path(`/agreements?subject=project&id=${project.id}`)}>{agreement.listTitle}</a>
      </p>
    </>
  );
}

/** The page of what a project rests on: an agreement of the register or a yearly list. */
function pathOfBasis(ref: string | null): string | undefined {
  const found = /^(list:)?([A-Za-z0-9-]{3,80})$/.exec(ref ?? '');
  if (!found) return undefined;
  return `/programmes/${found[1] === undefined ? 'agreements' : 'lists'}/${found[2]}`;
}
