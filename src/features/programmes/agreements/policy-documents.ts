import { dayOf } from '../../../shared/day.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { isCurrency } from '../../../shared/money.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { factLinks } from '../../../platform/facts/facts.ts';
import type { agreementRegister, PolicyDocument } from './contract.ts';
import { presentBriefs } from './present.ts';
import type { StoredAgreement } from './stored.ts';
import { listPage } from './views.ts';
import { policyDocumentKinds } from './vocabulary.ts';

/** Rows of data/facts/taxonomies.json. */
const groupKeys = ['country-group-1', 'country-group-2', 'country-group-3'];
/** The third row names China; Russia, whose classification it is, stands in none. */
const groupOfCountry: Readonly<Record<string, string>> = { CN: 'country-group-3' };

function countryOf({ kind }: StoredAgreement, parties: readonly { country: string | null }[]) {
  if (kind === 'national-strategy-cn') return 'CN';
  if (kind === 'national-strategy-ru') return 'RU';
  return (['CN', 'RU'] as const).find((code) => parties.some(({ country }) => country === code)) ?? null;
}

/** Documents in which one country says what it wants of cooperation, with what the sources say of each. */
export async function listPolicyDocuments(
  ctx: Ctx,
  { page, pageSize, ...filter }: ParsedInputOf<typeof agreementRegister.policyDocuments>,
): Promise<OutputOf<typeof agreementRegister.policyDocuments>> {
  const asked = { ...filter, kinds: policyDocumentKinds };
  const { items: stored, total } = await listPage(ctx, asked, dayOf(ctx.clock()), { page, pageSize });
  const [briefs, links] = await Promise.all([presentBriefs(ctx, stored), factLinks(ctx, groupKeys)]);
  const items = stored.flatMap((document, at): PolicyDocument[] => {
    const brief = briefs[at];
    if (!brief) return [];
    const country = countryOf(document, brief.parties);
    return [
      {
        ...brief,
        country,
        group: (country && groupOfCountry[country]) ?? null,
        subject: document.subject,
        funding: document.figures.filter(({ unit }) => isCurrency(unit)),
        figures: document.figures.filter(({ unit }) => !isCurrency(unit)),
        saidStatus: document.saidStatus,
        source: document.source,
      },
    ];
  });
  const groups = groupKeys.flatMap((key) => links.get(key) ?? []);
  return { items, groups, total, page, pageSize, asOf: ctx.clock().toISOString() };
}
