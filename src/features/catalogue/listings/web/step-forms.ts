import type { PersonStep } from '../endpoints.ts';

type StepForm = {
  reasonCode?: true;
  reason?: 'needed' | 'optional';
  confirms?: true;
  tone?: 'primary' | 'danger';
};

/** What a step asks for besides the button; the rules themselves are the API's. */
export const stepForms: Record<PersonStep | 'discard', StepForm> = {
  submit: { tone: 'primary' },
  requestChanges: { reasonCode: true, reason: 'needed' },
  acceptForm: { tone: 'primary' },
  clear: { tone: 'primary' },
  clearConditionally: { reason: 'needed' },
  block: { reason: 'needed', tone: 'danger' },
  publish: { tone: 'primary' },
  pause: {},
  resume: { tone: 'primary' },
  reserve: {},
  release: {},
  conclude: {},
  withdraw: { reason: 'optional', tone: 'danger' },
  renew: { confirms: true, tone: 'primary' },
  discard: { tone: 'danger' },
};
