import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { AsOf } from '../../../../ui/as-of.tsx';
import { productsWords } from '../../messages/products-words.ts';
import { useShownName, ShownName } from '../../web/shown-name.tsx';
import { organisationEndpoints } from '../../organisations/contract.ts';
import { productEndpoints } from '../contract.ts';
import { ProductItem } from './product-item.tsx';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const id = params.id ?? '';
  const page = new URL(request.url).searchParams.get('page') ?? '1';
  return {
    organisation: await load(context, organisationEndpoints.get, { id }),
    products: await load(context, productEndpoints.list, { organisationId: id, page }),
  };
}

export default function ProductList() {
  const { organisation, products } = useLoaderData<typeof loader>();
  const words = useWords(productsWords);
  const language = useLanguage();
  const path = usePath();
  const shown = useShownName();
  return (
    <>
      <title>{`${words.products} · ${shown(organisation.names)}`}</title>
      <h1>{words.products}</h1>
      <p>
        <a href={path(`/partners/${organisation.id}`)}>
          <ShownName names={organisation.names} />
        </a>
      </p>
      <p className="help" role="status">
        {words.productsOf(formatNumber(products.total, language))} · <AsOf moment={products.asOf} />
      </p>
      {products.mayAdd ? (
        <p>
          <a className="button" href={path(`/products/new?organisation=${organisation.id}`)}>
            {words.add}
          </a>
        </p>
      ) : null}
      <ul>
        {products.items.map((product) => (
          <ProductItem key={product.id} product={product} />
        ))}
      </ul>
      <Pager page={products.page} pageSize={products.pageSize} total={products.total} />
      <ExportLinks path={`/api/exports/organisations/${organisation.id}/products`} />
    </>
  );
}
