import { afterEach, describe, expect, test } from 'vitest';
import { isolateWhenReached } from '../../utils/feed/card-host.ts';
import { CARD } from '../../utils/feed/watch-feed.ts';

const end = new AbortController();
afterEach(() => document.body.replaceChildren());

/** A card at the end of `place`, and how many clicks on it the page hears of. */
function cardIn(place: ParentNode & Node) {
  const host = document.createElement(CARD);
  const root = host.attachShadow({ mode: 'closed' });
  place.append(host);
  const inside = { root, box: document.createElement('div') };
  isolateWhenReached(
    document,
    (one) => (one === host ? inside : undefined),
    end.signal,
    () => undefined,
  );
  let heard = 0;
  document.body.addEventListener('click', () => heard++);
  const send = (type: string) =>
    host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
  return { send, heard: () => heard };
}

/** The innermost of so many open shadow roots. */
function rootAt(depth: number): ParentNode & Node {
  let place: ParentNode & Node = document.body;
  for (let i = 0; i < depth; i++) {
    const host: HTMLElement = document.createElement('x-host');
    place.append(host);
    place = host.attachShadow({ mode: 'open' });
  }
  return place;
}

describe.each([0, 1, 3])('A card in %i open shadow roots of the page', (depth) => {
  test('keeps clicks to itself once a pointer has reached it', () => {
    const { send, heard } = cardIn(rootAt(depth));
    send('pointerover');
    send('click');
    expect(heard()).toBe(0);
  });
});
