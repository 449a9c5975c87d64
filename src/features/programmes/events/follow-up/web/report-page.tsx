import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../../ui/api-context.ts';
import { AsWritten } from '../../../../../ui/as-written.tsx';
import { ExportLinks } from '../../../../../ui/export-links.tsx';
import { formatDay, formatNumber } from '../../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../../ui/language.ts';
import { SpokenText } from '../../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../../ui/scroll-box.tsx';
import { AsOf } from '../../../../../ui/as-of.tsx';
import { followUpWords } from '../../../messages/follow-up-words.ts';
import { followUpEndpoints } from '../contract.ts';
import { reportSections, type ReportSection } from '../report-sections.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return load(context, followUpEndpoints.report, { id: params.id ?? '' });
}

/** The closing report of an event, as its papers and its workbook say it. */
export default function ReportPage() {
  const report = useLoaderData<typeof loader>();
  const words = useWords(followUpWords);
  const language = useLanguage();
  const path = usePath();
  const { event } = report;
  const paper = (format: string) => `/api/events/${event.id}/report-paper?format=${format}&lang=${language}`;
  return (
    <>
      <title>{words.reportOf(event.title.text)}</title>
      <p className="no-print">
        <a href={path(`/events/${event.id}/follow-up`)}>{words.followUp}</a>
      </p>
      <h1>
        <SpokenText text={event.title.text} language={event.title.language} />
      </h1>
      <p className="lead">{words.report}</p>
      <p className="quiet no-print">{words.reportLead}</p>
      <p className="quiet">
        <AsOf moment={report.asOf} />
      </p>
      <p className="row no-print">
        <a className="button" href={paper('pdf')} download>
          {words.printed}
        </a>
        <a className="button" href={paper('docx')} download>
          {words.word}
        </a>
      </p>
      {reportSections(report, language).map((section) => (
        <Section key={section.title} section={section} />
      ))}
      <ExportLinks path={`/api/events/${event.id}/report-table`} />
    </>
  );
}

function Section({ section: { title, lines } }: { section: ReportSection }) {
  const words = useWords(followUpWords);
  const language = useLanguage();
  const hasCounts = lines.some(({ count }) => count !== null);
  const hasDays = lines.some(({ day }) => day !== null);
  const hasSaid = lines.some(({ said }) => Boolean(said));
  const hasDetails = lines.some(({ detail }) => Boolean(detail));
  return (
    <section>
      <h2>{title}</h2>
      {lines.length === 0 ? (
        <p className="quiet">{words.nothingOf}</p>
      ) : (
        <ScrollBox label={title}>
          <table className="follow-up-rows">
            <thead>
              <tr>
                <th scope="col">{words.line}</th>
                {hasCounts ? <th scope="col">{words.count}</th> : null}
                {hasDays ? <th scope="col">{words.day}</th> : null}
                {hasDetails ? <th scope="col">{words.detail}</th> : null}
                {hasSaid ? <th scope="col">{words.said}</th> : null}
              </tr>
            </thead>
            <tbody>
              {lines.map((line, at) => (
                <tr key={at}>
                  <th scope="row" lang={line.language ?? undefined}>
                    {line.text}
                  </th>
                  {hasCounts ? (
                    <td>{line.count === null ? null : formatNumber(line.count, language)}</td>
                  ) : null}
                  {hasDays ? <td>{line.day === null ? null : formatDay(line.day, language)}</td> : null}
                  {hasDetails ? <td>{line.detail}</td> : null}
                  {hasSaid ? (
                    <td>
                      <AsWritten text={line.said} />
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  );
}
