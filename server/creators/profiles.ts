import { z } from 'zod';
import { type AttestedPlatform, authorId, isAttested } from '../../utils/cards/index.ts';
import { isPublicHost } from '../../utils/model/public-host.ts';
import type { AskPage } from './public-fetch.ts';

/** What a platform itself says of an author, to anybody who asks. */
export interface Profile {
  /** Words that only the author can have written; markup in it is as it came. */
  readonly words: string;
  /** Followers, where it says so. */
  readonly followers?: number;
}

/**
 * `elsewhere`: the platform shows profiles only to its own users' browsers. `unreachable`: no answer, or none that is
 * this author's.
 */
export type Looked = Profile | 'elsewhere' | 'unreachable';

interface Wanted {
  readonly author: string;
  /** The id of a post in which the code stands, rather than in the profile. */
  readonly post?: string | undefined;
}

/** How the public interface of each platform is asked. Author and post are anybody's text: they stay one part of a URL. */
const READERS: Readonly<Record<AttestedPlatform, (wanted: Wanted, ask: AskPage) => Promise<Looked>>> = {
  bluesky: readBluesky,
  mastodon: readMastodon,
};

/** Looks at an author's profile, and at a post of theirs. Never throws. */
export async function readProfile(platform: string, wanted: Wanted, ask: AskPage): Promise<Looked> {
  return isAttested(platform) ? READERS[platform](wanted, ask) : 'elsewhere';
}

const blueskyProfile = z.object({
  handle: z.string(),
  did: z.string(),
  description: z.string().default(''),
  followersCount: z.int().min(0),
});
const blueskyPosts = z.object({
  posts: z.array(z.object({ author: z.object({ did: z.string() }), record: z.object({ text: z.string() }) })),
});

async function readBluesky({ author, post }: Wanted, ask: AskPage): Promise<Looked> {
  const api = 'https://public.api.bsky.app/xrpc';
  const profile = parsed(
    blueskyProfile,
    await ask(`${api}/app.bsky.actor.getProfile?actor=${encodeURIComponent(author)}`),
  );
  if (!profile || ![profile.handle, profile.did].map(authorId).includes(author)) return 'unreachable';
  const followers = profile.followersCount;
  if (post === undefined) return { words: profile.description, followers };
  const uri = `at://${profile.did}/app.bsky.feed.post/${post}`;
  const found = parsed(
    blueskyPosts,
    await ask(`${api}/app.bsky.feed.getPosts?uris=${encodeURIComponent(uri)}`),
  );
  const [own] = found?.posts ?? [];
  return own?.author.did === profile.did ? { words: own.record.text, followers } : 'unreachable';
}

const mastodonAccount = z.object({
  id: z.string(),
  acct: z.string(),
  note: z.string(),
  fields: z.array(z.object({ value: z.string() })).default([]),
  followers_count: z.int().min(0),
});
const mastodonStatus = z.object({ account: z.object({ id: z.string() }), content: z.string() });

/** An author is "name@instance": the instance itself is asked, of its own users alone. */
async function readMastodon({ author, post }: Wanted, ask: AskPage): Promise<Looked> {
  const [, name, host] = /^([\w.-]+)@([a-z0-9.-]+)$/.exec(author) ?? [];
  if (name === undefined || host === undefined || !isPublicHost(host)) return 'unreachable';
  const api = `https://${host}/api/v1`;
  const account = parsed(
    mastodonAccount,
    await ask(`${api}/accounts/lookup?acct=${encodeURIComponent(name)}`),
  );
  // A user of another instance has its name in `acct`: that one would have to be asked.
  if (account?.acct.toLowerCase() !== name) return 'unreachable';
  const followers = account.followers_count;
  if (post === undefined)
    return { words: [account.note, ...account.fields.map(({ value }) => value)].join('\n'), followers };
  const status = parsed(mastodonStatus, await ask(`${api}/statuses/${encodeURIComponent(post)}`));
  return status?.account.id === account.id ? { words: status.content, followers } : 'unreachable';
}

function parsed<T>(schema: z.ZodType<T>, text: string | undefined): T | undefined {
  if (text === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // not JSON
  }
}
