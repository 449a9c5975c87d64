import { load, send, type PageContext } from '../../../ui/api-context.ts';
import { AsOf } from '../../../ui/as-of.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { FactList } from '../../../ui/record-parts.tsx';
import { responsibilityEndpoints } from '../../accounts/directory/responsibilities/contract.ts';
import { ShownName } from '../../accounts/web/shown-name.tsx';
import { queryWords } from '../messages/query-words.ts';
import { regionsWords } from '../messages/regions-words.ts';
import { addressOf } from '../query/rules.ts';
import { regionEndpoints, type Support } from '../regions/contract.ts';

export type RegionSupport = { support: Support; responsibilities: number | null };

/** What is known of a region; undefined while nothing was counted yet. */
export async function loadRegionSupport(
  context: PageContext,
  region: string,
): Promise<RegionSupport | undefined> {
  const bank = /^(CN|RU)-/.exec(region)?.[1] as 'CN' | 'RU' | undefined;
  const [support, responsible] = await Promise.all([
    send(context, regionEndpoints.support, { code: region }),
    bank === undefined
      ? null
      : load(context, responsibilityEndpoints.list, { region, bank, page: 1, pageSize: 1 }),
  ]);
  return support.ok ? { support: support.output, responsibilities: responsible?.total ?? null } : undefined;
}

/** Beside a region: its records under the four support systems, and where there is none. */
export function RegionSupportSection({ support, responsibilities }: RegionSupport) {
  const words = useWords(regionsWords);
  const path = usePath();
  return (
    <section aria-labelledby="support">
      <h2 id="support">{words.supportTitle}</h2>
      <p className="help">
        {words.supportLead} {words.noneMeans}
      </p>
      <p className="quiet">
        <AsOf moment={support.asOf} />
      </p>
      <Gaps support={support} />
      {support.systems.map((system) => (
        <System
          key={system.system}
          system={system}
          support={support}
          responsibilities={system.system === 'organisational' ? responsibilities : null}
        />
      ))}
      <p>
        <a href={path('/insights/regions')}>{words.toBoard}</a>
      </p>
    </section>
  );
}

/** The list of what nobody has told of yet. */
function Gaps({ support }: { support: Support }) {
  const words = useWords(regionsWords);
  const query = useWords(queryWords);
  const gaps = support.systems.flatMap(({ rows }) => rows.filter(({ count }) => count === 0));
  if (gaps.length === 0) return null;
  return (
    <p>
      {words.gaps}
      {query.colon}
      {gaps.map(({ kind }) => query.kinds[kind]).join(query.comma)}
    </p>
  );
}

type System = Support['systems'][number];
type SystemProps = { system: System; support: Support; responsibilities: number | null };

function System({ system: { names, factKey, rows }, support, responsibilities }: SystemProps) {
  const words = useWords(regionsWords);
  const query = useWords(queryWords);
  const language = useLanguage();
  const path = usePath();
  const { region, asOf } = support;
  const isNothing = rows.every(({ count }) => count === 0) && (responsibilities ?? 0) === 0;
  return (
    <>
      <h3>
        {factKey === null ? (
          <ShownName names={names} />
        ) : (
          <a href={path(`/facts/${factKey}`)}>
            <ShownName names={names} />
          </a>
        )}
      </h3>
      {isNothing ? <p className="missing">{words.nothingKnown}</p> : null}
      <FactList
        facts={[
          ...(responsibilities === null
            ? []
            : [
                {
                  label: words.responsibilities,
                  value: (
                    <Known
                      count={responsibilities}
                      href={path(`/partners/responsibilities?region=${region}`)}
                    />
                  ),
                },
              ]),
          ...rows.map(({ kind, count, inCountry }) => ({
            label: query.kinds[kind],
            value: (
              <>
                <Known
                  count={count}
                  href={path(`/insights/query?${addressOf({ kind: [kind], region: [region], asOf })}#rows`)}
                />
                {count > 0 || inCountry === 0 ? null : (
                  <>
                    {' '}
                    <a
                      className="help"
                      href={path(
                        `/insights/query?${addressOf({ kind: [kind], bank: region.slice(0, 2), asOf })}#rows`,
                      )}
                    >
                      {words.inCountry(formatNumber(inCountry, language))}
                    </a>
                  </>
                )}
              </>
            ),
          })),
        ]}
      />
    </>
  );
}

/** A number that leads to its rows; a gap is said as a gap, never as 0. */
function Known({ count, href }: { count: number; href: string }) {
  const words = useWords(regionsWords);
  const language = useLanguage();
  if (count === 0) return <span className="missing">{words.noneKnown}</span>;
  return <a href={href}>{formatNumber(count, language)}</a>;
}
