import type { Ctx } from '../../../platform/db/context.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import { textsOfEquipment } from '../../accounts/public.ts';
import { partiesOf, requestScreening } from '../../evaluation/public.ts';
import type { StoredBooking } from './views.ts';

export const refOfBooking = (id: string): RecordRef => ({ room: 'cooperation', kind: 'booking', id });

type Bank = 'CN' | 'RU';
const bankOf = (country: string | null): Bank[] => (country === 'CN' || country === 'RU' ? [country] : []);

/** Whether the gate is asked: the user comes from another country than the owner, or one of them is not known. */
export function needsScreening(ownerCountry: string | null, userCountry: string | null): boolean {
  return ownerCountry === null || userCountry === null || ownerCountry !== userCountry;
}

/** Opens the case of a booking: what is done with the equipment, by whom and for what end. */
export async function screenBooking(ctx: Ctx, booking: StoredBooking): Promise<void> {
  const texts = (await textsOfEquipment(ctx, [booking.equipmentId])).get(booking.equipmentId) ?? [];
  const own = texts.find(({ state }) => state === 'own');
  await requestScreening(
    ctx,
    {
      subject: refOfBooking(booking.id),
      title: own?.name ?? booking.number,
      titleLanguage: own?.language ?? booking.language,
      text: [own?.description, booking.purpose, booking.endUse].filter(Boolean).join('\n'),
      kindOfDeal: ['technicalService'],
      parties: await partiesOf(ctx, [
        { organisationId: booking.ownerOrganisationId, isOwner: true },
        { organisationId: booking.userOrganisationId, isOwner: false },
      ]),
      from: bankOf(booking.ownerCountry),
      to: bankOf(booking.userCountry),
      barredPersonIds: [booking.userPersonId],
    },
    'negotiation',
  );
}
