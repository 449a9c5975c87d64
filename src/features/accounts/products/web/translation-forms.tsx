import { languages } from '../../../../shared/language.ts';
import { TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { productsWords } from '../../messages/products-words.ts';
import type { Product } from '../contract.ts';
import { descriptionMax, nameMax } from '../vocabulary.ts';
import { ProductTextState } from './product-words.tsx';

/** The words in the languages they were not written in: how each stands, and a form for each. */
export function TranslationForms(props: {
  product: Product;
  typed: Readonly<Record<string, string>> | undefined;
}) {
  const { product, typed } = props;
  const words = useWords(productsWords);
  const own = product.texts.find(({ state }) => state === 'own');
  return (
    <section>
      <h2>{words.translations}</h2>
      <details>
        <summary>{words.original}</summary>
        <p lang={own?.language}>{own?.name}</p>
        <p lang={own?.language}>{own?.description}</p>
      </details>
      {languages
        .filter((language) => language !== product.sourceLanguage)
        .map((language) => {
          const text = product.texts.find((one) => one.language === language);
          const mine = typed?.['language'] === language ? typed : undefined;
          return (
            <details key={language} open={mine !== undefined || undefined}>
              <summary>{words.inLanguage[language]}</summary>
              {text ? <ProductTextState text={text} /> : <p className="quiet">{words.noText}</p>}
              <form method="post" className="stack">
                <input type="hidden" name="language" value={language} />
                <input type="hidden" name="revision" value={product.revision} />
                <TextField
                  name="name"
                  label={words.name}
                  defaultValue={mine?.['name'] ?? text?.name}
                  maxLength={nameMax}
                  lang={language}
                />
                <TextAreaField
                  name="description"
                  label={words.description}
                  defaultValue={mine?.['description'] ?? text?.description}
                  maxLength={descriptionMax}
                  lang={language}
                />
                <div className="row">
                  <button className="button primary" type="submit" name="intent" value="text">
                    {words.save}
                  </button>
                  {product.mayEdit ? (
                    <button className="button" type="submit" name="intent" value="draft">
                      {words.draft}
                    </button>
                  ) : null}
                </div>
              </form>
            </details>
          );
        })}
    </section>
  );
}
