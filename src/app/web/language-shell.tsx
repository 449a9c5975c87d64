import { data, Outlet, type LoaderFunctionArgs } from 'react-router';
import { isLanguage } from '../../shared/language.ts';

/** Addresses begin with a language; anything else is not ours. */
export function loader({ params }: LoaderFunctionArgs): null {
  if (!isLanguage(params.lang)) throw data(null, { status: 404 });
  return null;
}

export default function LanguageShell() {
  return <Outlet />;
}
