import { useLanguage, usePath, useWords } from '../../ui/language.ts';
import { shellWords } from './messages/shell-words.ts';

export default function Home() {
  const words = useWords(shellWords);
  const path = usePath();
  useLanguage();
  return (
    <>
      <title>{`${words.name} · ${words.tagline}`}</title>
      <section className="hero">
        <h1>{words.home.title}</h1>
        <p>{words.home.lead}</p>
        <form className="search-form" role="search" action={path('/search')}>
          <input type="search" name="q" aria-label={words.search} placeholder={words.home.placeholder} maxLength={1000} />
          <button className="button primary" type="submit">
            {words.search}
          </button>
        </form>
      </section>
    </>
  );
}
