import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { SelectField } from '../../../../ui/fields.tsx';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { AsOf } from '../../../../ui/as-of.tsx';
import { FilterForm, FilterSelect } from '../../../../ui/filter-form.tsx';
import { facilityKinds } from '../../facilities/contract.ts';
import { accountsWords } from '../../messages/accounts-words.ts';
import { directoryWords } from '../../messages/directory-words.ts';
import { organisationKinds } from '../../organisations/kinds.ts';
import { askedFilters, CountryField } from '../../web/place-filters.tsx';
import { ShownName } from '../../web/shown-name.tsx';
import { freshnessEndpoints, type GapItem } from '../freshness/contract.ts';
import { subjects } from '../freshness/rules.ts';
import { VainLine } from './vain-line.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const input = inputFromPairs(new URL(request.url).searchParams);
  return { page: await load(context, freshnessEndpoints.gaps, input as never), asked: askedFilters(request) };
}

export default function GapRegister() {
  const { page, asked } = useLoaderData<typeof loader>();
  const words = useWords(directoryWords).gaps;
  return (
    <>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Filters asked={asked} />
      <p className="help" role="status">
        {words.found(page.total)} · {words.average(page.averagePercent)} · {words.confirmed(page.confirmed)} ·{' '}
        {words.order} · <AsOf moment={page.asOf} />
      </p>
      <ExportLinks path="/api/exports/profile-gaps" />
      {page.items.length === 0 ? <p className="notice">{words.none}</p> : <GapTable items={page.items} />}
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
    </>
  );
}

function Filters({ asked }: { asked: Readonly<Record<string, string>> }) {
  const words = useWords(directoryWords).gaps;
  const room = useWords(accountsWords);
  const ui = useWords(uiWords);
  const path = usePath();
  return (
    <FilterForm
      asked={asked}
      path={path('/partners/gaps')}
      words={{ filter: words.show, clear: words.clear }}
    >
      <FilterSelect
        name="subject"
        label={words.subject}
        defaultValue={asked.subject}
        values={subjects}
        names={words.subjects}
      />
      <SelectField
        name="kind"
        label={words.kind}
        emptyLabel={ui.any}
        defaultValue={asked.kind}
        choices={[
          ...organisationKinds.map((value) => ({ value, label: room.organisationKinds[value] })),
          ...facilityKinds.map((value) => ({ value, label: room.facilityKinds[value] })),
        ]}
      />
      <CountryField label={words.country} defaultValue={asked.country} />
    </FilterForm>
  );
}

function GapTable({ items }: { items: readonly GapItem[] }) {
  const words = useWords(directoryWords).gaps;
  return (
    <ScrollBox label={words.title}>
      <table>
        <thead>
          <tr>
            {[
              words.record,
              words.completeness,
              words.missing,
              words.vain,
              words.updated,
              words.confirmedOn,
              words.responsible,
              words.response,
            ].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <GapRow key={`${item.subject} ${item.id}`} item={item} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function GapRow({ item }: { item: GapItem }) {
  const words = useWords(directoryWords);
  const room = useWords(accountsWords);
  const { colon, comma } = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const kinds: Record<string, string> = { ...room.facilityKinds, ...room.organisationKinds };
  const isVain = (field: string) => item.vain.some((one) => one.field === field);
  const missing = item.expected.filter((field) => !item.filled.includes(field) && !isVain(field));
  const page = item.subject === 'organisation' ? 'partners' : 'facilities';
  return (
    <tr>
      <th scope="row">
        <a href={path(`/${page}/${item.id}#freshness`)}>
          <ShownName names={item.names} />
        </a>
        <div className="help">{kinds[item.kind]}</div>
      </th>
      <td className="number">{item.completenessPercent} %</td>
      <td>{missing.map((field) => words.profileFields[field]).join(comma) || words.gaps.nothing}</td>
      <td>
        {item.vain.length === 0 ? words.gaps.nothing : null}
        {item.vain.map((search) => (
          <div key={search.field}>
            {words.profileFields[search.field]}
            {colon}
            <VainLine search={search} />
          </div>
        ))}
      </td>
      <td>{formatDay(item.updatedOn, language)}</td>
      <td>
        {item.confirmedOn === null ? words.gaps.never : formatDay(item.confirmedOn, language)}
        {item.state === 'due' || item.state === 'stale' ? (
          <div>
            <span className="tag">{words.freshness.states[item.state]}</span>
          </div>
        ) : null}
      </td>
      <td>
        {item.responsible.length === 0 ? words.gaps.nobody : null}
        {item.responsible.map(({ id, names }) => (
          <div key={id}>
            <a href={path(`/partners/${id}`)}>
              <ShownName names={names} />
            </a>
          </div>
        ))}
      </td>
      <td>{item.asked === 0 ? words.gaps.notAsked : words.gaps.responseOf(item.asked, item.answered)}</td>
    </tr>
  );
}
