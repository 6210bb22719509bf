import { describe, expect, it } from 'vitest';
import { highlighted } from '../../src/views/find/highlight';

function marked(excerpt: string, question: string): string {
  return highlighted(excerpt, question)
    .map((stretch) => (stretch.asked ? `[${stretch.text}]` : stretch.text))
    .join('');
}

describe('what was asked for is marked in what was found', () => {
  it.each([
    ['我家在上海东边。', '上海', '我家在[上海]东边。'],
    ['请水利局会商青屿县，水利局牵头', '水利局', '请[水利局]会商青屿县，[水利局]牵头'],
    ['用 GD-2026 模板', 'gd-2026', '用 [GD-2026] 模板'],
    ['全角ＡＢＣ也算', 'abc', '全角[ＡＢＣ]也算'],
    ['周三开会，周五放假', '开会  周五', '周三[开会]，[周五]放假'],
    ['…初步看不是水位骤降…', '水位', '…初步看不是[水位]骤降…'],
    ['没有这个词', '会议', '没有这个词'],
    ['面积12㎡，标m2', 'm2', '面积12㎡，标[m2]'],
  ])('%s', (excerpt, question, shown) => {
    expect(marked(excerpt, question)).toBe(shown);
  });

  it('loses nothing of the words', () => {
    const text = '第3次会议，会议室会议';
    expect(
      highlighted(text, '会议 会')
        .map((stretch) => stretch.text)
        .join(''),
    ).toBe(text);
  });
});
