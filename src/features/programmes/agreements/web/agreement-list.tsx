import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { regionNames } from '../../../../shared/region-names.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { FeedLink } from '../../../../ui/feed-link.tsx';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import { askedFilters } from '../../../../ui/asked-filters.ts';
import { AsOf } from '../../../../ui/as-of.tsx';
import { FilterForm } from '../../../../ui/filter-form.tsx';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { registerWords } from '../../messages/register-words.ts';
import { agreementRegister } from '../contract.ts';
import { agreementKinds, agreementLevels, agreementOrders, standings } from '../vocabulary.ts';
import { AgreementRow } from './agreement-parts.tsx';

const filters = ['level', 'kind', 'country', 'region', 'standing', 'year', 'order'] as const;
type Asked = Readonly<Record<(typeof filters)[number], string>>;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const given = inputFromPairs(new URL(request.url).searchParams);
  const [page, waiting] = await Promise.all([
    load(context, agreementRegister.list, given as object),
    send(context, agreementRegister.waiting, {}),
  ]);
  const asked = askedFilters(given, filters);
  // Only officers are told what waits.
  return { page, asked, waiting: waiting.ok ? waiting.output : null };
}

/** The register of agreements as a list. */
export default function AgreementList() {
  const { page, asked, waiting } = useLoaderData<typeof loader>();
  const words = useWords(registerWords);
  const ui = useWords(uiWords);
  const path = usePath();
  return (
    <>
      <title>{words.title}</title>
      <p>
        <a href={path('/programmes')}>{words.toProgrammes}</a>
      </p>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <ul className="facts-line">
        <li>
          <strong>{words.asList}</strong>
        </li>
        <li>
          <a href={path('/programmes/agreements/tree')}>{words.asTree}</a>
        </li>
        <li>
          <a href={path('/programmes/agreements?standing=lapsed')}>{words.lapsedList}</a>
        </li>
      </ul>
      <Filters asked={asked} />
      <p className="help" role="status">
        {ui.found(page.total)} · {asked.order === 'oldest' ? words.orders.oldest : words.order} ·{' '}
        <AsOf moment={page.asOf} />
      </p>
      {waiting ? (
        <p>
          <a className="button" href={path('/programmes/agreements/new')}>
            {words.newAgreement}
          </a>
        </p>
      ) : null}
      {waiting ? <Waiting waiting={waiting} /> : null}
      {page.items.length === 0 ? <p className="notice">{words.nothing}</p> : null}
      <ul className="record-list">
        {page.items.map((brief) => (
          <li key={brief.id}>
            <AgreementRow brief={brief} />
          </li>
        ))}
      </ul>
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      <ExportLinks path="/api/exports/agreements" />
      <FeedLink path="/feeds/search.atom?kind=agreement" title={words.title} />
    </>
  );
}

type Waiting = NonNullable<Awaited<ReturnType<typeof loader>>['waiting']>;

function Waiting({ waiting }: { waiting: Waiting }) {
  const words = useWords(registerWords);
  const ui = useWords(uiWords);
  const path = usePath();
  if (waiting.items.length === 0) return null;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">
        {words.waitingTitle} ({waiting.total})
      </h2>
      <ul className="record-list">
        {waiting.items.map((one) => (
          <li key={one.id}>
            <a href={path(`/programmes/agreements/${one.id}`)}>
              <ShownName names={one.names} />
            </a>
            <ul className="facts-line">
              <li>{words.waitingKinds[one.waiting]}</li>
              <li>
                {one.confirmedBy.length === 0
                  ? words.confirmedByNobody
                  : words.confirmedBy(
                      one.confirmedBy.map((bank) => ui.bank[bank === 'cn' ? 'CN' : 'RU']).join(ui.comma),
                    )}
              </li>
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Filters({ asked }: { asked: Asked }) {
  const words = useWords(registerWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const regions = Object.keys(regionNames)
    .filter((code) => /^(CN|RU)-/.test(code))
    .map((value) => ({ value, label: placeName(value, language) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
  const choose = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>) =>
    values.map((value) => ({ value, label: labels[value] }));
  return (
    <FilterForm asked={asked} path={path('/programmes/agreements')} words={words}>
      <SelectField
        name="level"
        label={words.level}
        emptyLabel={ui.any}
        defaultValue={asked.level}
        choices={choose(agreementLevels, words.levels)}
      />
      <SelectField
        name="kind"
        label={words.kind}
        emptyLabel={ui.any}
        defaultValue={asked.kind}
        choices={choose(agreementKinds, words.kinds)}
      />
      <SelectField
        name="country"
        label={words.country}
        emptyLabel={ui.any}
        defaultValue={asked.country}
        choices={choose(['CN', 'RU', 'SU'] as const, words.countries)}
      />
      <SelectField
        name="region"
        label={words.region}
        emptyLabel={ui.any}
        defaultValue={asked.region}
        choices={regions}
      />
      <SelectField
        name="standing"
        label={words.standing}
        emptyLabel={ui.any}
        defaultValue={asked.standing}
        choices={choose(standings, words.standings)}
      />
      <TextField name="year" label={words.year} inputMode="numeric" maxLength={4} defaultValue={asked.year} />
      <SelectField
        name="order"
        label={words.orderLabel}
        emptyLabel={null}
        defaultValue={asked.order || 'newest'}
        choices={choose(agreementOrders, words.orders)}
      />
    </FilterForm>
  );
}
