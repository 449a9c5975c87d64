import { redirect, type LoaderFunctionArgs } from 'react-router';
import { languageFrom } from '../../../../ui/language.ts';

/** The link of the mail carries its token in the query; the page has it in the path. */
export function loader({ request, params }: LoaderFunctionArgs): Response {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  return redirect(`/${languageFrom(params)}/invitations/${encodeURIComponent(token || '-')}`);
}
