import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { actOnFreshness, FreshnessForm, loadFreshnessForm } from './freshness-form.tsx';

export function loader(args: LoaderFunctionArgs) {
  return loadFreshnessForm('organisation', args);
}

export function action(args: ActionFunctionArgs) {
  return actOnFreshness('organisation', args);
}

export default function OrganisationFreshness() {
  return <FreshnessForm />;
}
