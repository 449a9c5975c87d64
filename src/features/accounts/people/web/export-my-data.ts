import { redirect, type LoaderFunctionArgs } from 'react-router';
import { send } from '../../../../ui/api-context.ts';
import { signInPath } from '../../../../ui/back-address.ts';
import { languageFrom } from '../../../../ui/language.ts';
import { personEndpoints } from '../contract.ts';

/** A file, not a page: all that is kept about the reader. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const sent = await send(context, personEndpoints.exportMe, {});
  const language = languageFrom(params);
  if (!sent.ok) return redirect(signInPath(language, `/${language}/profile`));
  const day = sent.output.exportedAt.slice(0, 10);
  return new Response(JSON.stringify(sent.output, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="amur-my-data-${day}.json"`,
    },
  });
}
