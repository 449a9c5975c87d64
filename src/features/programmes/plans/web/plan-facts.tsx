import { FactRowLink } from '../../../../ui/fact-row-link.tsx';
import { formatDay, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { FactList, Missing } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { LinkList } from '../../agreements/web/agreement-parts.tsx';
import { planWords } from '../../messages/plans-words.ts';
import { FactLinks } from '../../web/fact-parts.tsx';
import type { Plan } from '../contract.ts';
import { scienceFieldName } from '../science-fields.ts';
import { Confirmation, PlanState, usePeriod } from './plan-state.tsx';

/** What is known of a plan; joint education and exchanges of people say more. */
export function PlanFactList({ plan }: { plan: Plan }) {
  const words = useWords(planWords);
  const language = useLanguage();
  const period = usePeriod(plan);
  const today = plan.asOf.slice(0, 10);
  const isOver =
    plan.ends !== null && plan.status !== 'ended' && plan.ends < today.slice(0, plan.ends.length);
  const isSource = plan.factKey ?? plan.basisKey;
  return (
    <>
      <FactList
        facts={[
          { label: words.kind, value: words.kinds[plan.kind] },
          { label: words.status, value: <PlanState plan={plan} /> },
          { label: words.period, value: period },
          {
            label: words.fields,
            value: plan.fields
              .map((field) => scienceFieldName(field, language))
              .join(language === 'zh' ? '、' : ', '),
          },
          { label: words.parties, value: <FactLinks links={plan.parties} /> },
          ...(plan.kind === 'multilateral'
            ? [{ label: words.usable, value: plan.isUsableBilaterally ? words.usableYes : null }]
            : []),
          ...(plan.basis ? [{ label: words.basis, value: <FactLinks links={[plan.basis]} /> }] : []),
          ...(plan.continues
            ? [{ label: words.continues, value: <LinkList links={[plan.continues]} /> }]
            : []),
          ...(plan.continuedBy.length > 0
            ? [{ label: words.continuedBy, value: <LinkList links={plan.continuedBy} /> }]
            : []),
          { label: words.related, value: <FactLinks links={plan.related} /> },
          { label: words.confirmation, value: <Confirmation confirmedOn={plan.confirmedOn} /> },
          ...(isSource === null
            ? []
            : [{ label: words.sourceRow, value: <FactRowLink factKey={isSource} /> }]),
        ]}
      />
      {isOver ? <p className="notice">{words.periodOver}</p> : null}
      {plan.kind === 'joint-education' ? <Education plan={plan} /> : null}
      {plan.kind === 'talent-programme' ? <People plan={plan} /> : null}
    </>
  );
}

function Education({ plan: { details } }: { plan: Plan }) {
  const words = useWords(planWords);
  const hasSubjects = Object.values(details.subjects).some(Boolean);
  return (
    <section>
      <h2>{words.details.education}</h2>
      <FactList
        facts={[
          { label: words.degree, value: details.degree && words.degrees[details.degree] },
          { label: words.teachingLanguages, value: details.teachingLanguages },
          { label: words.subjects, value: hasSubjects ? <ShownName names={details.subjects} /> : null },
          { label: words.accreditationCn, value: details.accreditationCn },
          { label: words.accreditationRu, value: details.accreditationRu },
        ]}
      />
    </section>
  );
}

function People({ plan: { details } }: { plan: Plan }) {
  const words = useWords(planWords);
  const language = useLanguage();
  const count = (value: number | null) => (value === null ? <Missing /> : formatNumber(value, language));
  return (
    <section>
      <h2>{words.details.people}</h2>
      <ScrollBox label={words.details.people}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.side}</th>
              <th scope="col">{words.quota}</th>
              <th scope="col">{words.actual}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{words.banks.cn}</th>
              <td>{count(details.quotaCn)}</td>
              <td>{count(details.actualCn)}</td>
            </tr>
            <tr>
              <th scope="row">{words.banks.ru}</th>
              <td>{count(details.quotaRu)}</td>
              <td>{count(details.actualRu)}</td>
            </tr>
          </tbody>
        </table>
      </ScrollBox>
      <p className="help">
        {words.countedOn}: {details.countedOn ? formatDay(details.countedOn, language) : <Missing />}
      </p>
    </section>
  );
}
