import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { BankMark, DemoTag, MaturityLadder } from '../../../../ui/record-parts.tsx';
import type { ListingSummary } from '../../../catalogue/listings/contract.ts';
import { strengthsWords } from '../../messages/strengths-words.ts';
import type { banks } from '../contract.ts';

type Bank = (typeof banks)[number];
export type ResultList = { country: Bank[]; items: ListingSummary[]; total: number };

/** The best of a field on one bank, or on both without saying which. */
export function Results({ list, field, isBlind }: { list: ResultList; field: string; isBlind: boolean }) {
  const words = useWords(strengthsWords);
  const path = usePath();
  const query = [`field=${field}`, 'sort=level', ...list.country.map((bank) => `country=${bank}`)].join('&');
  const [bank] = list.country;
  return (
    <section>
      <h2>{isBlind || bank === undefined ? words.resultsBlind : words.also[bank]}</h2>
      {isBlind ? <p className="help">{words.blindNote}</p> : null}
      {list.items.length === 0 ? <p className="missing">{words.noResults}</p> : null}
      <ul className="record-list short">
        {list.items.map((item) => (
          <Result key={item.id} item={item} isBlind={isBlind} />
        ))}
      </ul>
      {list.total > 0 ? (
        <p>
          <a href={path(`/offers?${query}`)}>{words.allResults(list.total)}</a>
        </p>
      ) : null}
    </section>
  );
}

function Result({ item, isBlind }: { item: ListingSummary; isBlind: boolean }) {
  const common = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const { title, levelVerified, levelClaimed } = item;
  const shown = item.textStatuses.find((status) => status.language === title.language);
  const isMachine = shown?.state === 'machine' || shown?.origin === 'machine';
  return (
    <li>
      <h3>
        <a href={path(`/offers/${item.id}`)} lang={title.language === language ? undefined : title.language}>
          {title.text}
        </a>
      </h3>
      <ul className="facts-line">
        {isBlind ? null : (
          <li>
            <BankMark country={item.country} />
          </li>
        )}
        <li>
          <MaturityLadder level={levelVerified ?? levelClaimed} isVerified={levelVerified !== null} />
        </li>
        {isMachine ? <li className="text-state machine">{common.machineShown}</li> : null}
        {item.isDemo ? (
          <li>
            <DemoTag />
          </li>
        ) : null}
      </ul>
    </li>
  );
}
