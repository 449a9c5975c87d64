import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { actOnClaim, ClaimPage, loadClaim } from './claim-form.tsx';

export function loader(args: LoaderFunctionArgs) {
  return loadClaim('organisation', args);
}

export function action(args: ActionFunctionArgs) {
  return actOnClaim('organisation', args);
}

export default function OrganisationClaim() {
  return <ClaimPage />;
}
