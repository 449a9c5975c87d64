import { redirect, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { languageFrom } from '../../../../ui/language.ts';
import { gateCaseOfEndpoint } from '../contract.ts';

/** Other rooms link to the case of their record by the record: this leads on to it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { room = '', kind = '', recordId = '' } = params;
  const { id } = await load(context, gateCaseOfEndpoint, { room, kind, recordId });
  return redirect(`/${languageFrom(params)}/gate/cases/${id}`);
}

export default function CaseOfRecord() {
  return null;
}
