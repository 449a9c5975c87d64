import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { overviewEndpoint } from '../../features/catalogue/listings/endpoints.ts';
import { offers } from '../../features/catalogue/offers/contract.ts';
import { requests } from '../../features/catalogue/requests/contract.ts';
import { ListingsByField } from '../../features/catalogue/web/listings-by-field.tsx';
import { NewestListings } from '../../features/catalogue/web/newest-listings.tsx';
import { SearchBox } from '../../features/search/web/search-box.tsx';
import { load } from '../../ui/api-context.ts';
import { useWords } from '../../ui/language.ts';
import { shellWords } from './messages/shell-words.ts';

const newestShown = 5;
const fieldsShown = 12;

export async function loader({ context }: LoaderFunctionArgs) {
  const [newestOffers, newestRequests, overview] = await Promise.all([
    load(context, offers.list, { pageSize: newestShown }),
    load(context, requests.list, { pageSize: newestShown }),
    load(context, overviewEndpoint, {}),
  ]);
  return { newestOffers, newestRequests, overview };
}

/** One search field over everything; what each bank offers and seeks; the newest. */
export default function Home() {
  const { newestOffers, newestRequests, overview } = useLoaderData<typeof loader>();
  const words = useWords(shellWords);
  return (
    <>
      <title>{`${words.name} · ${words.tagline}`}</title>
      <section className="hero">
        <h1>{words.home.title}</h1>
        <p>{words.home.lead}</p>
        <SearchBox label={words.search} placeholder={words.home.placeholder} />
      </section>
      <div className="columns-2">
        <NewestListings kind="offer" page={newestOffers} />
        <NewestListings kind="request" page={newestRequests} />
      </div>
      <div className="columns-2">
        <ListingsByField kind="offer" overview={overview} fieldsMax={fieldsShown} />
        <ListingsByField kind="request" overview={overview} fieldsMax={fieldsShown} />
      </div>
    </>
  );
}
