import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { askedText } from '../../../../ui/asked-filters.ts';
import { timelineWords } from '../../messages/timeline-words.ts';
import { InsightsTop } from '../../web/insights-top.tsx';
import { layers, timeline } from '../contract.ts';
import { TimelineDrawing } from './timeline-drawing.tsx';
import { TimelineList } from './timeline-list.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = inputFromPairs(new URL(request.url).searchParams);
  return { found: await load(context, timeline.list, asked), asked };
}

/** Phases and milestones, drawn and as a list. */
export default function TimelinePage() {
  const { found } = useLoaderData<typeof loader>();
  const words = useWords(timelineWords);
  const common = useWords(uiWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (
    <>
      <InsightsTop title={words.title} lead={words.lead} />
      <Filters />
      <p>
        {words.counts(found.total)}{' '}
        <span className="quiet">{common.asOf(formatMoment(found.asOf, language, timeZone))}</span>
      </p>
      {found.items.length === 0 ? (
        <p className="notice">
          {words.none} {words.noneAdvice}
        </p>
      ) : (
        <>
          <TimelineDrawing moments={found.items} today={yearNow(found.asOf)} />
          <h2>{words.list}</h2>
          <TimelineList moments={found.items} />
        </>
      )}
      <ExportLinks path="/api/exports/timeline" />
    </>
  );
}

function yearNow(iso: string): number {
  const now = new Date(iso);
  return now.getUTCFullYear() + now.getUTCMonth() / 12;
}

function Filters() {
  const { asked } = useLoaderData<typeof loader>();
  const words = useWords(timelineWords);
  const chosen = (name: string) => askedText(asked, name);
  return (
    <form method="get" className="row">
      <SelectField
        name="layer"
        label={words.layer}
        emptyLabel={words.anyLayer}
        defaultValue={chosen('layer')}
        choices={layers.map((value) => ({ value, label: words.layers[value] }))}
      />
      <SelectField
        name="kind"
        label={words.kind}
        emptyLabel={words.anyKind}
        defaultValue={chosen('kind')}
        choices={(['phase', 'milestone'] as const).map((value) => ({ value, label: words.kinds[value] }))}
      />
      <TextField name="from" label={words.from} inputMode="numeric" defaultValue={chosen('from')} />
      <TextField name="to" label={words.to} inputMode="numeric" defaultValue={chosen('to')} />
      <button className="button" type="submit">
        {words.show}
      </button>
    </form>
  );
}
