import {
  Outlet,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { answerForm, loadEditForm, type FormAnswer } from '../../listings/web/form-actions.ts';
import { ListingForm } from '../../listings/web/listing-form.tsx';
import { offers } from '../contract.ts';
import { offerFormSpec } from './offer-form-spec.ts';

export const handle = { scripts: true };

export function loader(args: LoaderFunctionArgs) {
  return loadEditForm(args, { kind: 'offer', spec: offerFormSpec, endpoints: offers });
}

export function action(args: ActionFunctionArgs) {
  return answerForm(args, { kind: 'offer', spec: offerFormSpec, endpoints: offers });
}

export default function OfferEdit() {
  const { values, ...loaded } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormAnswer | undefined;
  return (
    <ListingForm kind="offer" spec={offerFormSpec} loaded={values} answer={answer} {...loaded}>
      <Outlet />
    </ListingForm>
  );
}
