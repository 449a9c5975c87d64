import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { formatDay } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath } from '../../../../ui/language.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { projectEndpoints } from '../contract.ts';
import { first, readTyped } from './edit-parts.tsx';
import { useProjectWords } from './project-names.tsx';
import { RegistrationItem } from './registration-item.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return load(context, projectEndpoints.registrations, { id: params['id'] ?? '' });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const typed = readTyped(await request.formData());
  const language = languageFrom(params);
  const id = params['id'] ?? '';
  const one = (name: string) => first(typed, name);
  const sent =
    one('command') === 'dates'
      ? await send(context, projectEndpoints.saveDates, {
          id,
          revision: one('revision'),
          effectiveOn: one('effectiveOn'),
          royalties: (one('royalties') ?? '').split(/[\s,;，；]+/).filter((day) => day !== ''),
        })
      : await send(context, projectEndpoints.saveRegistration, {
          ...Object.fromEntries(Object.entries(typed).map(([name, [value]]) => [name, value])),
          id,
        });
  if (sent.ok) return redirect(`/${language}/projects/${id}/registrations`);
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** The checklist of both countries, to work through and to print. */
export default function RegistrationsPage() {
  const list = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useProjectWords();
  const language = useLanguage();
  const path = usePath();
  const countries = (['CN', 'RU', 'both'] as const).filter((country) =>
    list.items.some((item) => item.country === country),
  );
  return (
    <>
      <title>{`${words.registrations} · ${list.number} · ${words.siteName}`}</title>
      <p>
        <a href={path(`/projects/${list.id}`)}>{words.backToProject}</a>
      </p>
      <h1>{words.registrations}</h1>
      <p className="text-state">
        {list.number} · <SpokenText text={list.title.text} language={list.title.language} /> ·{' '}
        {words.asOf(formatDay(list.asOf, language))}
      </p>
      <p className="reading">
        {words.registrationsLead} {words.print}
      </p>
      <ProblemSummary problem={refused?.problem} />
      <Dates />
      <ExportLinks path={`/api/exports/projects/${list.id}/registrations`} />
      {countries.length === 0 ? <p className="notice">{words.noRegistrations}</p> : null}
      {countries.map((country) => (
        <section key={country} aria-labelledby={`country-${country}`}>
          <h2 id={`country-${country}`}>{words.country[country]}</h2>
          <ul className="record-list">
            {list.items
              .filter((item) => item.country === country)
              .map((item) => (
                <RegistrationItem
                  key={item.key}
                  item={item}
                  projectId={list.id}
                  documents={list.documents}
                  mayEnter={list.mayEnter}
                  refused={first(refused?.typed, 'key') === item.key ? refused : undefined}
                />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Dates() {
  const list = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useProjectWords();
  const language = useLanguage();
  const isThis = first(refused?.typed, 'command') === 'dates';
  const typed = (name: string) => (isThis ? first(refused?.typed, name) : undefined);
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">{words.dates}</h2>
      <p>
        {words.effectiveOn}
        {words.colon}
        {list.effectiveOn === null ? words.dueWaits : formatDay(list.effectiveOn, language)}
      </p>
      {list.royalties.length === 0 ? null : (
        <p>
          {words.royalties}
          {words.colon}
          {list.royalties.map((day) => formatDay(day, language)).join(' · ')}
        </p>
      )}
      {list.mayEnter ? (
        <details open={isThis} className="project-entry">
          <summary>{words.enter}</summary>
          <form method="post">
            <input type="hidden" name="command" value="dates" />
            <input type="hidden" name="revision" value={list.revision} />
            <TextField
              name="effectiveOn"
              type="date"
              label={words.effectiveOn}
              defaultValue={typed('effectiveOn') ?? list.effectiveOn ?? undefined}
            />
            <TextAreaField
              name="royalties"
              label={words.royalties}
              help={words.royaltiesHelp}
              rows={3}
              defaultValue={typed('royalties') ?? list.royalties.join('\n')}
            />
            <button className="button" type="submit">
              {words.save}
            </button>
          </form>
        </details>
      ) : null}
    </section>
  );
}
