import { countryName } from '../../web/country-names.ts';
import { formatMoney } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { FactList, Missing } from '../../../../ui/record-parts.tsx';
import { ScriptRuns } from '../../../../ui/script-runs.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { grntiName } from '../../../../shared/vocabulary-names.ts';
import { productsWords } from '../../messages/products-words.ts';
import type { Product } from '../contract.ts';
import { HsCode } from './product-words.tsx';

/** Code, specification, standards, terms and exports; what is not given is said to be missing. */
export function ProductFacts({ product }: { product: Product }) {
  const words = useWords(productsWords);
  const { comma } = useWords(uiWords);
  const language = useLanguage();
  const { price, exportedTo, specifications, standards, sourceLanguage } = product;
  const asWritten = sourceLanguage === language ? undefined : sourceLanguage;
  return (
    <>
      <FactList
        facts={[
          { label: words.hsCode, value: <HsCode code={product.hsCode} section={product.hsSection} /> },
          { label: words.field, value: product.field ? grntiName(product.field, language) : <Missing /> },
          {
            label: words.terms,
            value: product.incoterms ? (
              <ScriptRuns text={`${product.incoterms} ${product.termsPlace ?? ''}`} />
            ) : (
              <Missing />
            ),
          },
          {
            label: words.price,
            value: price ? (
              <ScriptRuns
                text={[formatMoney(price.amountMinor, price.currency, language), product.priceUnit]
                  .filter(Boolean)
                  .join(' / ')}
              />
            ) : (
              words.onRequest
            ),
          },
          { label: words.exportedSince, value: product.exportedSince ?? <Missing /> },
          {
            label: words.exportedTo,
            value:
              exportedTo.length > 0 ? (
                exportedTo.map((code) => countryName(code, language)).join(comma)
              ) : (
                <Missing />
              ),
          },
        ]}
      />
      <h2>{words.specification}</h2>
      {specifications.length === 0 ? (
        <p>
          <Missing />
        </p>
      ) : (
        <ScrollBox label={words.specification}>
          <table lang={asWritten}>
            <thead>
              <tr lang={language}>
                <th scope="col">{words.property}</th>
                <th scope="col">{words.value}</th>
                <th scope="col">{words.unit}</th>
              </tr>
            </thead>
            <tbody>
              {specifications.map((row, at) => (
                <tr key={`${at} ${row.property}`}>
                  <th scope="row">
                    <ScriptRuns text={row.property} />
                  </th>
                  <td>
                    <ScriptRuns text={row.value} />
                  </td>
                  <td>
                    <ScriptRuns text={row.unit} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <h2>{words.standards}</h2>
      {standards.length === 0 ? (
        <p>
          <Missing />
        </p>
      ) : (
        <>
          <ul>
            {standards.map(({ system, number }) => (
              <li key={`${system} ${number}`}>
                {words.systems[system]}: {number}
              </li>
            ))}
          </ul>
          <p className="help">{words.standardsHelp}</p>
        </>
      )}
    </>
  );
}
