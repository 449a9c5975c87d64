import { listenTo, type Listener } from '../../../platform/events/events.ts';
import {
  equipmentBatchChanged,
  equipmentChanged,
  expertChanged,
  facilitiesChanged,
  factsLoaded,
  listMemberIds,
  organisationChanged,
  organisationsChanged,
  personChanged,
  productChanged,
} from '../../accounts/public.ts';
import { termbaseChanged, termbaseLoaded } from '../../translation/public.ts';
import { conceptSource } from './concept-source.ts';
import { nameOfSource, type DocumentSource } from './document-source.ts';
import { expertSource } from './expert-source.ts';
import { facilitySource } from './facility-source.ts';
import { putRecords } from './keep-in-step.ts';
import { organisationSource } from './organisation-source.ts';
import { personSource } from './person-source.ts';
import { askToMend } from './source-work.ts';
import { equipmentSource, productSource } from './thing-source.ts';

/** Records of the rooms below, which know nothing of search: it hears their news and reads through their doors. */
export const ownSources: readonly DocumentSource[] = [
  organisationSource,
  facilitySource,
  personSource,
  productSource,
  equipmentSource,
  expertSource,
  conceptSource,
];

export const searchListeners: Listener[] = [
  listenTo(organisationChanged, 'search.organisation', async (ctx, { organisationId, change }) => {
    if (change === 'members') return;
    await putRecords(ctx, organisationSource, [organisationId]);
    if (change !== 'texts') await putRecords(ctx, personSource, await listMemberIds(ctx, organisationId));
  }),
  listenTo(personChanged, 'search.person', (ctx, { personId }) => putRecords(ctx, personSource, [personId])),
  listenTo(organisationsChanged, 'search.organisations', (ctx, { organisationIds }) =>
    putRecords(ctx, organisationSource, organisationIds),
  ),
  listenTo(facilitiesChanged, 'search.facilities', (ctx, { facilityIds }) =>
    putRecords(ctx, facilitySource, facilityIds),
  ),
  listenTo(productChanged, 'search.product', (ctx, { productId }) =>
    putRecords(ctx, productSource, [productId]),
  ),
  listenTo(equipmentChanged, 'search.equipment', (ctx, { equipmentId }) =>
    putRecords(ctx, equipmentSource, [equipmentId]),
  ),
  listenTo(equipmentBatchChanged, 'search.equipmentBatch', (ctx, { equipmentIds }) =>
    putRecords(ctx, equipmentSource, equipmentIds),
  ),
  listenTo(expertChanged, 'search.expert', (ctx, { expertId }) => putRecords(ctx, expertSource, [expertId])),
  listenTo(factsLoaded, 'search.facts', (ctx) =>
    askToMend(ctx, [nameOfSource(organisationSource), nameOfSource(facilitySource)]),
  ),
  listenTo(termbaseLoaded, 'search.concepts', (ctx) => askToMend(ctx, [nameOfSource(conceptSource)])),
  listenTo(termbaseChanged, 'search.decidedConcepts', (ctx, { conceptIds }) =>
    putRecords(ctx, conceptSource, conceptIds),
  ),
];
