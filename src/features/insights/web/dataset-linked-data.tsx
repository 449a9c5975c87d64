import { useLanguage } from '../../../ui/language.ts';
import { LinkedData } from '../../../ui/linked-data.tsx';
import type { Language } from '../../../shared/language.ts';

type Dataset = {
  name: string;
  description: string;
  /** What is counted or measured. */
  variables: readonly string[];
  asOf: string;
  /** Of the page, below the host. */
  page: string;
  /** Of the table as a file. */
  file: string;
  /** Figures of the starting content are CC BY 4.0; counts of records belong to their owners. */
  isOfSources: boolean;
};

const types = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A table of figures in the words of schema.org, with the files it can be taken as. */
export function datasetFacts(one: Dataset, language: Language) {
  const mark = one.file.includes('?') ? '&' : '?';
  return {
    name: one.name,
    description: one.description,
    inLanguage: language,
    dateModified: one.asOf,
    isAccessibleForFree: true,
    license: one.isOfSources ? 'https://creativecommons.org/licenses/by/4.0/' : undefined,
    variableMeasured: one.variables,
    url: one.page,
    distribution: (['csv', 'xlsx'] as const).map((format) => ({
      '@type': 'DataDownload',
      encodingFormat: types[format],
      contentUrl: `${one.file}${mark}format=${format}&lang=${language}`,
    })),
  };
}

export function DatasetLinkedData(one: Dataset) {
  return <LinkedData type="Dataset" facts={datasetFacts(one, useLanguage())} />;
}
