import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { TextField } from '../../../../ui/fields.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { LinkedData } from '../../../../ui/linked-data.tsx';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { Missing, Paragraphs } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { accountsWords } from '../../messages/accounts-words.ts';
import { productsWords } from '../../messages/products-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { FormProblem } from '../../web/form-problem.tsx';
import { PlaceLine } from '../../web/place-line.tsx';
import { ShownName, useShownName } from '../../web/shown-name.tsx';
import { productEndpoints, type Product } from '../contract.ts';
import { ProductFacts } from './product-facts.tsx';
import { ProductTextState } from './product-words.tsx';

export function loader({ params, context }: LoaderFunctionArgs) {
  return load(context, productEndpoints.get, { id: params['id'] ?? '' });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = languageFrom(params);
  const id = params['id'] ?? '';
  const reason = textOfField(form, 'reason');
  const to = textOfField(form, 'to');
  if (to === 'removed') {
    const sent = await send(context, productEndpoints.remove, { id });
    if (sent.ok) return redirect(`/${language}/partners/${textOfField(form, 'organisationId')}`);
    return data({ problem: sent.problem, reason }, { status: sent.problem.status });
  }
  const move = { id, revision: textOfField(form, 'revision'), to, reason };
  const sent = await send(context, productEndpoints.move, move);
  if (sent.ok) return redirect(`/${language}/products/${id}`);
  return data({ problem: sent.problem, reason }, { status: sent.problem.status });
}

export default function ProductPage() {
  const product = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(productsWords);
  const room = useWords(accountsWords);
  const partner = useWords(screenWords).partner;
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  const shown = useShownName();
  const { text, organisation, texts } = product;
  const own = texts.find(({ state }) => state === 'own');
  return (
    <article className="reading">
      <title>{text.name}</title>
      <LinkedData
        type="Product"
        facts={{
          name: text.name,
          manufacturer: { '@type': 'Organization', name: shown(organisation.names) },
        }}
      />
      <h1 lang={text.language === language ? undefined : text.language}>{text.name}</h1>
      <ProductTextState text={text} />
      <ul className="facts-line">
        <li>
          <a href={path(`/partners/${organisation.id}`)}>
            <ShownName names={organisation.names} />
          </a>
        </li>
        <li>
          <PlaceLine {...organisation} />
        </li>
        <li>{room.verificationStates[organisation.verificationState]}</li>
        {product.state === 'shown' ? null : (
          <li>
            <strong>{words.states[product.state]}</strong>
          </li>
        )}
      </ul>
      {product.stateReason === '' ? null : (
        <p className="notice">{words.hiddenBecause(product.stateReason)}</p>
      )}
      <FormProblem problem={answer?.problem} labels={{ reason: words.reason }} />
      <Steps product={product} reason={answer?.reason} errors={errorsByPath(answer?.problem)} />
      {product.hasPicture ? (
        <p>
          <img
            className="product-picture"
            src={`/api/products/${product.id}/picture/file?of=${product.revision}`}
            alt={words.pictureOf(text.name)}
          />
        </p>
      ) : null}
      {text.description === '' ? (
        <p>
          <Missing />
        </p>
      ) : (
        <Paragraphs text={text.description} language={text.language} />
      )}
      {own && own.language !== text.language ? (
        <details>
          <summary>{words.original}</summary>
          <p lang={own.language}>{own.name}</p>
          <Paragraphs text={own.description} language={own.language} />
        </details>
      ) : null}
      <ProductFacts product={product} />
      <p className="help">{partner.updated(formatMoment(product.updatedAt, language, timeZone))}</p>
    </article>
  );
}

type StepProps = { product: Product; reason: string | undefined; errors: Readonly<Record<string, string>> };

/** What this reader may do with the product. */
function Steps({ product, reason, errors }: StepProps) {
  const words = useWords(productsWords);
  const path = usePath();
  const { roles, organisationIds } = useViewer();
  const isMember = organisationIds.includes(product.organisation.id);
  const mayTranslate = product.mayEdit || roles.includes('translator');
  if (!mayTranslate) return null;
  const button = (to: string, label: string, look = '') => (
    <button className={`button ${look}`} type="submit" name="to" value={to}>
      {label}
    </button>
  );
  return (
    <form method="post" className="stack no-print">
      <input type="hidden" name="revision" value={product.revision} />
      <input type="hidden" name="organisationId" value={product.organisation.id} />
      {product.mayHide && product.state === 'shown' ? (
        <TextField
          name="reason"
          label={words.reason}
          defaultValue={reason}
          errors={errors}
          maxLength={1000}
        />
      ) : null}
      <div className="row">
        <a className="button" href={path(`/products/${product.id}/edit`)}>
          {product.mayEdit ? words.edit : words.translations}
        </a>
        {isMember && product.state === 'draft' ? button('shown', words.show, 'primary') : null}
        {isMember && product.state === 'shown' ? button('draft', words.takeBack) : null}
        {product.mayHide && product.state === 'shown' ? button('hidden', words.hide) : null}
        {product.mayHide && product.state === 'hidden' ? button('shown', words.showAgain) : null}
        {isMember && product.state === 'draft' ? button('removed', words.remove) : null}
      </div>
    </form>
  );
}
