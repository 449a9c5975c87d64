import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { memoryWords } from '../../messages/memory-words.ts';
import { domainName } from '../../web/domain-name.ts';
import type { ConcordanceHitView } from '../contract.ts';
import { MarkedPlaces } from './marked-places.tsx';

type Found = {
  items: readonly ConcordanceHitView[];
  total: number;
  isMore: boolean;
  page: number;
  pageSize: number;
};

/** The pairs with a word, both texts side by side with what was looked for and what says the same marked. */
export function ConcordanceList({ found, canDelete }: { found: Found; canDelete: boolean }) {
  const words = useWords(memoryWords);
  if (found.total === 0) {
    return (
      <p className="notice" role="status">
        {words.nothingFound}
      </p>
    );
  }
  return (
    <>
      <p className="help" role="status">
        {words.found(found.total, found.isMore)}
      </p>
      <ul className="record-list">
        {found.items.map((hit) => (
          <li key={hit.unitId}>
            <div className="side-by-side">
              {hit.texts.map(({ language, text, places }) => (
                <p key={language}>
                  <MarkedPlaces text={text} language={language} places={places} />
                </p>
              ))}
            </div>
            <HitFacts hit={hit} />
            {canDelete ? <DeleteForm hit={hit} /> : null}
          </li>
        ))}
      </ul>
      <Pager page={found.page} pageSize={found.pageSize} total={found.total} />
    </>
  );
}

function HitFacts({ hit }: { hit: ConcordanceHitView }) {
  const words = useWords(memoryWords);
  const language = useLanguage();
  const { origin, domain, approvedAt, useCount } = hit;
  const from =
    origin.kind === 'import'
      ? words.fromImport
      : origin.number === null
        ? words.fromOwnRecord
        : words.fromRecord(origin.number);
  return (
    <ul className="facts-line">
      <li>{from}</li>
      {origin.kind === 'import' && origin.createdBy !== null ? <li>{words.by(origin.createdBy)}</li> : null}
      <li>{formatDay((origin.kind === 'import' ? origin.createdAt : null) ?? approvedAt, language)}</li>
      <li>{domain === null ? words.noField : domainName(domain, language)}</li>
      {useCount > 0 ? <li>{words.used(useCount)}</li> : null}
    </ul>
  );
}

function DeleteForm({ hit }: { hit: ConcordanceHitView }) {
  const words = useWords(memoryWords);
  const ui = useWords(uiWords);
  const [first] = hit.texts;
  return (
    <details className="more-inline">
      <summary>{words.delete}</summary>
      <form method="post">
        <p className="help">{words.deleteAbout}</p>
        <input type="hidden" name="unitId" value={hit.unitId} />
        <button
          className="button danger"
          type="submit"
          name="intent"
          value="delete"
          aria-label={`${words.delete}${ui.colon}${first?.text.slice(0, 60) ?? ''}`}
        >
          {words.delete}
        </button>
      </form>
    </details>
  );
}
