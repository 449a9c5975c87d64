import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { fileUploadContext, load, send, type PageContext } from '../../../../ui/api-context.ts';
import { Field } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { productsWords } from '../../messages/products-words.ts';
import { FormProblem } from '../../web/form-problem.tsx';
import { productEndpoints, type Product } from '../contract.ts';
import { ProductFields, useProductLabels } from './product-form.tsx';
import { readProductForm, typedIn } from './product-form-input.ts';
import { TranslationForms } from './translation-forms.tsx';

export function loader({ params, context }: LoaderFunctionArgs) {
  return load(context, productEndpoints.get, { id: params['id'] ?? '' });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const sent = await sendForm(context, params, form);
  if (sent.ok) return redirect(`/${languageFrom(params)}/products/${params['id']}/edit`);
  const { problem } = sent;
  return data({ problem, typed: typedIn(form), at: textOfField(form, 'intent') }, { status: problem.status });
}

async function sendForm(context: PageContext, params: Record<string, string | undefined>, form: FormData) {
  const text = (name: string) => textOfField(form, name);
  const record = { id: params['id'] ?? '', revision: text('revision') };
  switch (text('intent')) {
    case 'picture': {
      const file = form.get('file');
      const isChosen = file instanceof File && file.size > 0;
      const kept = isChosen ? await context.get(fileUploadContext)(file) : undefined;
      if (kept && !kept.ok) return kept;
      return send(context, productEndpoints.setPicture, { ...record, fileId: kept?.output.id ?? null });
    }
    case 'text':
      return send(context, productEndpoints.writeText, {
        ...record,
        language: text('language'),
        name: text('name'),
        description: text('description'),
      });
    case 'draft':
      return send(context, productEndpoints.draftText, { ...record, language: text('language') });
    default:
      return send(context, productEndpoints.update, {
        ...record,
        ...readProductForm(form, languageFrom(params)),
      });
  }
}

export default function ProductEdit() {
  const product = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(productsWords);
  const path = usePath();
  const { organisationIds } = useViewer();
  const own = product.texts.find(({ state }) => state === 'own');
  const title = words.editTitle(own?.name ?? '');
  const ofFacts = answer?.at === 'facts' ? answer : undefined;
  return (
    <div className="reading">
      <title>{title}</title>
      <h1>{title}</h1>
      <p>
        <a href={path(`/products/${product.id}`)}>{product.text.name}</a> · {words.states[product.state]}
      </p>
      <FormProblem problem={answer?.problem} labels={useProductLabels()} />
      {product.mayEdit ? (
        <form method="post" className="stack">
          <input type="hidden" name="intent" value="facts" />
          <input type="hidden" name="revision" value={product.revision} />
          <ProductFields product={product} typed={ofFacts?.typed} errors={errorsByPath(ofFacts?.problem)} />
          <button className="button primary" type="submit">
            {words.save}
          </button>
        </form>
      ) : null}
      {organisationIds.includes(product.organisation.id) ? (
        <PictureForm product={product} errors={errorsByPath(answer?.problem)} />
      ) : null}
      <TranslationForms product={product} typed={answer?.at === 'text' ? answer.typed : undefined} />
    </div>
  );
}

function PictureForm({ product, errors }: { product: Product; errors: Readonly<Record<string, string>> }) {
  const words = useWords(productsWords);
  return (
    <section>
      <h2>{words.picture}</h2>
      {product.hasPicture ? null : <p className="quiet">{words.noPicture}</p>}
      <form method="post" encType="multipart/form-data" className="stack">
        <input type="hidden" name="intent" value="picture" />
        <input type="hidden" name="revision" value={product.revision} />
        <Field
          name="file"
          label={words.picture}
          help={words.pictureHelp}
          errors={{ file: errors['fileId'] ?? '' }}
        >
          {(aria) => <input {...aria} type="file" accept=".png,.jpg,.jpeg,.webp" required />}
        </Field>
        <button className="button" type="submit">
          {words.save}
        </button>
      </form>
      {product.hasPicture ? (
        <form method="post">
          <input type="hidden" name="intent" value="picture" />
          <input type="hidden" name="revision" value={product.revision} />
          <button className="button" type="submit">
            {words.removePicture}
          </button>
        </form>
      ) : null}
    </section>
  );
}
