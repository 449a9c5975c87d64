import { data, redirect, type ActionFunctionArgs } from 'react-router';
import { send } from '../../../ui/api-context.ts';
import { matching } from '../contract.ts';

/** Takes a decision from a form of the page and shows the page again, or keeps what was typed. */
export async function answerDecision({ request, context }: ActionFunctionArgs) {
  const values: Record<string, string> = {};
  for (const [name, value] of await request.formData()) if (typeof value === 'string') values[name] = value;
  const sent = await send(context, matching.decide, {
    ...values,
    reason: values['reason'] === '' ? undefined : values['reason'],
  });
  if (!sent.ok) return data({ problem: sent.problem, values }, { status: sent.problem.status });
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set('about', sent.output.other.ref.id);
  return redirect(`${pathname}?${searchParams.toString()}`);
}
