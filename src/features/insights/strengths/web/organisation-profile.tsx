import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatMoment, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { BankMark, MaturityLadder } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { grntiName } from '../../../../shared/vocabulary-names.ts';
import { ShownName, useShownName } from '../../../accounts/web/shown-name.tsx';
import { strengthsWords } from '../../messages/strengths-words.ts';
import { InsightsTop } from '../../web/insights-top.tsx';
import { strengths, type OrganisationProfile } from '../contract.ts';
import type { FactLinkView } from '../../facts/contract.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { profile: await load(context, strengths.ofOrganisation, { id: params.id ?? '' }) };
}

/** What is known of an organisation: what it offers, with which levels, and where the sources name it. */
export default function OrganisationProfilePage() {
  const { profile } = useLoaderData<typeof loader>();
  const words = useWords(strengthsWords);
  const common = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const shown = useShownName();
  const { timeZone } = useViewer();
  return (
    <>
      <InsightsTop title={words.ofOrganisation(shown(profile.names))} lead={words.ofOrganisationLead} />
      <ul className="facts-line">
        <li>
          <BankMark country={profile.country} />
        </li>
        <li>
          <a href={path(`/partners/${profile.id}`)}>{words.toPartner}</a>
        </li>
        <li className="quiet">{common.asOf(formatMoment(profile.asOf, language, timeZone))}</li>
      </ul>
      <Listings offers={profile.offers} />
      <Named title={words.facilities} links={profile.facilities} />
      <Named title={words.cases} links={profile.cases} />
      <Named title={words.agreements} links={profile.agreements} />
      <Named title={words.programmes} links={profile.programmes} />
      <ExportLinks path={`/api/exports/strengths/organisations/${profile.id}`} />
    </>
  );
}

function Listings({ offers }: Pick<OrganisationProfile, 'offers'>) {
  const words = useWords(strengthsWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <section>
      <h2>{words.byField}</h2>
      {offers.length === 0 ? (
        <p className="missing">{words.noListings}</p>
      ) : (
        <ScrollBox label={words.byField}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.field}</th>
                <th scope="col">{words.kind}</th>
                <th scope="col">{words.count}</th>
                <th scope="col">{words.best}</th>
              </tr>
            </thead>
            <tbody>
              {offers.map(({ field, kind, count, bestVerified }) => (
                <tr key={`${field ?? ''} ${kind}`}>
                  <th scope="row">
                    {field === null ? (
                      <span className="missing">{words.noField}</span>
                    ) : (
                      <>
                        {grntiName(field, language)}{' '}
                        <a className="small" href={path(`/insights/strengths?field=${field}`)}>
                          {words.fieldProfile}
                        </a>
                      </>
                    )}
                  </th>
                  <td>{words.kinds[kind]}</td>
                  <td>{formatNumber(count, language)}</td>
                  <td>
                    {bestVerified === null ? (
                      <span className="missing">{words.noLevel}</span>
                    ) : (
                      <MaturityLadder level={bestVerified} isVerified />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  );
}

function Named({ title, links }: { title: string; links: readonly FactLinkView[] }) {
  const words = useWords(strengthsWords);
  const path = usePath();
  return (
    <section>
      <h2>{title}</h2>
      {links.length === 0 ? <p className="missing">{words.noneNamed}</p> : null}
      <ul className="plain-list">
        {links.map(({ key, names, path: page }) => (
          <li key={key}>
            <a href={path(page)}>
              <ShownName names={names} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
