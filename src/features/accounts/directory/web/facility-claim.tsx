import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { actOnClaim, ClaimPage, loadClaim } from './claim-form.tsx';

export function loader(args: LoaderFunctionArgs) {
  return loadClaim('facility', args);
}

export function action(args: ActionFunctionArgs) {
  return actOnClaim('facility', args);
}

export default function FacilityClaim() {
  return <ClaimPage />;
}
