import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { readMinorUnits, writeMinorUnits } from '../../../../ui/money-text.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { listWords } from '../../messages/lists-words.ts';
import { lists } from '../contract.ts';
import { nominations } from '../nomination-contract.ts';
import { lineMax, listModes, sides, textMax, type ListMode } from '../vocabulary.ts';

/** `/programmes/lists/:id/nominate` begins a card for a list, `/programmes/nominations/:id/edit` changes one. */
const isNew = (request: Request) => new URL(request.url).pathname.endsWith('/nominate');

export async function loader({ params, context, request }: LoaderFunctionArgs) {
  const id = params['id'] ?? '';
  if (isNew(request)) return { list: (await load(context, lists.get, { id })).list, card: null };
  const card = await load(context, nominations.get, { id });
  return { list: (await load(context, lists.get, { id: card.listId })).list, card };
}

const names = [
  'title',
  'goal',
  'result',
  'ipTerms',
  'field',
  'mode',
  'institutionCn',
  'institutionRu',
  'leaderCn',
  'leaderRu',
  'budgetCnMinor',
  'budgetRuMinor',
] as const;
const idAtEnd = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/iu;

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = languageFrom(params);
  const id = params['id'] ?? '';
  const typed = Object.fromEntries(names.map((name) => [name, textOfField(form, name)])) as Record<
    (typeof names)[number],
    string
  >;
  const institution = (text: string) => idAtEnd.exec(text)?.[0] ?? text;
  const wish = {
    ...typed,
    mode: typed.mode as ListMode,
    institutionCn: institution(typed.institutionCn),
    institutionRu: institution(typed.institutionRu),
    budgetCnMinor: readMinorUnits(typed.budgetCnMinor, language) ?? -1,
    budgetRuMinor: readMinorUnits(typed.budgetRuMinor, language) ?? -1,
  };
  const sent = isNew(request)
    ? await send(context, nominations.create, { listId: id, ...wish })
    : await send(context, nominations.save, { id, revision: textOfField(form, 'revision'), ...wish });
  if (sent.ok) return redirect(`/${language}/programmes/nominations/${sent.output.id}`);
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** The two-sided card, written in the language of the page. */
export default function CardPage() {
  const { list, card } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(listWords);
  const language = useLanguage();
  const path = usePath();
  const { nomination } = words;
  const errors = errorsByPath(answer?.problem);
  const writtenIn = card?.title.original.language ?? language;
  const kept: Partial<Record<(typeof names)[number], string>> = card
    ? {
        title: card.title.original.text,
        goal: card.goal.original.text,
        result: card.result.original.text,
        ipTerms: card.ipTerms.original.text,
        field: card.field,
        mode: card.mode,
        institutionCn: card.institutions.cn.id,
        institutionRu: card.institutions.ru.id,
        leaderCn: card.institutions.cn.leader,
        leaderRu: card.institutions.ru.leader,
        budgetCnMinor: writeMinorUnits(card.institutions.cn.budgetMinor, language),
        budgetRuMinor: writeMinorUnits(card.institutions.ru.budgetMinor, language),
      }
    : {};
  const field = (name: (typeof names)[number]) => ({
    name,
    errors,
    defaultValue: answer?.typed[name] ?? kept[name] ?? '',
    mark: 'required' as const,
  });
  const title = card ? nomination.edit : nomination.newTitle;
  const modes = list.modes.length === 0 ? listModes : list.modes;
  return (
    <>
      <title>{`${title} · ${words.siteName}`}</title>
      <p>
        <a href={path(`/programmes/lists/${list.id}`)}>{list.number}</a>
      </p>
      <h1>{title}</h1>
      <p className="lead">{nomination.newLead}</p>
      <ProblemSummary
        problem={answer?.problem}
        labels={{
          title: nomination.project,
          goal: nomination.goal,
          result: nomination.result,
          ipTerms: nomination.ipTerms,
          field: nomination.field,
          mode: nomination.mode,
          institutionCn: nomination.institution.cn,
          institutionRu: nomination.institution.ru,
          leaderCn: nomination.leader.cn,
          leaderRu: nomination.leader.ru,
          budgetCnMinor: nomination.budget.cn,
          budgetRuMinor: nomination.budget.ru,
        }}
      />
      <form method="post" className="stack">
        <input type="hidden" name="revision" value={card?.revision ?? 0} />
        <TextField {...field('title')} label={nomination.project} lang={writtenIn} maxLength={lineMax} />
        <TextAreaField {...field('goal')} label={nomination.goal} lang={writtenIn} maxLength={textMax} />
        <TextAreaField {...field('result')} label={nomination.result} lang={writtenIn} maxLength={textMax} />
        <TextAreaField
          {...field('ipTerms')}
          label={nomination.ipTerms}
          lang={writtenIn}
          maxLength={textMax}
        />
        <TextField
          {...field('field')}
          label={nomination.field}
          help={list.fields.length === 0 ? words.call.fieldsAll : list.fields.join(', ')}
          maxLength={8}
        />
        <SelectField
          {...field('mode')}
          label={nomination.mode}
          choices={modes.map((value) => ({ value, label: words.modes[value] }))}
        />
        {sides.map((side) => {
          const end = side === 'cn' ? 'Cn' : 'Ru';
          return (
            <div key={side}>
              <TextField
                {...field(`institution${end}`)}
                label={nomination.institution[side]}
                help={nomination.institutionHelp}
              />
              <TextField {...field(`leader${end}`)} label={nomination.leader[side]} maxLength={lineMax} />
              <TextField
                {...field(`budget${end}Minor`)}
                label={nomination.budget[side]}
                inputMode="decimal"
                maxLength={24}
              />
            </div>
          );
        })}
        <button className="button primary" type="submit">
          {nomination.save}
        </button>
      </form>
    </>
  );
}
