import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { SelectField } from '../../../../ui/fields.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { askedText } from '../../../../ui/asked-filters.ts';
import { listWords } from '../../messages/lists-words.ts';
import { nominations } from '../nomination-contract.ts';
import { nominationStates } from '../vocabulary.ts';
import { fieldNames } from '../field-names.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = inputFromPairs(new URL(request.url).searchParams);
  const text = (name: string) => askedText(asked, name);
  return {
    page: await load(context, nominations.list, asked as object),
    asked: { state: text('state'), listId: text('listId') },
  };
}

/** The cards the reader may see: those of his institutions, as an officer what was handed in. */
export default function NominationsPage() {
  const { page, asked } = useLoaderData<typeof loader>();
  const words = useWords(listWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  const { nomination } = words;
  const named = (sides: readonly ('cn' | 'ru')[]) =>
    sides.length === 0 ? words.work.nobody : sides.map((side) => words.side[side]).join(', ');
  return (
    <>
      <title>{`${nomination.listTitle} · ${words.siteName}`}</title>
      <p>
        <a href={path('/programmes/lists')}>{words.title}</a>
      </p>
      <h1>{nomination.listTitle}</h1>
      <p className="lead">{nomination.listLead}</p>
      <form method="get" className="row">
        {asked.listId === '' ? null : <input type="hidden" name="listId" value={asked.listId} />}
        <SelectField
          name="state"
          label={words.state}
          emptyLabel={words.all}
          defaultValue={asked.state}
          choices={nominationStates.map((value) => ({ value, label: words.nominationStates[value] }))}
        />
        <button className="button" type="submit">
          {words.show}
        </button>
      </form>
      <p className="quiet">
        {page.total} · {words.asOf(formatMoment(page.asOf, language, timeZone))}
      </p>
      <ExportLinks path="/api/exports/nominations" />
      {page.items.length === 0 ? <p>{nomination.none}</p> : null}
      <ul className="plain-list">
        {page.items.map((one) => (
          <li key={one.id}>
            <h2>
              <a href={path(`/programmes/nominations/${one.id}`)}>
                <SpokenText text={one.title.text} language={one.title.language} />
              </a>
            </h2>
            <p>
              {one.number} · {words.nominationStates[one.state]} · {fieldNames(one.field, language)}
            </p>
            <p className="quiet">
              {one.institutions.cn} · {one.institutions.ru}
            </p>
            <p className="quiet">
              {nomination.confirmed}: {named(one.confirmedBy)} · {nomination.screened}:{' '}
              {named(one.screenedBy)}
            </p>
          </li>
        ))}
      </ul>
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
    </>
  );
}
