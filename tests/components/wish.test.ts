import { describe, expect, test } from 'vitest';
import { openable } from '../../components/wish.ts';

describe('the link of a row', () => {
  test('is exactly what was posted', () => {
    const posted = 'https://S.Click.Example/a b?x=%E4%BF%9D&&y#z';
    expect(openable(posted)).toBe(posted);
  });

  test('asks over https for what was posted with plain http', () => {
    expect(openable('http://item.example/1?a=b')).toBe('https://item.example/1?a=b');
  });

  test.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'JaVaScRiPt&colon;alert(1)',
    'data:text/html,hi',
    'vbscript:x',
    'https://user:pass@item.example/1',
    'item.example/1',
    '',
  ])('%j is none', (posted) => {
    expect(openable(posted)).toBeUndefined();
  });
});
