import { containsPattern, foldText } from './fold';
import { maskName } from './mask-name';

describe('folding a name for search', () => {
  it.each([
    ['復興社區', '复兴社区'],
    ['ＡＢＣ　公司', 'abc公司'],
    ['網格', '网格'],
    ['第一 网格', '第一网格'],
  ])('makes %s and %s the same', (left, right) => {
    expect(foldText(left)).toBe(foldText(right));
  });

  it('keeps what somebody typed from acting as a wildcard', () => {
    expect(containsPattern('50%_\\')).toBe('%50\\%\\_\\\\%');
  });
});

describe('masking a name', () => {
  it.each([
    ['张三', '张*'],
    ['张小明', '张**'],
    ['欧阳娜娜', '欧阳**'],
    ['李', '李*'],
    ['𠮷田花子', '𠮷**'],
  ])('%s becomes %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});
