import {
  Outlet,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { answerForm, loadEditForm, type FormAnswer } from '../../listings/web/form-actions.ts';
import { ListingForm } from '../../listings/web/listing-form.tsx';
import { requests } from '../contract.ts';
import { requestFormSpec } from './request-form-spec.ts';

export const handle = { scripts: true };

export function loader(args: LoaderFunctionArgs) {
  return loadEditForm(args, { kind: 'request', spec: requestFormSpec, endpoints: requests });
}

export function action(args: ActionFunctionArgs) {
  return answerForm(args, { kind: 'request', spec: requestFormSpec, endpoints: requests });
}

export default function RequestEdit() {
  const { values, ...loaded } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormAnswer | undefined;
  return (
    <ListingForm kind="request" spec={requestFormSpec} loaded={values} answer={answer} {...loaded}>
      <Outlet />
    </ListingForm>
  );
}
