import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { formatDay, formatNumber } from '../../../../ui/format.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Missing } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { accountsWords } from '../../messages/accounts-words.ts';
import { mergingWords } from '../../messages/merging-words.ts';
import { FormProblem } from '../../web/form-problem.tsx';
import { ShownName } from '../../web/shown-name.tsx';
import { mergingEndpoints, type Side } from '../contract.ts';
import { mergeFields } from '../fields.ts';
import { MergeForm } from './merge-form.tsx';
import { ReasonList } from './reason-list.tsx';
import { SideValue } from './side-value.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const pair = { oneId: params['oneId'] ?? '', otherId: params['otherId'] ?? '' };
  return load(context, mergingEndpoints.compare, pair);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const pair = { oneId: params['oneId'] ?? '', otherId: params['otherId'] ?? '' };
  const winnerId = textOfField(form, 'winnerId');
  const reason = textOfField(form, 'reason');
  const take = form.getAll('take').map(String);
  const loserId = winnerId === pair.oneId ? pair.otherId : pair.oneId;
  const intent = textOfField(form, 'intent');
  const sent =
    intent === 'merge'
      ? await send(context, mergingEndpoints.merge, { loserId, winnerId, take, reason })
      : intent === 'takeBack'
        ? await send(context, mergingEndpoints.takeBackDifference, pair)
        : await send(context, mergingEndpoints.sayDifferent, pair);
  if (!sent.ok) {
    const values = { winnerId, reason, take };
    return data({ problem: sent.problem, values }, { status: sent.problem.status });
  }
  const language = languageFrom(params);
  return redirect(
    intent === 'merge' ? `/${language}/partners/${winnerId}` : `/${language}/partners/duplicates`,
  );
}

export default function ComparePage() {
  const found = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(mergingWords);
  const language = useLanguage();
  const path = usePath();
  const { one, other, saidDifferent } = found;
  const mergeForms = [
    {
      winner: one,
      loser: other,
      title: words.keepLeft,
      fields: found.toTakeFromOther,
      first: found.suggestedFromOther,
    },
    {
      winner: other,
      loser: one,
      title: words.keepRight,
      fields: found.toTakeFromOne,
      first: found.suggestedFromOne,
    },
  ];
  return (
    <>
      <title>{words.compareTitle}</title>
      <h1>{words.compareTitle}</h1>
      <p>
        <a href={path('/partners/duplicates')}>{words.duplicatesTab}</a>
      </p>
      <FormProblem problem={answer?.problem} labels={{ take: words.take, reason: words.reason }} />
      <h2>{words.reasonsTitle}</h2>
      {found.score === null ? (
        <p>{words.notFound}</p>
      ) : (
        <p>
          <strong>{words.score(formatNumber(found.score, language))}</strong>
        </p>
      )}
      <ReasonList reasons={found.reasons} />
      <SideBySide one={one} other={other} />
      {saidDifferent ? (
        <form method="post" className="notice stack">
          <p>
            {words.saidDifferent(
              saidDifferent.saidBy ?? words.somebody,
              formatDay(saidDifferent.saidAt.slice(0, 10), language),
            )}
          </p>
          <button className="button" type="submit" name="intent" value="takeBack">
            {words.takeBack}
          </button>
        </form>
      ) : (
        <>
          {mergeForms.map((form) => (
            <MergeForm
              key={form.winner.id}
              {...form}
              typed={answer?.values.winnerId === form.winner.id ? answer.values : undefined}
            />
          ))}
          <form method="post" className="stack">
            <p className="help">{words.notSameHelp}</p>
            <button className="button" type="submit" name="intent" value="different">
              {words.notSame}
            </button>
          </form>
        </>
      )}
    </>
  );
}

function SideBySide({ one, other }: { one: Side; other: Side }) {
  const words = useWords(mergingWords);
  const room = useWords(accountsWords);
  const language = useLanguage();
  const path = usePath();
  const sides = [one, other];
  const rows = [
    { label: words.alsoKnownAs, say: (side: Side) => side.alsoKnownAs.join(' · ') || <Missing /> },
    { label: words.state, say: (side: Side) => room.verificationStates[side.verificationState] },
    { label: words.members, say: (side: Side) => formatNumber(side.members, language) },
    { label: words.aliases, say: (side: Side) => formatNumber(side.aliases, language) },
    { label: words.source, say: (side: Side) => side.source ?? words.registeredHere },
    { label: words.since, say: (side: Side) => formatDay(side.createdAt.slice(0, 10), language) },
  ];
  return (
    <ScrollBox label={words.compareTitle}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            {sides.map((side) => (
              <th key={side.id} scope="col">
                <a href={path(`/partners/${side.id}`)}>
                  <ShownName names={side.names} />
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mergeFields.map((field) => (
            <tr key={field}>
              <th scope="row">{words.fields[field]}</th>
              {sides.map((side) => (
                <td key={side.id}>
                  <SideValue side={side} field={field} />
                </td>
              ))}
            </tr>
          ))}
          {rows.map(({ label, say }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {sides.map((side) => (
                <td key={side.id}>{say(side)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
