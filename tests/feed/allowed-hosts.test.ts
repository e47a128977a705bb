import { expect, test } from 'vitest';
import { watchFeed } from '../../utils/feed/index.ts';
import { siteAt } from '../../utils/sites/index.ts';
import { toDocument } from '../sites/fixture.ts';

const HERE = new URL('https://x.com/home');
const tweet = (id: string, link: string) => `<article data-testid="tweet" role="article">
  <div data-testid="User-Name"><a href="/ann">Ann</a><a href="/ann/status/${id}"><time>1h</time></a></div>
  <div data-testid="tweetText" lang="en"><a href="${link}" target="_blank">look</a></div></article>`;

test('A page that is open gets the cards of a shop when it is allowed, and loses only those when it is not', () => {
  const document = toDocument(
    `<main>${tweet('1', 'https://small.example/products/mug')}${tweet('2', 'https://item.jd.com/10001.html')}</main>`,
  );
  const site = siteAt(HERE);
  if (!site) throw new Error('no site');
  const allowed = new Set<string>();
  const shown = new Map<Element, string>();
  const left: string[] = [];
  const end = new AbortController();
  const readAll = watchFeed(
    { root: document, location: HERE as unknown as Location, site, allowed },
    {
      show: (entry, _, { id }) => void shown.set(entry, id),
      leave(entry) {
        const id = shown.get(entry);
        if (id !== undefined) left.push(id);
        shown.delete(entry);
      },
    },
    end.signal,
  );
  const ids = () => [...shown.values()].sort();
  expect(ids()).toEqual(['2']);
  allowed.add('small.example');
  readAll();
  expect(ids()).toEqual(['1', '2']);
  allowed.clear();
  readAll();
  expect([ids(), left]).toEqual([['2'], ['1']]);
  end.abort();
  allowed.add('small.example');
  readAll();
  expect(ids()).toEqual([]);
});
