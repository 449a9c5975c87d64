import { grntiNames } from '../../../shared/grnti-names.ts';
import type { Language } from '../../../shared/language.ts';
import { countryNames } from '../../../shared/region-names.ts';
import { tableDownload } from '../../../platform/tables/table-download.ts';
import type { Cell } from '../../../platform/tables/table.ts';
import { statisticsWords } from '../messages/statistics-words.ts';
import { strengthsWords } from '../messages/strengths-words.ts';
import { nameText } from '../source-text.ts';
import { strengths, type Profile } from './contract.ts';
import { readOrganisationProfile, readProfile } from './service.ts';

/** What the page of a field shows, line by line: what, of which bank, name, number, address. */
export const strengthsExport = tableDownload({
  id: 'insights.strengths.export',
  path: '/api/exports/strengths',
  summary: 'What is known of a field on both banks, as a workbook or CSV.',
  audience: 'public',
  input: strengths.get.input,
  async table(ctx, { field }) {
    const { language } = ctx;
    const words = strengthsWords[language];
    const profile = await readProfile(ctx, field);
    return {
      title: words.title,
      about: [
        [words.field, `${field} ${grntiNames[field]?.[language] ?? ''}`.trim()],
        [statisticsWords[language].asOf, profile.asOf],
      ],
      columns: [
        { title: words.kind, kind: 'text' },
        { title: words.side, kind: 'text' },
        { title: words.name, kind: 'text' },
        { title: words.count, kind: 'number' },
        { title: words.address, kind: 'text' },
      ],
      rows: rowsOf(profile, language),
    };
  },
});

/** What the page of an organisation shows, line by line. */
export const organisationStrengthsExport = tableDownload({
  id: 'insights.strengths.exportOrganisation',
  path: '/api/exports/strengths/organisations/:id',
  summary: 'What is known of an organisation, as a workbook or CSV.',
  audience: 'public',
  input: strengths.ofOrganisation.input,
  async table(ctx, { id }) {
    const { language } = ctx;
    const words = strengthsWords[language];
    const profile = await readOrganisationProfile(ctx, id);
    const named = (['facilities', 'cases', 'agreements', 'programmes'] as const).flatMap((kind) =>
      profile[kind].map(({ names, path }): Cell[] => [
        words[kind],
        nameText(names, language),
        null,
        null,
        `/${language}${path}`,
      ]),
    );
    return {
      title: words.ofOrganisation(nameText(profile.names, language)),
      about: [[statisticsWords[language].asOf, profile.asOf]],
      columns: [
        { title: words.kind, kind: 'text' },
        { title: words.name, kind: 'text' },
        { title: words.count, kind: 'number' },
        { title: words.best, kind: 'number' },
        { title: words.address, kind: 'text' },
      ],
      rows: [
        ...profile.offers.map(({ kind, field, count, bestVerified }): Cell[] => [
          words.kinds[kind],
          field === null ? words.noField : `${field} ${grntiNames[field]?.[language] ?? ''}`.trim(),
          count,
          bestVerified,
          null,
        ]),
        ...named,
      ],
    };
  },
});

function rowsOf(profile: Profile, language: Language): Cell[][] {
  const words = strengthsWords[language];
  const bankOf = (code: string) => countryNames[code]?.[language] ?? code;
  const named = (kind: string, bank: string | null, links: Profile['cases']): Cell[][] =>
    links.map(({ names, path }) => [kind, bank, nameText(names, language), null, `/${language}${path}`]);
  return [
    ...profile.sides.flatMap(({ country, offers, requests, verifiedLevels, facilities }): Cell[][] => [
      [words.offers, bankOf(country), null, offers, null],
      [words.requests, bankOf(country), null, requests, null],
      ...verifiedLevels.map((count, at): Cell[] => [
        words.levels,
        bankOf(country),
        words.level(at + 1),
        count,
        null,
      ]),
      ...named(words.facilities, bankOf(country), facilities),
    ]),
    ...named(words.shared, null, profile.sharedFacilities),
    ...named(words.cases, null, profile.cases),
    ...profile.strengths.map(({ names, country, key }): Cell[] => [
      words.strengths,
      bankOf(country),
      nameText(names, language),
      null,
      `/${language}/facts/${key}`,
    ]),
  ];
}
