import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { askedFilters } from '../../../../ui/asked-filters.ts';
import { TextField } from '../../../../ui/fields.tsx';
import { FilterForm, FilterSelect } from '../../../../ui/filter-form.tsx';
import { FoundList } from '../../../../ui/found-list.tsx';
import { formatDay, formatMoney } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Missing } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { countryName } from '../../../accounts/web/country-names.ts';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { registerWords } from '../../messages/register-words.ts';
import { isCurrency } from '../../../../shared/money.ts';
import { agreementRegister, type PolicyDocument } from '../contract.ts';
import { standings } from '../vocabulary.ts';
import { PartyNames, StandingLine, useDated } from './agreement-parts.tsx';

const filters = ['country', 'standing', 'year'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const given = inputFromPairs(new URL(request.url).searchParams);
  const page = await load(context, agreementRegister.policyDocuments, given as object);
  return { page, asked: askedFilters(given, filters) };
}

/** Strategies and decisions of both countries side by side; what the sources do not say stays empty. */
export default function PolicyDocuments() {
  const { page, asked } = useLoaderData<typeof loader>();
  const words = useWords(registerWords);
  const said = words.policyDocuments;
  const ui = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <>
      <title>{said.title}</title>
      <p>
        <a href={path('/programmes/policies')}>{said.back}</a>
      </p>
      <h1>{said.title}</h1>
      <p className="lead">{said.lead}</p>
      <FilterForm asked={asked} path={path('/programmes/policy-documents')} words={words}>
        <FilterSelect
          name="country"
          label={said.country}
          defaultValue={asked.country}
          values={['CN', 'RU'] as const}
          names={{ CN: countryName('CN', language), RU: countryName('RU', language) }}
        />
        <FilterSelect
          name="standing"
          label={words.standing}
          defaultValue={asked.standing}
          values={standings}
          names={words.standings}
        />
        <TextField
          name="year"
          label={words.year}
          inputMode="numeric"
          maxLength={4}
          defaultValue={asked.year}
        />
      </FilterForm>
      <FoundList
        page={page}
        found={[ui.found(page.total), words.order]}
        nothing={{ title: words.nothing }}
        exportPath="/api/exports/policy-documents"
      >
        {page.items.length === 0 ? null : <DocumentTable rows={page.items} groups={page.groups} />}
      </FoundList>
      {page.groups.length > 0 ? (
        <section>
          <h2>{said.groupsTitle}</h2>
          <p className="help">{said.groupsLead}</p>
          <ol>
            {page.groups.map(({ key, names, path: place }) => (
              <li key={key}>
                <a href={path(place)}>
                  <ShownName names={names} />
                </a>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}

type Groups = Awaited<ReturnType<typeof loader>>['page']['groups'];

function DocumentTable({ rows, groups }: { rows: readonly PolicyDocument[]; groups: Groups }) {
  const words = useWords(registerWords);
  const said = words.policyDocuments;
  return (
    <ScrollBox label={said.title}>
      <table>
        <thead>
          <tr>
            {[
              said.document,
              said.country,
              said.group,
              words.dated,
              said.issuer,
              said.goals,
              said.funding,
              said.openness,
              words.standing,
              words.validUntil,
            ].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DocumentRow key={row.id} row={row} groups={groups} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function DocumentRow({ row, groups }: { row: PolicyDocument; groups: Groups }) {
  const language = useLanguage();
  const path = usePath();
  const dated = useDated();
  const group = groups.find(({ key }) => key === row.group);
  const amounts = row.funding.flatMap(({ value, unit }) =>
    isCurrency(unit) ? [formatMoney(value * 100, unit, language)] : [],
  );
  return (
    <tr>
      <th scope="row">
        <a href={path(`/programmes/agreements/${row.key ?? row.id}`)}>
          <ShownName names={row.names} />
        </a>
      </th>
      <td>{row.country === null ? <Missing /> : countryName(row.country, language)}</td>
      <td>{group ? <ShownName names={group.names} /> : <Missing />}</td>
      <td>{dated(row)}</td>
      <td>{row.parties.length > 0 ? <PartyNames parties={row.parties} /> : <Missing />}</td>
      <td>{Object.keys(row.subject).length > 0 ? <ShownName names={row.subject} /> : <Missing />}</td>
      <td>{amounts.length > 0 ? amounts.join('; ') : <Missing />}</td>
      <td>
        <Missing />
      </td>
      <td>
        <StandingLine standing={row.standing} />
      </td>
      <td>{row.validUntil === null ? <Missing /> : formatDay(row.validUntil, language)}</td>
    </tr>
  );
}
