import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { CheckboxesField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { listWords } from '../../messages/lists-words.ts';
import { lists } from '../contract.ts';
import { lineMax, listModes, sides, textMax, zoneOfSide, type ListMode } from '../vocabulary.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { id } = params;
  return id === undefined ? null : (await load(context, lists.get, { id })).list;
}

const names = [
  'year',
  'titleZh',
  'titleRu',
  'titleEn',
  'textZh',
  'textRu',
  'fields',
  'deadlineCn',
  'zoneCn',
  'deadlineRu',
  'zoneRu',
  'linkCn',
  'linkRu',
] as const;

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = languageFrom(params);
  const text = (name: string) => textOfField(form, name);
  const modes = form.getAll('modes').filter((mode): mode is ListMode => typeof mode === 'string');
  const fields = text('fields').split(/[\s,;，；、]+/u);
  const wish = {
    year: text('year'),
    titleZh: text('titleZh'),
    titleRu: text('titleRu'),
    titleEn: text('titleEn'),
    textZh: text('textZh'),
    textRu: text('textRu'),
    fields: fields.filter((code) => code !== ''),
    modes,
    deadlineCn: text('deadlineCn'),
    zoneCn: text('zoneCn'),
    deadlineRu: text('deadlineRu'),
    zoneRu: text('zoneRu'),
    linkCn: text('linkCn'),
    linkRu: text('linkRu'),
  };
  const { id } = params;
  const sent =
    id === undefined
      ? await send(context, lists.create, wish)
      : await send(context, lists.save, { id, revision: text('revision'), ...wish });
  if (sent.ok) return redirect(`/${language}/programmes/lists/${sent.output.list.id}`);
  const typed = Object.fromEntries(names.map((name) => [name, text(name)]));
  return data({ problem: sent.problem, typed, modes }, { status: sent.problem.status });
}

/** The call of a year, in both languages, with a deadline and a zone for each side. */
export default function CallPage() {
  const list = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(listWords);
  const path = usePath();
  const { call } = words;
  const errors = errorsByPath(answer?.problem);
  const kept: Record<string, string> = list
    ? {
        year: String(list.year),
        titleZh: list.title.zh,
        titleRu: list.title.ru,
        titleEn: list.title.en ?? '',
        textZh: list.text.zh,
        textRu: list.text.ru,
        fields: list.fields.join(', '),
        deadlineCn: list.deadlines.cn.local,
        zoneCn: list.deadlines.cn.zone,
        deadlineRu: list.deadlines.ru.local,
        zoneRu: list.deadlines.ru.zone,
        linkCn: list.links.cn ?? '',
        linkRu: list.links.ru ?? '',
      }
    : { zoneCn: zoneOfSide.cn, zoneRu: zoneOfSide.ru };
  const field = (name: (typeof names)[number]) => ({
    name,
    errors,
    defaultValue: answer?.typed[name] ?? kept[name] ?? '',
  });
  const title = list ? words.editCall : words.newCall;
  return (
    <>
      <title>{`${title} · ${words.siteName}`}</title>
      <p>
        <a href={path(list ? `/programmes/lists/${list.id}` : '/programmes/lists')}>{words.title}</a>
      </p>
      <h1>{title}</h1>
      <ProblemSummary problem={answer?.problem} labels={{ fields: call.fields, year: words.year }} />
      <form method="post" className="stack">
        <input type="hidden" name="revision" value={list?.revision ?? 0} />
        <TextField {...field('year')} label={words.year} mark="required" inputMode="numeric" maxLength={4} />
        <TextField {...field('titleZh')} label={call.titleZh} mark="required" lang="zh" maxLength={lineMax} />
        <TextField {...field('titleRu')} label={call.titleRu} mark="required" lang="ru" maxLength={lineMax} />
        <TextField {...field('titleEn')} label={call.titleEn} mark="optional" lang="en" maxLength={lineMax} />
        <TextAreaField
          {...field('textZh')}
          label={call.textZh}
          mark="required"
          lang="zh"
          maxLength={textMax}
        />
        <TextAreaField
          {...field('textRu')}
          label={call.textRu}
          mark="required"
          lang="ru"
          maxLength={textMax}
        />
        <TextField {...field('fields')} label={call.fields} help={call.fieldsHelp} />
        <CheckboxesField
          name="modes"
          label={call.modes}
          errors={errors}
          choices={listModes.map((value) => ({ value, label: words.modes[value] }))}
          defaultValues={answer?.modes ?? list?.modes}
        />
        {sides.map((side) => {
          const end = side === 'cn' ? 'Cn' : 'Ru';
          return (
            <div key={side}>
              <TextField
                {...field(`deadline${end}`)}
                label={call.deadline[side]}
                help={call.deadlineHelp}
                mark="required"
              />
              <TextField {...field(`zone${end}`)} label={call.zone[side]} mark="required" />
              <TextField {...field(`link${end}`)} label={call.link[side]} type="url" mark="optional" />
            </div>
          );
        })}
        <button className="button primary" type="submit">
          {words.save}
        </button>
      </form>
    </>
  );
}
