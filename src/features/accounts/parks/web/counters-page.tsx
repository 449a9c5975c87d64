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
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { FactRowLink } from '../../../../ui/fact-row-link.tsx';
import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { formatDay, formatNumber } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { FacilityFigures } from '../../facilities/web/facility-figures.tsx';
import { parkWords } from '../../messages/park-words.ts';
import { useShownName } from '../../web/shown-name.tsx';
import { parkEndpoints, type ParkReport } from '../contract.ts';
import { parkCounters } from '../vocabulary.ts';
import { ParkHead } from './park-head.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { counters: await load(context, parkEndpoints.counters, { id: params.id ?? '' }) };
}

const fields = ['counter', 'year', 'amount', 'asOf', 'evidence'] as const;

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = params.id ?? '';
  const typed = Object.fromEntries(fields.map((name) => [name, textOfField(form, name)]));
  const sent = await send(context, parkEndpoints.report, { id, ...typed });
  if (sent.ok) return redirect(`/${languageFrom(params)}/facilities/${id}/counters`);
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** What a park says of its work, what sources claim, and where they contradict; what the product counts stands below. */
export default function CountersPage() {
  const { counters } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(parkWords);
  const language = useLanguage();
  const shown = useShownName();
  const { park, reports, claimed, contradictions } = counters;
  const title = words.countersOf(shown(park.facility.names));
  const number = (value: number) => formatNumber(value, language);
  const errors = errorsByPath(answer?.problem);
  const typed: Partial<Record<string, string>> = answer?.typed ?? {};
  return (
    <>
      <title>{title}</title>
      <h1>{title}</h1>
      <ParkHead park={park} />
      <section>
        <h2>{words.reported}</h2>
        <dl className="facts">
          {parkCounters.map((counter) => (
            <div key={counter} className="facts-row">
              <dt>{words.counterNames[counter]}</dt>
              <dd>{words.definitions[counter]}</dd>
            </div>
          ))}
        </dl>
        {reports.length === 0 ? (
          <p className="notice">{words.noReports}</p>
        ) : (
          <>
            <ReportTable reports={reports} />
            <ExportLinks path={`/api/exports/counters/${park.facility.id}`} />
          </>
        )}
      </section>
      <section>
        {claimed.length === 0 ? (
          <p className="help">{words.noClaims}</p>
        ) : (
          <>
            <h2>{words.claimed}</h2>
            <p className="help">{words.claimedNote}</p>
            <FacilityFigures figures={claimed} />
            {park.facility.externalKey ? <FactRowLink factKey={park.facility.externalKey} /> : null}
          </>
        )}
      </section>
      <section>
        <h2>{words.contradictions}</h2>
        {contradictions.length === 0 ? <p>{words.noContradictions}</p> : null}
        <ul>
          {contradictions.map((one, at) => (
            <li key={at} className="warning">
              {one.kind === 'funnel'
                ? words.funnelContradiction(
                    one.year,
                    words.counterNames[one.narrower],
                    number(one.narrow),
                    words.counterNames[one.wider],
                    number(one.wide),
                  )
                : words.claimContradiction(
                    words.counterNames[one.counter],
                    number(one.claimed),
                    number(one.reported),
                  )}
            </li>
          ))}
        </ul>
      </section>
      <Outlet />
      {park.mayKeep ? (
        <form method="post">
          <h2>{words.report}</h2>
          <p className="help">{words.reportHelp}</p>
          <ProblemSummary
            problem={answer?.problem}
            labels={{ year: words.year, amount: words.amount, asOf: words.heldOn, evidence: words.evidence }}
          />
          <SelectField
            name="counter"
            label={words.counter}
            emptyLabel={null}
            defaultValue={typed.counter}
            choices={parkCounters.map((value) => ({ value, label: words.counterNames[value] }))}
            errors={errors}
          />
          <TextField
            name="year"
            inputMode="numeric"
            label={words.year}
            defaultValue={typed.year}
            errors={errors}
          />
          <TextField
            name="amount"
            inputMode="numeric"
            label={words.amount}
            defaultValue={typed.amount}
            errors={errors}
          />
          <TextField name="asOf" type="date" label={words.heldOn} defaultValue={typed.asOf} errors={errors} />
          <TextAreaField
            name="evidence"
            label={words.evidence}
            help={words.evidenceHelp}
            maxLength={2000}
            rows={3}
            defaultValue={typed.evidence}
            errors={errors}
          />
          <button className="button primary" type="submit">
            {words.save}
          </button>
        </form>
      ) : null}
    </>
  );
}

function ReportTable({ reports }: { reports: readonly ParkReport[] }) {
  const words = useWords(parkWords);
  const language = useLanguage();
  return (
    <ScrollBox label={words.reported}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.year}</th>
            <th scope="col">{words.counter}</th>
            <th scope="col">{words.amount}</th>
            <th scope="col">{words.heldOn}</th>
            <th scope="col">{words.evidence}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map((one) => (
            <tr key={`${one.year} ${one.counter}`}>
              <td>{one.year}</td>
              <th scope="row">{words.counterNames[one.counter]}</th>
              <td>
                {formatNumber(one.amount, language)}
                {one.earlier.map((before) => (
                  <p className="help" key={before.writtenAt}>
                    {words.earlier(formatNumber(before.amount, language), formatDay(before.asOf, language))}
                  </p>
                ))}
              </td>
              <td>{formatDay(one.asOf, language)}</td>
              <td>
                <SpokenText text={one.evidence} language={one.evidenceLanguage} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
