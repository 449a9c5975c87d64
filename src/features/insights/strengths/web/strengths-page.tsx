import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { grntiNames } from '../../../../shared/grnti-names.ts';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load, type PageContext } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { HeatTable } from '../../../../ui/charts/heat-table.tsx';
import { SelectField } from '../../../../ui/fields.tsx';
import { formatMoment, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { grntiName } from '../../../../shared/vocabulary-names.ts';
import { askedText } from '../../../../ui/asked-filters.ts';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { offers } from '../../../catalogue/offers/contract.ts';
import { strengthsWords } from '../../messages/strengths-words.ts';
import { Named } from '../../statistics/web/strengths-matrix.tsx';
import { InsightsTop } from '../../web/insights-top.tsx';
import { banks, strengths, type Profile } from '../contract.ts';
import { FactNames } from './fact-names.tsx';
import { Results } from './results.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = inputFromPairs(new URL(request.url).searchParams);
  const field = askedText(asked, 'field');
  const isBlind = asked['blind'] === 'yes';
  if (field === '') return { field, isBlind, profile: null, lists: [] };
  const profile = await load(context, strengths.get, { field });
  return { field, isBlind, profile, lists: await loadResults(context, field, isBlind) };
}

/** One list of both banks where the reader wants to see results before countries, else one for each. */
async function loadResults(context: PageContext, field: string, isBlind: boolean) {
  const wanted = isBlind ? [[...banks]] : banks.map((bank) => [bank]);
  return Promise.all(
    wanted.map(async (country) => {
      const { items, total } = await load(context, offers.list, {
        field: [field],
        country,
        sort: 'level',
        pageSize: isBlind ? 10 : 5,
      });
      return { country, items, total };
    }),
  );
}

/** What is known of a field on both banks. */
export default function StrengthsPage() {
  const { profile } = useLoaderData<typeof loader>();
  const words = useWords(strengthsWords);
  return (
    <>
      <InsightsTop title={words.title} lead={words.lead} />
      <FieldForm />
      {profile === null ? <p className="notice">{words.choose}</p> : <ProfileOf profile={profile} />}
    </>
  );
}

function FieldForm() {
  const { field, isBlind } = useLoaderData<typeof loader>();
  const words = useWords(strengthsWords);
  const language = useLanguage();
  return (
    <form method="get" className="row">
      <SelectField
        name="field"
        label={words.field}
        defaultValue={field}
        choices={Object.keys(grntiNames).map((code) => ({ value: code, label: grntiName(code, language) }))}
      />
      <label className="check">
        <input type="checkbox" name="blind" value="yes" defaultChecked={isBlind} /> {words.blind}
      </label>
      <button className="button" type="submit">
        {words.show}
      </button>
    </form>
  );
}

function ProfileOf({ profile }: { profile: Profile }) {
  const { lists, isBlind, field } = useLoaderData<typeof loader>();
  const words = useWords(strengthsWords);
  const common = useWords(uiWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (
    <>
      <h2>{grntiName(field, language)}</h2>
      <p className="quiet">{common.asOf(formatMoment(profile.asOf, language, timeZone))}</p>
      {profile.sourceFields.length > 0 ? (
        <p className="help">
          {words.counted} <FactNames links={profile.sourceFields} />
        </p>
      ) : null}
      <div className={isBlind ? undefined : 'columns-2'}>
        {lists.map((list) => (
          <Results key={list.country.join()} list={list} field={field} isBlind={isBlind} />
        ))}
      </div>
      <Sides profile={profile} />
      <Levels profile={profile} />
      <Known profile={profile} />
      <ExportLinks path="/api/exports/strengths" />
    </>
  );
}

function Sides({ profile }: { profile: Profile }) {
  const words = useWords(strengthsWords);
  const { bank } = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const count = (value: number) => formatNumber(value, language);
  const query = (country: string) => `?field=${profile.field}&country=${country}`;
  return (
    <section>
      <h2>{words.sides}</h2>
      <ScrollBox label={words.sides}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.side}</th>
              <th scope="col">{words.offers}</th>
              <th scope="col">{words.requests}</th>
              <th scope="col">{words.facilities}</th>
            </tr>
          </thead>
          <tbody>
            {profile.sides.map((side) => (
              <tr key={side.country}>
                <th scope="row">{bank[side.country]}</th>
                <td>
                  <a href={path(`/offers${query(side.country)}`)}>{count(side.offers)}</a>
                </td>
                <td>
                  <a href={path(`/requests${query(side.country)}`)}>{count(side.requests)}</a>
                </td>
                <td>
                  {side.facilities.length === 0 ? (
                    <span className="missing">{words.noFacilities}</span>
                  ) : (
                    <FactNames links={side.facilities} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function Levels({ profile }: { profile: Profile }) {
  const words = useWords(strengthsWords);
  const { bank } = useWords(uiWords);
  const language = useLanguage();
  const verified = profile.sides.flatMap(({ verifiedLevels }) => verifiedLevels);
  if (verified.every((count) => count === 0)) {
    return (
      <section>
        <h2>{words.levels}</h2>
        <p className="missing">{words.noVerified}</p>
      </section>
    );
  }
  return (
    <HeatTable
      title={words.levels}
      description={words.levelsLead}
      format={(value) => formatNumber(value, language)}
      corner={words.side}
      columns={Array.from({ length: 9 }, (_, at) => words.level(at + 1))}
      rows={profile.sides.map(({ country, verifiedLevels }) => ({
        name: bank[country],
        values: verifiedLevels,
      }))}
    />
  );
}

/** Facilities shared, projects, and what the sources name. */
function Known({ profile }: { profile: Profile }) {
  const words = useWords(strengthsWords);
  const path = usePath();
  return (
    <>
      {profile.sharedFacilities.length === 0 ? null : (
        <section>
          <h2>{words.shared}</h2>
          <p>
            <FactNames links={profile.sharedFacilities} />
          </p>
        </section>
      )}
      <section>
        <h2>{words.cases}</h2>
        {profile.cases.length === 0 ? <p className="missing">{words.noCases}</p> : null}
        <ul className="plain-list">
          {profile.cases.map(({ key, names, path: page }) => (
            <li key={key}>
              <a href={path(page)}>
                <ShownName names={names} />
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.strengths}</h2>
        {profile.strengths.length === 0 ? (
          <p className="missing">{words.noStrengths}</p>
        ) : (
          <Named entries={profile.strengths} />
        )}
      </section>
    </>
  );
}
