import {
  data,
  Outlet,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { AsOf } from '../../../../ui/as-of.tsx';
import { NamesTable, NameTruthLine } from '../../../accounts/web/directory-names.tsx';
import { FactSources } from '../../../accounts/web/fact-sources.tsx';
import { ShownName, useShownName } from '../../../accounts/web/shown-name.tsx';
import { planWords } from '../../messages/plans-words.ts';
import { FigureTable, homeOfNames } from '../../web/fact-parts.tsx';
import { planEndpoints, type Plan } from '../contract.ts';
import { PlanFactList } from './plan-facts.tsx';
import { PlanItems } from './plan-items.tsx';
import { PlanProposals } from './plan-proposals.tsx';
import { PlanTimeChart } from './plan-time-chart.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { plan: await load(context, planEndpoints.get, { id: params['id'] ?? '' }) };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = params['id'] ?? '';
  const sent =
    textOfField(form, 'intent') === 'agree'
      ? await send(context, planEndpoints.agree, { id, revision: textOfField(form, 'revision') })
      : await send(context, planEndpoints.decide, {
          id,
          proposalId: textOfField(form, 'proposalId'),
          decision: textOfField(form, 'decision') as 'accepted',
          reason: textOfField(form, 'reason'),
        });
  if (sent.ok) return redirect(`/${languageFrom(params)}/programmes/plans/${id}`);
  return data({ problem: sent.problem }, { status: sent.problem.status });
}

/** One programme or plan: facts, items with progress, what is proposed, sources. */
export default function PlanPage() {
  const { plan } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(planWords);
  const shown = useShownName();
  const path = usePath();
  return (
    <article>
      <title>{shown(plan.names)}</title>
      <p>
        <a href={path('/programmes/plans')}>{words.back}</a>
      </p>
      <h1>
        <ShownName names={plan.names} />
      </h1>
      {/* The place for what rooms above say of it. */}
      <Outlet />
      <NameTruthLine record={{ ...plan, country: homeOfNames }} />
      {plan.status === 'proposed' && plan.standing === 'listed' ? (
        <p className="notice">{words.notExisting}</p>
      ) : null}
      <ProblemSummary problem={answer?.problem} labels={{ reason: words.decisionReason }} />
      <p className="help">
        <AsOf moment={plan.asOf} />
      </p>
      <PlanFactList plan={plan} />
      <Standing plan={plan} />
      <FigureTable figures={plan.figures} factKey={plan.factKey ?? plan.basisKey} />
      <PlanItems plan={plan} />
      <PlanTimeChart items={plan.items} />
      <PlanProposals plan={plan} />
      <NamesTable record={{ ...plan, country: homeOfNames }} alsoKnownAs={[]} />
      <FactSources {...plan} translations={[]} />
    </article>
  );
}

function Standing({ plan }: { plan: Plan }) {
  const words = useWords(planWords);
  const path = usePath();
  const mayAgree = plan.actsFor !== null && !plan.agreedBy.includes(plan.actsFor);
  return (
    <section>
      <h2>{words.standing}</h2>
      <p>
        {words.standings[plan.standing]}
        {plan.agreedBy.map((bank) => ` · ${words.agreedBy(words.banks[bank])}`)}
      </p>
      {plan.actsFor === null ? null : (
        <>
          <p className="help">{words.actingFor(words.banks[plan.actsFor])}</p>
          <p>
            <a href={path(`/programmes/plans/${plan.id}/edit`)}>{words.change}</a>
          </p>
        </>
      )}
      {mayAgree && plan.status !== 'ended' ? (
        <form method="post">
          <input type="hidden" name="intent" value="agree" />
          <input type="hidden" name="revision" value={plan.revision} />
          <p className="help">{words.agreeHelp}</p>
          <button className="button primary" type="submit">
            {words.agree}
          </button>
        </form>
      ) : null}
    </section>
  );
}
