import { describe, expect, test } from 'vitest';
import { MAX_RULES_BYTES } from '../../utils/model/rules-wire.ts';
import { RULES_VERSION } from '../../utils/rules/version.ts';
import { changeSettings, readRulesState } from '../../utils/store/index.ts';
import { type Answer, browser, served, serving, signer, withCups } from './browser.ts';
import { DAY, NOW, newerRules, newSigner } from './sign.ts';

const HOUR = DAY / 24;

describe('A server that lies or fails', () => {
  const bad: readonly [problem: string, answer: () => Promise<Answer>][] = [
    ['none', async () => () => new Response('{}', { status: 404 })],
    ['unreachable', async () => () => new Response('', { status: 500 })],
    ['unreachable', async () => () => Response.redirect('https://evil.example/')],
    ['unreachable', async () => () => Promise.reject(new TypeError('Failed to fetch'))],
    ['unreachable', async () => () => new Response(null, { status: 204 })],
    ['signature', async () => () => new Response('<!doctype html>Log in to the network')],
    ['signature', async () => serving(await (await newSigner()).sign(JSON.stringify(withCups())))],
    ['signature', async () => serving((await signer.sign(JSON.stringify(withCups()))).slice(0, -9))],
    ['schema', async () => serving(await signer.sign('{"__proto__":{"polluted":1}}'))],
    ['older', async () => served(newerRules({ version: RULES_VERSION }))],
    ['older', async () => served(newerRules({ version: RULES_VERSION + 1 }))],
    ['expired', async () => served(newerRules({ version: RULES_VERSION + 2, until: NOW }))],
    ['too-big', async () => serving(new Uint8Array(MAX_RULES_BYTES + 1))],
  ];
  test.each(bad)('changes nothing, and it is said so: %s', async (problem, answer) => {
    const at = await browser(await served(withCups()));
    await at.rules.renew();
    at.answer = await answer();
    await at.rules.renew({ force: true });
    expect(at.isProduct()).toBe(true);
    expect(await at.report()).toMatchObject({ version: RULES_VERSION + 1, problem });
    at.answer = await served(withCups({ version: RULES_VERSION + 3 }));
    await at.rules.renew({ force: true });
    expect(await at.report()).toEqual({ version: RULES_VERSION + 3, checkedAt: NOW });
  });

  test('can’t bring an older version back by way of off and on', async () => {
    const at = await browser(await served(withCups({ version: RULES_VERSION + 5 })));
    await at.rules.renew();
    for (const freshRules of [false, true]) {
      await changeSettings(at.store, { freshRules });
      await at.rules.renew();
    }
    at.answer = await served(withCups({ version: RULES_VERSION + 4 }));
    await at.rules.renew({ force: true });
    expect(await at.report()).toMatchObject({ version: RULES_VERSION + 5, problem: 'older' });
  });

  test('can’t hold newer rules back for ever: when the time of the last ones is over the build’s own are back', async () => {
    const file = await served(withCups({ until: NOW + 3 * DAY }));
    const at = await browser(file);
    await at.rules.renew();
    at.answer = () => new Response(null, { status: 304 });
    at.later(2 * DAY);
    await at.rules.renew();
    expect(at.isProduct()).toBe(true);
    at.later(1 * DAY);
    await at.rules.renew();
    expect(at.isProduct()).toBe(false);
    expect(await at.report()).toMatchObject({ problem: 'expired' });
    // Asked anew it is not told what we have: "the same" would not help.
    at.answer = file;
    at.later(2 * DAY);
    await at.rules.renew();
    expect(new Headers(at.asked.at(-1)?.init.headers).has('if-none-match')).toBe(false);
    expect(await at.report()).not.toHaveProperty('version');
  });

  test('is read no further than a file may be long, though it never ends', async () => {
    let sent = 0;
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
      cancel() {
        isCancelled = true;
      },
    });
    const { rules, report } = await browser(() => new Response(endless));
    await rules.renew();
    expect(await report()).toEqual({ checkedAt: NOW, problem: 'too-big' });
    expect(isCancelled).toBe(true);
    expect(sent).toBeLessThan(MAX_RULES_BYTES + 3 * 65_536);
  });

  test('that does not answer is asked again some hours later, not sooner', async () => {
    const at = await browser(() => Promise.reject(new TypeError('Failed to fetch')));
    await at.rules.renew();
    at.later(3 * HOUR);
    await at.rules.renew();
    expect(at.asked).toHaveLength(1);
    at.later(6 * HOUR);
    await at.rules.renew();
    expect(at.asked).toHaveLength(2);
  });

  test.each(['"', '"a\r\nb"', `"${'x'.repeat(5000)}"`, 'no quotes'])(
    'has its name for a file (%j) kept only where it is one',
    async (etag) => {
      const file = await signer.sign(JSON.stringify(withCups()));
      const at = await browser(() => {
        const response = new Response(file);
        Object.defineProperty(response, 'headers', { value: { get: () => etag } });
        return response;
      });
      await at.rules.renew();
      expect(await readRulesState(at.store)).not.toHaveProperty('etag');
    },
  );
});
