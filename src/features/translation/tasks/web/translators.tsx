import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { Language } from '../../../../shared/language.ts';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { taskWords } from '../../messages/task-words.ts';
import { domainName } from '../../web/domain-name.ts';
import { languagePairs, profileEndpoints } from '../profiles/contract.ts';
import { RatingLine } from './rating-line.tsx';
import { Choice } from './task-board.tsx';
import { useDomainChoices, usePairName, valueIn } from './task-parts.tsx';
import { TaskTabs } from './task-tabs.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const value = valueIn(params);
  return {
    translators: await load(context, profileEndpoints.list, inputFromPairs(params)),
    filter: { pair: value('pair'), domain: value('domain'), available: value('available') },
  };
}

/** Everybody who translates, for coordinators. */
export default function Translators() {
  const { translators, filter } = useLoaderData<typeof loader>();
  const words = useWords(taskWords);
  const pairName = usePairName();
  const domains = useDomainChoices();
  const named = (pair: string) => pairName(...(pair.split('-') as [Language, Language]));
  return (
    <>
      <title>{`${words.translatorsTitle} · ${words.siteName}`}</title>
      <h1>{words.translatorsTitle}</h1>
      <TaskTabs />
      <form className="inline-fields" role="search">
        <Choice
          name="pair"
          label={words.languages}
          chosen={filter.pair}
          choices={[
            { value: '', label: words.anyLanguage },
            ...languagePairs.map((value) => ({ value, label: named(value) })),
          ]}
        />
        <Choice
          name="domain"
          label={words.domain}
          chosen={filter.domain}
          choices={[{ value: '', label: words.anyDomain }, ...domains]}
        />
        <label className="choice">
          <input type="checkbox" name="available" value="yes" defaultChecked={filter.available === 'yes'} />
          <span>{words.onlyAvailable}</span>
        </label>
        <button className="button" type="submit">
          {words.filter}
        </button>
      </form>
      {translators.items.length === 0 ? <p className="notice">{words.nothingTranslators}</p> : null}
      <ul className="record-list">
        {translators.items.map((translator) => (
          <TranslatorItem key={translator.personId} translator={translator} named={named} />
        ))}
      </ul>
      {translators.total === 0 ? null : <ExportLinks path="/api/exports/translators" />}
      <Pager {...translators} />
    </>
  );
}

type Item = ReturnType<typeof useLoaderData<typeof loader>>['translators']['items'][number];

function TranslatorItem({ translator, named }: { translator: Item; named: (pair: string) => string }) {
  const words = useWords(taskWords);
  const language = useLanguage();
  const path = usePath();
  const { personId, name, profile, rating, inHand } = translator;
  return (
    <li>
      <h2>
        <a href={path(`/desk/translation/board?state=all&translatorId=${personId}`)}>{name}</a>
      </h2>
      <ul className="facts-line">
        {profile === null ? <li>{words.noProfile}</li> : null}
        {profile?.pairs.map((pair) => (
          <li key={pair}>{named(pair)}</li>
        ))}
        {profile ? <li>{profile.isAvailable ? words.available : words.notAvailable}</li> : null}
        {profile?.isCredited ? <li>{words.credited}</li> : null}
        <li>{words.inHand(inHand)}</li>
      </ul>
      {profile && profile.domains.length > 0 ? (
        <p className="small quiet">
          {profile.domains.map((domain) => domainName(domain, language)).join(' · ')}
        </p>
      ) : null}
      <RatingLine rating={rating} />
      {profile?.about ? <p>{profile.about}</p> : null}
      {profile?.sampleTarget ? (
        <details>
          <summary>{words.sample}</summary>
          <div className="side-by-side">
            <p>{profile.sampleSource}</p>
            <p>{profile.sampleTarget}</p>
          </div>
        </details>
      ) : null}
    </li>
  );
}
