import type { Ctx } from '../../platform/db/context.ts';
import { buildOrganisation, buildPerson, type BuiltPerson } from '../accounts/testing.ts';

/** Programme officers of both banks and others, for tests. */
export type OfficerCast = {
  chineseId: string;
  russianId: string;
  chinese: BuiltPerson;
  russian: BuiltPerson;
  /** Belongs to organisations of both banks. */
  ofBoth: BuiltPerson;
  /** No officer; member of a Russian company. */
  outsider: BuiltPerson;
};

export async function buildOfficers(system: Ctx): Promise<OfficerCast> {
  const chineseId = await buildOrganisation(system, {
    kind: 'authority',
    country: 'CN',
    region: 'CN-HL',
    names: { zh: '黑龙江省科技合作办公室', en: 'Heilongjiang S&T Cooperation Office' },
  });
  const russianId = await buildOrganisation(system, {
    kind: 'authority',
    country: 'RU',
    region: 'RU-KHA',
    names: { ru: 'Министерство развития края', en: 'Regional Ministry of Development' },
  });
  const companyId = await buildOrganisation(system, { country: 'RU' });
  const officer = (memberOf: string[]) => buildPerson(system, { memberOf, roles: ['programme_officer'] });
  return {
    chineseId,
    russianId,
    chinese: await officer([chineseId]),
    russian: await officer([russianId]),
    ofBoth: await officer([chineseId, russianId]),
    outsider: await buildPerson(system, { memberOf: [companyId] }),
  };
}
