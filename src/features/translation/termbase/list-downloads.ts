import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { aboutList } from '../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import type { Column } from '../../../platform/tables/table.ts';
import { languageNames, languages, type Language } from '../../../shared/language.ts';
import { accountsWords } from '../../accounts/public-text.ts';
import { termbaseWords } from '../messages/termbase-words.ts';
import { translationWords } from '../messages/translation-words.ts';
import { browseConcepts } from './contract.ts';
import { pageOfConcepts } from './page-of-concepts.ts';
import { pageOfProposals } from './present-proposal.ts';
import { termProposals, type ProposalBrief, type Sayer } from './proposal-contract.ts';
import { grntiName } from '../../../shared/vocabulary-names.ts';

const text = (title: string): Column => ({ title, kind: 'text' });
const number = (title: string): Column => ({ title, kind: 'number' });
const moment = (title: string): Column => ({ title, kind: 'moment' });
const generalDomain = '00';

/** Concepts and proposals as their lists show them, with all words of the three languages. */
export const termbaseListDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'translation.termbase.export',
    path: '/api/exports/concepts',
    summary:
      'Concepts as the list shows them, all that its filter finds, with their words in three languages',
    audience: 'public',
    input: browseConcepts.input,
    async table(ctx, wish) {
      const { language } = ctx;
      const list = await collectPages((paging) => pageOfConcepts(ctx, { ...wish, ...paging }));
      const words = translationWords[language];
      const terms = termbaseWords[language];
      return {
        title: words.title,
        about: aboutList(language, list, wish, {
          domain: { [generalDomain]: words.generalDomain },
          state: terms.states,
          order: terms.orders,
        }),
        columns: [
          text(words.number),
          ...languages.map((each) => text(languageNames[each])),
          number(terms.uses),
          ...[words.domain, words.kind, terms.standing].map(text),
          number(terms.openProposals),
        ],
        rows: list.items.map((one) => [
          one.id,
          ...languages.map((each) => one.words[each].join('; ') || null),
          one.uses,
          domainName(one.domain, language),
          words.kinds[one.kind] ?? one.kind,
          terms.states[one.state],
          one.openProposals,
        ]),
      };
    },
  }),
  tableDownload({
    id: 'translation.proposals.export',
    path: '/api/exports/concept-proposals',
    summary: 'Proposals of terms as the list shows them',
    audience: 'public',
    input: termProposals.list.input,
    async table(ctx, wish) {
      const { language } = ctx;
      const list = await collectPages((paging) => pageOfProposals(ctx, { ...wish, ...paging }));
      const terms = termbaseWords[language];
      return {
        title: terms.proposals,
        about: aboutList(
          language,
          list,
          { ...wish, mine: wish.mine === 'yes' ? 'yes' : undefined },
          {
            domain: { [generalDomain]: translationWords[language].generalDomain },
            state: terms.proposalStates,
          },
        ),
        columns: [
          ...languages.map((each) => text(languageNames[each])),
          ...[terms.what, terms.field, terms.state].map(text),
          text(terms.proposer),
          moment(terms.proposedAt),
          text(terms.reason),
          number(terms.commentsHead),
          text(terms.decider),
          moment(terms.decidedAt),
          text(terms.decisionReason),
        ],
        rows: list.items.map((one) => [
          ...languages.map((each) => one.words[each].join('; ') || null),
          one.isNew ? terms.newConcept : terms.changeOf(one.conceptId ?? ''),
          domainName(one.domain, language),
          stateName(one, language),
          saidBy(one.proposedBy, language),
          one.proposedAt,
          one.reason || null,
          one.comments,
          one.decided && saidBy(one.decided.by, language),
          one.decided?.at ?? null,
          one.decided?.reason ?? null,
        ]),
      };
    },
  }),
];

function domainName(domain: string, language: Language): string {
  return domain === generalDomain ? translationWords[language].generalDomain : grntiName(domain, language);
}

function stateName({ state, decided }: ProposalBrief, language: Language): string {
  const words = termbaseWords[language];
  return state === 'accepted' && decided?.isChanged ? words.acceptedChanged : words.proposalStates[state];
}

/** The name as this reader may know it, with the role that let him. */
function saidBy({ role, name }: Sayer, language: Language): string {
  const words = termbaseWords[language];
  const said = role === 'platform' ? words.platform : accountsWords[language].roles[role];
  return name === null ? said : words.person(name, said);
}
