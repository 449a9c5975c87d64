import { describe, expect, it } from 'vitest';
import { segmentText } from './segment-text.ts';

/** Written with a bar where the text is cut; the bar stands for the blanks there, if any. */
function cut(text: string): string {
  return segmentText(text, 'zh')
    .segments.map((segment) => segment.text)
    .join('|');
}

describe('Chinese', () => {
  it.each([
    ['本项目研究激光焊接。', '样品厚度为12.5 mm！', '效果如何？', '见下表'],
    ['他问：“能焊接吗？”', '我们试了。'],
    ['“快走！”他说道。', '大家走了。'],
    ['他说：“好。我来。你等着。”', '然后他走了。'],
    ['“能否焊接？”的问题已经解决。', '下一步是检测。'],
    ['《如何焊接钛合金？》一文已发表。', '欢迎阅读。'],
    ['采用激光焊接（见图3。单位：mm）并检测。', '合格。'],
    ['采用激光焊接（见图3。）并检测。', '合格。'],
    ['“好！”，他说。', '完。'],
    ['网址为http://a.cn/?焊接=1。', '完。'],
    ['（这是说明。）', '正文开始。'],
    ['包括钢、铝、钛……等材料。', '其他材料另议……。', '完。'],
    ['真的吗？！', '是的！！！', '好。'],
    ['按照GB/T 37264-2018执行.', '然后检测.', '最后验收'],
    ['钛合金见Fig. 3及www.example.cn/?q=焊接的说明。', '完。'],
    ['版本v2.1.3发布，联系a.b@example.cn。', '谢谢！', 'TIG焊'],
    ['1. 概述：焊接技术。', '结束。'],
    ['可靠吗?', 'TIG焊可靠!', '好'],
    ['“走！”', '《规范》规定如此。'],
    ['他喊：「住手！」', '没人听。'],
    ['采用(1)预热。', '(2)焊接。'],
    ['使用该溶液。', 'pH值为7。'],
    ['他问"好吗？"', '我答"好。"', '完。'],
    ['“不！”——他拒绝了。', '完。'],
  ])('%s … %s', (...parts) => {
    expect(cut(parts.join(''))).toBe(parts.join('|'));
  });

  it('a semicolon keeps the clauses together', () => {
    expect(cut('第一，降低成本；第二，提高质量。完。')).toBe('第一，降低成本；第二，提高质量。|完。');
  });
});
