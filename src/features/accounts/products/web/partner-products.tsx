import { load, type PageContext } from '../../../../ui/api-context.ts';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { productsWords } from '../../messages/products-words.ts';
import { productEndpoints } from '../contract.ts';
import { ProductItem } from './product-item.tsx';

export function loadPartnerProducts(context: PageContext, organisationId: string) {
  return load(context, productEndpoints.list, { organisationId, pageSize: 5 });
}

/** What an organisation makes, on its page; nothing where it shows none and the reader may add none. */
export function PartnerProducts(props: {
  organisationId: string;
  products: Awaited<ReturnType<typeof loadPartnerProducts>>;
}) {
  const { organisationId, products } = props;
  const words = useWords(productsWords);
  const language = useLanguage();
  const path = usePath();
  if (products.total === 0 && !products.mayAdd) return null;
  return (
    <section aria-labelledby="partner-products">
      <h2 id="partner-products">{words.products}</h2>
      <p className="help">
        {products.total === 0 ? words.noProducts : words.productsOf(formatNumber(products.total, language))}
      </p>
      <ul>
        {products.items.map((product) => (
          <ProductItem key={product.id} product={product} />
        ))}
      </ul>
      <p className="row">
        {products.total > 0 ? (
          <a href={path(`/partners/${organisationId}/products`)}>{words.allProducts}</a>
        ) : null}
        {products.mayAdd ? (
          <a className="button no-print" href={path(`/products/new?organisation=${organisationId}`)}>
            {words.add}
          </a>
        ) : null}
      </p>
    </section>
  );
}
