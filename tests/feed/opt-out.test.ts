import { expect, test } from 'vitest';
import { siteWith } from '../sites/made-up-site.ts';
import { idsOf, settled, watchPage } from './page.ts';

const HOME = 'https://social.example/home';
const META = '<meta name="pinterest-rich-pin" content="false">';
const POST = `<div class="post" data-id="1"><p class="text"><a href="https://item.jd.com/80001.html">x</a></p></div>`;
const watch = (head: string) =>
  watchPage(`<html><head>${head}</head><body><main>${POST}</main></body></html>`, HOME, {
    site: siteWith({}),
  });

test('A page that asks for no rich pins gets no cards', async () => {
  const watched = watch(META);
  expect(idsOf(watched)).toEqual([]);
  const later = POST.replace('"1"', '"2"');
  watched.document.querySelector('main')?.insertAdjacentHTML('beforeend', later);
  await settled();
  expect(idsOf(watched)).toEqual([]);
});

test('A page that allows them, or says nothing, does', () => {
  expect(idsOf(watch(''))).toEqual(['1']);
  expect(idsOf(watch(META.replace('false', 'true')))).toEqual(['1']);
});

test('It asks for one address: the next one of the same document may ask otherwise', async () => {
  const watched = watch('');
  watched.document.head.insertAdjacentHTML('beforeend', META);
  watched.goTo('/other');
  watched.events.navigation.dispatchEvent(new Event('currententrychange'));
  expect(idsOf(watched)).toEqual([]);
  watched.document.head.replaceChildren();
  watched.goTo('/home');
  watched.events.navigation.dispatchEvent(new Event('currententrychange'));
  expect(idsOf(watched)).toEqual(['1']);
});
