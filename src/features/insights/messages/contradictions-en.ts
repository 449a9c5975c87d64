import { pluralEn, type Messages } from '../../../shared/messages.ts';

export const en = {
  title: 'Contradictions between sources',
  lead: 'Where the source texts disagree, every claim stands here beside the others with its source. The platform chooses none of them.',
  counts: (count: number) =>
    pluralEn(count, `${count} contradiction`, `${count} contradictions`) + ', in the order of the file',
  notice: 'The sources contradict each other here:',
  noticeDoubt: 'The source is doubted here:',
  claim: 'What is said',
  source: 'Source',
  doubted: 'one source, doubted by the compilers',
  remark: 'Remark of the compilers',
  concerns: 'Concerns',
  translated: 'Claims are rendered by the platform; the words of the source stand in the source row.',
  exportTitle: 'Contradictions',
  topic: 'Subject',
  key: 'Key of the row',
  asOf: 'As of (UTC)',
};

export type ContradictionWords = Messages<typeof en>;
