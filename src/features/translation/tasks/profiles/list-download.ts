import { aboutList } from '../../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../../platform/tables/table-download.ts';
import type { Column } from '../../../../platform/tables/table.ts';
import { grntiName } from '../../../../shared/vocabulary-names.ts';
import { taskWords } from '../../messages/task-words.ts';
import { translationWords } from '../../messages/translation-words.ts';
import { profileEndpoints } from './contract.ts';
import { pairNames } from './pair-names.ts';
import { listTranslators } from './service.ts';

const text = (title: string): Column => ({ title, kind: 'text' });
const number = (title: string): Column => ({ title, kind: 'number' });
const percent = (share: number | null) => (share === null ? null : Math.round(share * 1000) / 10);

/** Translators as the list of coordinators shows them. */
export const translatorListDownload = tableDownload({
  id: 'translation.profiles.export',
  path: '/api/exports/translators',
  summary: 'All translators with their languages, ratings and work in hand (coordinators)',
  audience: 'signedIn',
  input: profileEndpoints.list.input,
  async table(ctx, wish) {
    const { language } = ctx;
    const list = await collectPages((paging) => listTranslators(ctx, { ...wish, ...paging }));
    const words = taskWords[language];
    const heads = words.translatorHeads;
    const pairs = pairNames(language);
    const domainName = (code: string) =>
      code === '00' ? translationWords[language].generalDomain : grntiName(code, language);
    return {
      title: words.translatorsTitle,
      about: aboutList(language, list, wish, {
        pair: pairs,
        domain: { '00': translationWords[language].generalDomain },
      }),
      columns: [
        ...[words.translator, words.languages, words.domain, heads.available, heads.credited].map(text),
        ...[heads.inHand, heads.delivered, heads.verified, heads.returned].map(number),
        ...[heads.changedSegments, heads.changedCharacters, heads.onTime].map(number),
        text(heads.about),
      ],
      rows: list.items.map(({ name, profile, rating, inHand }) => [
        name,
        profile ? profile.pairs.map((pair) => pairs[pair] ?? pair).join('; ') : words.noProfile,
        profile?.domains.map(domainName).join('; ') ?? null,
        profile && (profile.isAvailable ? words.available : words.notAvailable),
        profile?.isCredited ? words.credited : null,
        ...[inHand, rating.deliveredTasks, rating.verifiedTasks, rating.timesReturned],
        ...[rating.changedSegments, rating.changedCharacters, rating.onTime].map(percent),
        profile?.about || null,
      ]),
    };
  },
});
