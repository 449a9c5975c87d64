import { describe, expect, it } from 'vitest';
import { newId } from '../../../../shared/ids.ts';
import { offerFormSpec } from '../../offers/web/offer-form-spec.ts';
import { requestFormSpec } from '../../requests/web/request-form-spec.ts';
import { draftOfForm } from './draft-of-form.ts';
import { formOfDraft } from './form-of-draft.ts';
import { fieldOfPath } from './form-spec.ts';
import type { FormValues } from './form-values.ts';

const name = 'stewardship.brokerId';
const brokerId = newId();

describe.each([
  ['offer', offerFormSpec],
  ['request', requestFormSpec],
] as const)('the broker in the form of an %s', (_kind, spec) => {
  const send = (values: FormValues) => draftOfForm(values, spec, 'ru').draft['stewardship'];

  it('comes and goes as it was chosen', () => {
    const parts = { sourceLanguage: 'ru', facts: {}, text: {}, declaration: {} } as const;
    const values = formOfDraft({ ...parts, stewardship: { brokerId } }, spec, 'ru');
    expect(values[name]).toEqual([brokerId]);
    expect(send(values)).toMatchObject({ brokerId });
  });

  it('is taken back by the empty choice, and left as it is by a form without the control', () => {
    expect(send({ [name]: [''] })).toMatchObject({ brokerId: null });
    expect(send({})).not.toHaveProperty('brokerId');
  });

  it('is the field a refusal of the API speaks of', () => {
    expect(fieldOfPath(spec, name)).toMatchObject({ name, need: 'optional' });
  });
});
