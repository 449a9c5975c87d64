import { Outlet, redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { languages } from '../../../../shared/language.ts';
import { load } from '../../../../ui/api-context.ts';
import { signInPath } from '../../../../ui/back-address.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { LinkedData } from '../../../../ui/linked-data.tsx';
import { DemoTag, Missing, Paragraphs } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { DirectorySections } from '../../directory/web/directory-sections.tsx';
import { loadDirectory } from '../../directory/web/load-directory.ts';
import { ExpertsLink } from '../../experts/web/experts-link.tsx';
import { accountsWords } from '../../messages/accounts-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { chooseText } from '../../web/choose-text.ts';
import { NamesTable, NameTruthLine } from '../../web/directory-names.tsx';
import { FactSources } from '../../web/fact-sources.tsx';
import { loadPartnerProducts, PartnerProducts } from '../../products/web/partner-products.tsx';
import { loadPartnerParks, PartnerParks } from '../../parks/web/partner-parks.tsx';
import { PlaceLine } from '../../web/place-line.tsx';
import { ShownName, useShownName } from '../../web/shown-name.tsx';
import { TranslatedText, useWithOriginal } from '../../web/translated-text.tsx';
import { organisationEndpoints, type Organisation } from '../contract.ts';
import { OrganisationFacts } from './organisation-facts.tsx';
import { OrganisationInternal } from './organisation-internal.tsx';
import { VerificationMark } from './organisation-item.tsx';
import { VerificationMeaning } from './verification-meaning.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const organisation = await load(context, organisationEndpoints.get, { id: params.id ?? '' });
  // Asked for a record that was merged. A browser must not remember it: the merge may be taken apart.
  if (organisation.id !== params.id) {
    const headers = { 'cache-control': 'no-store' };
    throw redirect(`/${languageFrom(params)}/partners/${organisation.id}`, { status: 308, headers });
  }
  return {
    organisation,
    products: await loadPartnerProducts(context, organisation.id),
    directory: await loadDirectory(context, organisation.id),
    parks: await loadPartnerParks(context, organisation.id),
  };
}

export default function OrganisationPage() {
  const { organisation, products, directory, parks } = useLoaderData<typeof loader>();
  const room = useWords(accountsWords);
  const words = useWords(screenWords).partner;
  const shown = useShownName();
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (
    <article className={useWithOriginal() ? undefined : 'reading'}>
      <title>{shown(organisation.names)}</title>
      <LinkedData
        type="Organization"
        facts={{
          name: shown(organisation.names),
          alternateName: Object.values(organisation.names),
          url: organisation.website,
          identifier: Object.values(organisation.registrationIds),
          address: {
            '@type': 'PostalAddress',
            addressCountry: organisation.country,
            addressRegion: organisation.region,
          },
        }}
      />
      <h1>
        <ShownName names={organisation.names} />
      </h1>
      <NameTruthLine record={organisation} />
      <ul className="facts-line">
        <li>
          <PlaceLine {...organisation} />
        </li>
        <li>{room.organisationKinds[organisation.kind]}</li>
        <li>
          <VerificationMark state={organisation.verificationState} />
        </li>
        {organisation.isDemo ? (
          <li>
            <DemoTag />
          </li>
        ) : null}
      </ul>
      <Steps organisation={organisation} />
      <Profile organisation={organisation} />
      <VerificationMeaning organisation={organisation} />
      <NamesTable record={organisation} alsoKnownAs={organisation.alsoKnownAs} />
      <OrganisationFacts organisation={organisation} />
      <DirectorySections id={organisation.id} view={directory} />
      <PartnerProducts organisationId={organisation.id} products={products} />
      <PartnerParks parks={parks} />
      <ExpertsLink organisationId={organisation.id} />
      {/* The place for what rooms above say of an organisation. */}
      <Outlet />
      <Contacts organisation={organisation} />
      {organisation.internal ? (
        <OrganisationInternal id={organisation.id} internal={organisation.internal} />
      ) : null}
      <FactSources {...organisation} translations={organisation.translations.note} />
      <p className="help">{words.updated(formatMoment(organisation.updatedAt, language, timeZone))}</p>
    </article>
  );
}

/** What this reader may do here. */
function Steps({ organisation: { id, internal, verificationState } }: { organisation: Organisation }) {
  const words = useWords(screenWords).partner;
  const path = usePath();
  const viewer = useViewer();
  if (!internal) return null;
  const isMember = viewer.organisationIds.includes(id);
  const maySend = isMember && (verificationState === 'registered' || verificationState === 'documents_sent');
  const steps = [
    ...(internal.mayEdit ? [{ at: 'edit', label: words.edit }] : []),
    ...(isMember || viewer.roles.includes('administrator') ? [{ at: 'members', label: words.members }] : []),
    ...(maySend ? [{ at: 'documents', label: words.sendDocuments }] : []),
  ];
  return (
    <p className="row no-print">
      {steps.map(({ at, label }) => (
        <a key={at} className="button" href={path(`/partners/${id}/${at}`)}>
          {label}
        </a>
      ))}
      {internal.mayMoveTo.length > 0 && !isMember ? (
        <a className="button primary" href={path(`/desk/verifications/${id}`)}>
          {words.decide}
        </a>
      ) : null}
    </p>
  );
}

function Profile({ organisation }: { organisation: Organisation }) {
  const words = useWords(screenWords);
  const language = useLanguage();
  const { profile, translations } = organisation;
  const chosen = chooseText(profile, translations.profile, language);
  const shown = chosen?.kind === 'translated' ? chosen.original.language : chosen?.language;
  const others = languages.filter((other) => other !== shown && profile[other]);
  return (
    <section id="profile">
      <h2>{words.partner.profile}</h2>
      {chosen ? <TranslatedText chosen={chosen} at="profile" /> : <Missing />}
      {others.map((other) => (
        <details key={other}>
          <summary>{words.organisationForm.profileIn[other]}</summary>
          <Paragraphs text={profile[other] ?? ''} language={other} />
        </details>
      ))}
    </section>
  );
}

function Contacts({ organisation: { contacts, id } }: { organisation: Organisation }) {
  const words = useWords(screenWords);
  const room = useWords(accountsWords);
  const language = useLanguage();
  return (
    <section>
      <h2>{words.partner.contacts}</h2>
      {contacts === null ? (
        <p>
          {words.partner.contactsHidden}{' '}
          <a href={signInPath(language, `/${language}/partners/${id}`)}>{words.signIn.title}</a>
        </p>
      ) : null}
      {contacts?.length === 0 ? (
        <p>
          <Missing />
        </p>
      ) : null}
      <ul className="plain-list">
        {contacts?.map(({ type, value }) => (
          <li key={`${type} ${value}`}>
            {room.contactTypes[type]}: {type === 'email' ? <a href={`mailto:${value}`}>{value}</a> : value}
          </li>
        ))}
      </ul>
    </section>
  );
}
