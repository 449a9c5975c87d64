import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { languages } from '../../../../shared/language.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { SelectField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { productsWords } from '../../messages/products-words.ts';
import { organisationEndpoints } from '../../organisations/contract.ts';
import { personEndpoints } from '../../people/contract.ts';
import { FormProblem } from '../../web/form-problem.tsx';
import { ShownName } from '../../web/shown-name.tsx';
import { productEndpoints } from '../contract.ts';
import { ProductFields, useProductLabels } from './product-form.tsx';
import { readProductForm, typedIn } from './product-form-input.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const me = await load(context, personEndpoints.me, {});
  const asked = new URL(request.url).searchParams.get('organisation') ?? '';
  const id = asked === '' ? me.memberships[0]?.organisation.id : asked;
  return { organisation: await load(context, organisationEndpoints.get, { id: id ?? '' }) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = languageFrom(params);
  const input = {
    organisationId: textOfField(form, 'organisationId'),
    language: textOfField(form, 'language'),
    ...readProductForm(form, language),
  };
  const sent = await send(context, productEndpoints.create, input);
  if (sent.ok) return redirect(`/${language}/products/${sent.output.id}/edit`);
  return data({ problem: sent.problem, typed: typedIn(form) }, { status: sent.problem.status });
}

export default function ProductNew() {
  const { organisation } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(productsWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <div className="reading">
      <title>{words.addTitle}</title>
      <h1>{words.addTitle}</h1>
      <p>
        <a href={path(`/partners/${organisation.id}`)}>
          <ShownName names={organisation.names} />
        </a>
      </p>
      <FormProblem problem={answer?.problem} labels={useProductLabels()} />
      <form method="post" className="stack">
        <input type="hidden" name="organisationId" value={organisation.id} />
        <SelectField
          name="language"
          label={words.language}
          emptyLabel={null}
          defaultValue={answer?.typed['language'] ?? language}
          choices={languages.map((value) => ({ value, label: words.inLanguage[value] }))}
        />
        <ProductFields product={undefined} typed={answer?.typed} errors={errorsByPath(answer?.problem)} />
        <button className="button primary" type="submit">
          {words.save}
        </button>
      </form>
    </div>
  );
}
