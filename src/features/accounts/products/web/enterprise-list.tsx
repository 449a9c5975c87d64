import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { grntiNames } from '../../../../shared/grnti-names.ts';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { FeedLink } from '../../../../ui/feed-link.tsx';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { grntiName } from '../../../../shared/vocabulary-names.ts';
import { productsWords } from '../../messages/products-words.ts';
import { OrganisationItem } from '../../organisations/web/organisation-item.tsx';
import { FoundList } from '../../../../ui/found-list.tsx';
import { askedFilters, RegionField } from '../../web/place-filters.tsx';
import { productEndpoints, type Enterprise } from '../contract.ts';
import { ProductItem } from './product-item.tsx';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = askedFilters(request);
  // Without a choice a reader sees the other bank: Russian enterprises in Chinese, Chinese ones in Russian.
  const bank =
    asked['bank'] === undefined || asked['bank'] === '' ? otherBank(params['lang']) : asked['bank'];
  const input = { ...inputFromPairs(new URL(request.url).searchParams), bank };
  return {
    page: await load(context, productEndpoints.enterprises, input as never),
    asked: { ...asked, bank },
  };
}

function otherBank(language: string | undefined): 'cn' | 'ru' {
  return language === 'zh' ? 'ru' : 'cn';
}

export default function EnterpriseList() {
  const { page, asked } = useLoaderData<typeof loader>();
  const words = useWords(productsWords);
  const language = useLanguage();
  const bank = asked.bank === 'ru' ? 'ru' : 'cn';
  return (
    <>
      <title>{words.banks[bank]}</title>
      <h1>{words.banks[bank]}</h1>
      <p>{words.lead}</p>
      <Filters asked={asked} bank={bank} />
      <FoundList
        page={page}
        found={[words.found(formatNumber(page.total, language)), words.byName]}
        nothing={{ title: words.nothing, advice: words.nothingAdvice }}
        exportPath="/api/exports/enterprises"
      >
        <ul className="record-list">
          {page.items.map((enterprise) => (
            <OrganisationItem key={enterprise.organisation.id} organisation={enterprise.organisation}>
              <EnterpriseLines enterprise={enterprise} />
            </OrganisationItem>
          ))}
        </ul>
      </FoundList>
      <FeedLink
        path={`/feeds/search.atom?kind=product&country=${bank.toUpperCase()}`}
        title={words.banks[bank]}
      />
    </>
  );
}

function EnterpriseLines({
  enterprise: { organisation, products, shown, completeness },
}: {
  enterprise: Enterprise;
}) {
  const words = useWords(productsWords);
  const language = useLanguage();
  const path = usePath();
  const { percent, missing } = completeness;
  return (
    <>
      {shown.length > 0 ? (
        <ul>
          {shown.map((product) => (
            <ProductItem key={product.id} product={product} />
          ))}
        </ul>
      ) : null}
      <p className="quiet">
        {products === 0 ? (
          words.noProducts
        ) : (
          <a href={path(`/partners/${organisation.id}/products`)}>
            {words.productsOf(formatNumber(products, language))}
          </a>
        )}{' '}
        · {words.completeness(formatNumber(percent, language))}
        {missing.length > 0
          ? ` · ${words.missingOf(missing.map((key) => words.missing[key]).join(words.comma))}`
          : null}
      </p>
    </>
  );
}

function Filters({ asked, bank }: { asked: Readonly<Record<string, string>>; bank: 'cn' | 'ru' }) {
  const words = useWords(productsWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <form method="get" className="filter-form" role="search">
      <TextField name="q" type="search" label={words.search} defaultValue={asked['q']} maxLength={200} />
      <SelectField
        name="bank"
        label={words.bank}
        emptyLabel={null}
        defaultValue={bank}
        choices={(['cn', 'ru'] as const).map((value) => ({ value, label: words.banks[value] }))}
      />
      <RegionField label={words.region} defaultValue={asked['region']} />
      <SelectField
        name="field"
        label={words.field}
        emptyLabel={ui.any}
        defaultValue={asked['field']}
        choices={Object.keys(grntiNames)
          .sort()
          .map((value) => ({ value, label: grntiName(value, language) }))}
      />
      <TextField
        name="hs"
        label={words.hs}
        help={words.hsHelp}
        defaultValue={asked['hs']}
        maxLength={14}
        inputMode="numeric"
      />
      <div className="row">
        <button className="button primary" type="submit">
          {words.filter}
        </button>
        <a href={path(`/partners/enterprises?bank=${bank}`)}>{words.clear}</a>
      </div>
    </form>
  );
}
