import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { actOnFreshness, FreshnessForm, loadFreshnessForm } from './freshness-form.tsx';

export function loader(args: LoaderFunctionArgs) {
  return loadFreshnessForm('facility', args);
}

export function action(args: ActionFunctionArgs) {
  return actOnFreshness('facility', args);
}

export default function FacilityFreshness() {
  return <FreshnessForm />;
}
