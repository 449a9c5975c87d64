import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { gateScreenWords } from '../../messages/gate-screen-words.ts';
import { gateWords } from '../../messages/gate-words.ts';
import { gateRulesEndpoint } from '../contract.ts';
import { GateTabs } from './gate-tabs.tsx';
import { RuleBody } from './rule-body.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  return load(context, gateRulesEndpoint, {});
}

/** The rules of the gate, open to everybody. */
export default function GateRules() {
  const { rules, conditions, version, asOf } = useLoaderData<typeof loader>();
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <>
      <title>{`${words.rules} · ${names.siteName}`}</title>
      <h1>{words.rules}</h1>
      <GateTabs />
      <p className="reading">{words.rulesLead}</p>
      <p className="help">{words.rulesVersion(version, formatDay(asOf.slice(0, 10), language))}</p>
      {rules.map((rule) => (
        <section key={rule.id} aria-labelledby={rule.id}>
          <h2 id={rule.id}>
            <a href={path(`/gate/rules/${rule.id}`)}>{rule.id}</a> {rule.question[language]}
          </h2>
          <RuleBody rule={rule} />
        </section>
      ))}
      <section aria-labelledby="conditions">
        <h2 id="conditions">{words.conditionsTitle}</h2>
        <ScrollBox label={words.conditionsTitle}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.conditionKind}</th>
                <th scope="col">{words.holdsUp}</th>
                <th scope="col">{words.confirmedBy}</th>
              </tr>
            </thead>
            <tbody>
              {conditions.map(({ kind, blocks, needsOfficer, planDays }) => (
                <tr key={kind}>
                  <th scope="row">{names.conditions[kind]}</th>
                  <td>
                    {blocks.map((purpose) => names.purposes[purpose]).join(names.listSeparator)}
                    {planDays > 0 ? ` (${words.planDays(planDays)})` : ''}
                  </td>
                  <td>{needsOfficer ? names.sides.officer : words.nobodyConfirms}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </section>
    </>
  );
}
