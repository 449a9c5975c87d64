import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../ui/api-context.ts';
import { usePath, useWords } from '../../../ui/language.ts';
import { AsOf } from '../../../ui/as-of.tsx';
import { agreementRegister } from '../agreements/contract.ts';
import { actions } from '../bodies/action-contract.ts';
import { bodies } from '../bodies/contract.ts';
import { caseEndpoints } from '../cases/contract.ts';
import { eventEndpoints } from '../events/contract.ts';
import { lists as projectLists } from '../lists/contract.ts';
import { registerWords } from '../messages/register-words.ts';
import { planEndpoints } from '../plans/contract.ts';
import { policyEndpoints } from '../policies/contract.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const one = { pageSize: 1 };
  const standing = (value: 'inForce' | 'lapsed' | 'unknown') =>
    load(context, agreementRegister.list, { ...one, standing: value });
  const [agreements, inForce, lapsed, unknown, groups, open, lists, plans, cases, policies, events] =
    await Promise.all([
      load(context, agreementRegister.list, one),
      standing('inForce'),
      standing('lapsed'),
      standing('unknown'),
      load(context, bodies.list, one),
      load(context, actions.list, one),
      load(context, projectLists.list, one),
      load(context, planEndpoints.list, one),
      load(context, caseEndpoints.list, one),
      load(context, policyEndpoints.list, one),
      load(context, eventEndpoints.list, one),
    ]);
  return {
    asOf: agreements.asOf,
    standings: { inForce: inForce.total, lapsed: lapsed.total, unknown: unknown.total },
    overdue: open.counts.overdue,
    counts: {
      agreements: agreements.total,
      bodies: groups.total,
      actions: open.total,
      lists: lists.total,
      plans: plans.total,
      cases: cases.total,
      policies: policies.total,
      events: events.total,
    },
  };
}

const places = [
  ['agreements', '/programmes/agreements'],
  ['bodies', '/programmes/bodies'],
  ['actions', '/programmes/actions'],
  ['lists', '/programmes/lists'],
  ['plans', '/programmes/plans'],
  ['cases', '/programmes/cases'],
  ['policies', '/programmes/policies'],
  ['events', '/events'],
] as const;

/** Every part of the frame of the cooperation, counted. */
export default function ProgrammesHub() {
  const { counts, standings, overdue, asOf } = useLoaderData<typeof loader>();
  const { hub } = useWords(registerWords);
  const path = usePath();
  const register = (standing: keyof typeof standings) => path(`/programmes/agreements?standing=${standing}`);
  return (
    <>
      <title>{hub.title}</title>
      <h1>{hub.title}</h1>
      <p className="lead">{hub.lead}</p>
      <p className="help">
        <AsOf moment={asOf} />
      </p>
      <ul className="record-list">
        {places.map(([name, address]) => (
          <li key={name}>
            <h2>
              <a href={path(address)}>{hub[name]}</a>
            </h2>
            <p>{hub[`${name}Lead`]}</p>
            <ul className="facts-line">
              <li>{hub.records(counts[name])}</li>
              {name === 'agreements' ? (
                <>
                  {(['inForce', 'lapsed', 'unknown'] as const).map((standing) => (
                    <li key={standing}>
                      <a href={register(standing)}>{hub[standing](standings[standing])}</a>
                    </li>
                  ))}
                </>
              ) : null}
              {name === 'actions' ? (
                <li>
                  <a href={path('/programmes/actions?view=overdue')}>{hub.overdue(overdue)}</a>
                </li>
              ) : null}
              {name === 'policies' ? (
                <li>
                  <a href={path('/programmes/standards')}>{hub.standards}</a>
                </li>
              ) : null}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
