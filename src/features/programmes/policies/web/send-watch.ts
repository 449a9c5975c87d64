import type { RouterContextProvider } from 'react-router';
import { send } from '../../../../ui/api-context.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { policyEndpoints } from '../contract.ts';
import type { PolicyTopic } from '../vocabulary.ts';

/** Sends what was pressed in `WatchForm`, or the stop a mail leads to. */
export function sendWatch(context: Readonly<RouterContextProvider>, form: FormData) {
  const intent = textOfField(form, 'intent');
  if (intent === 'stop') return send(context, policyEndpoints.stop, { token: textOfField(form, 'token') });
  const topic = textOfField(form, 'topic') as PolicyTopic;
  return send(context, intent === 'unwatch' ? policyEndpoints.unwatch : policyEndpoints.watch, { topic });
}

/** Whether a form is one of those `sendWatch` sends. */
export const isAboutWatch = (form: FormData) =>
  ['watch', 'unwatch', 'stop'].includes(textOfField(form, 'intent'));
