import { describe, expect, it } from 'vitest';
import type { VersionSegment } from '../../texts/version.ts';
import type { TargetState } from '../../vocabulary.ts';
import { utf8 } from '../testing.ts';
import { ownUnits } from '../work-files/memory-file.ts';
import { readXliff } from '../xliff/read-xliff.ts';
import { writeCopiedXliff } from '../xliff/write-xliff.ts';
import type { XliffTask } from '../xliff/xliff-task.ts';
import { omegatProject } from './omegat-project.ts';
import { splitSettled } from './settled-pairs.ts';

function segment(id: string, source: string, target: string, state: TargetState): VersionSegment {
  return {
    id,
    position: 0,
    field: 'f',
    lead: '',
    gap: '',
    source,
    characters: source.length,
    target,
    state,
    ofSource: source,
    origin: null,
    originDetail: null,
    writtenBy: null,
    writtenAt: null,
    verifiedBy: null,
    revision: 1,
    overrides: [],
  };
}

const plain = { notes: [], terms: [] };
const task: XliffTask = {
  taskId: 'T',
  sourceLanguage: 'ru',
  targetLanguage: 'zh',
  segments: [
    { id: 's1', source: 'Насос & вал', target: '泵和轴', state: 'human', ...plain },
    { id: 's2', source: 'НЦ-50', state: 'none', ...plain },
  ],
};
const expected = { ...task, sources: new Map(task.segments.map(({ id, source }) => [id, source])) };
const states = async (text: string) =>
  (await readXliff(utf8(text), expected)).segments.map(({ target, state }) => [target, state]);

describe('a text for a tool that translates targets', () => {
  it('repeats its sources, which are no translations when they come back', async () => {
    const text = writeCopiedXliff(task);
    expect(text).toContain(
      '<target state="needs-translation" state-qualifier="x-amur-copied">НЦ-50</target>',
    );
    expect(text).not.toContain('泵和轴');
    expect(await states(text)).toEqual([
      [undefined, 'none'],
      [undefined, 'none'],
    ]);
  });

  it('is a person’s where the tool put something else', async () => {
    const text = writeCopiedXliff(task).replace('copied">НЦ-50<', 'copied">НЦ-50型泵<');
    expect((await states(text))[1]).toEqual(['НЦ-50型泵', 'human']);
  });
});

describe('what people translated already', () => {
  it('is given as settled only where equal originals have equal translations', () => {
    const segments = [
      segment('a', 'Вал', '轴', 'human'),
      segment('b', 'Вал', '轴', 'verified'),
      segment('c', 'Ротор', '转子', 'human'),
      segment('d', 'Ротор', '转子体', 'human'),
      segment('e', 'Шов', '焊缝', 'machine'),
      segment('f', 'НЦ-50', 'НЦ-50', 'human'),
      segment('g', 'Нет', '', 'none'),
      segment('h', 'Ключ', '键', 'human'),
      segment('i', 'Ключ', '', 'none'),
    ];
    const { settled, others } = splitSettled(segments);
    expect(settled.map(({ id }) => id)).toEqual(['a']);
    expect(others.map(({ id }) => id)).toEqual(['c', 'd', 'e', 'f', 'h']);
  });
});

describe('the project of OmegaT', () => {
  it('has its languages, whole segments, terms as a table and memories', async () => {
    const withTerms: XliffTask = {
      ...task,
      segments: task.segments.map((one) => ({
        ...one,
        terms: [{ source: 'вал\tоси', target: '轴', status: 'preferred' as const }],
      })),
    };
    const own = ownUnits([segment('a', 'Насос', '泵', 'human')], { from: 'ru', to: 'zh' });
    const files = await omegatProject(withTerms, { own, drafts: [], matches: [] });
    const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? '';
    expect(textOf('omegat.project')).toContain('<source_lang>ru-RU</source_lang>');
    expect(textOf('omegat.project')).toContain('<sentence_seg>false</sentence_seg>');
    expect(textOf('glossary/terms.txt')).toBe('вал оси\t轴\tpreferred\n');
    expect(textOf('omegat/project_save.tmx')).toContain('<seg>泵</seg>');
    expect(files.map(({ path }) => path)).toContain('source/task.xlf');
  });
});
