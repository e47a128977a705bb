import { type LookupAddress, lookup } from 'node:dns';
import { request } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicUrl } from '../../utils/cards/index.ts';
import { isPublicAddress } from './public-address.ts';

/** A public page's text; undefined when it is not there, not to be asked, or too long. Never throws. */
export type AskPage = (url: string) => Promise<string | undefined>;

const TIME_LIMIT_MS = 5_000;
const MOST_BYTES = 512 * 1024;

/** Gives only public addresses, and the connection is made to one of those it gave: no name can change in between. */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const usable = error ? [] : found.filter(({ address }) => isPublicAddress(address));
    const [first] = usable;
    if (!first) done(error ?? Object.assign(new Error('no public address'), { code: 'EPRIVATE' }), '', 4);
    else if (options.all) done(null, usable);
    else done(null, first.address, first.family);
  });
};

/**
 * Asks for an https page of a public host, as nobody: no redirect is followed, nothing is unpacked, and it takes five
 * seconds and 512 kB at most.
 */
export const askPublicPage: AskPage = (url) => {
  if (!isPublicUrl(url)) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const asked = request(
      url,
      {
        lookup: publicLookup,
        agent: false,
        signal: AbortSignal.timeout(TIME_LIMIT_MS),
        headers: {
          Accept: 'application/json',
          'Accept-Encoding': 'identity',
          'User-Agent': 'Feedcart endpoint',
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        const isText = response.statusCode === 200 && response.headers['content-encoding'] === undefined;
        if (!isText) {
          resolve(undefined);
          response.destroy();
          return;
        }
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > MOST_BYTES) {
            resolve(undefined);
            response.destroy();
          } else chunks.push(chunk);
        });
        response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
        response.on('error', () => resolve(undefined));
      },
    );
    asked.on('error', () => resolve(undefined));
    asked.end();
  });
};
