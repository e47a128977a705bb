import type { AttachedAnswer, AttachedPost, PostSeen } from '../model/attached.ts';
import { atEnd } from './at-end.ts';

/** Posts that come into the page within this time are asked for in one message. Milliseconds. */
const GATHER_MS = 150;
/** As many as the background takes at once. */
export const MOST_POSTS = 50;
/** Posts whose answer is remembered: nobody is asked twice for what was scrolled past and back. */
const MOST_KNOWN = 2000;

export interface AskAttachedOptions {
  /** Null: the reader does not want to know, or not any more. */
  readonly ask: (posts: readonly PostSeen[]) => Promise<AttachedAnswer | null>;
  /** Whether anybody would see the answer. */
  readonly isThere: (post: PostSeen) => boolean;
  /** Of these posts nothing is asked before they are on screen. */
  readonly onUnseen: (posts: readonly PostSeen[]) => void;
  readonly onAnswer: (asked: readonly PostSeen[], answered: readonly AttachedPost[]) => void;
  /** Nothing is asked from here on, and what was answered counts no more. */
  readonly onEnd: () => void;
  readonly signal: AbortSignal;
}

/** One name for a post and its author. */
export const nameOfPost = ({ author, post }: PostSeen): string => `${author} ${post}`;

/**
 * Asks for posts, each once, many in one message; those that have something again when something else may hold, and those
 * of which nothing could be asked before they were seen when they are. Answers with the function that wants a post.
 */
export function askAttached({
  ask,
  isThere,
  onUnseen,
  onAnswer,
  onEnd,
  signal,
}: AskAttachedOptions): (post: PostSeen) => void {
  const known = new Map<string, PostSeen>();
  const queue = new Map<string, PostSeen>();
  /** Those that have something. */
  const held = new Map<string, PostSeen>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  atEnd(signal, () => {
    isOver = true;
    clearTimeout(timer);
    clearTimeout(later);
  });

  const wait = () => {
    timer ??= setTimeout(flush, GATHER_MS);
  };

  const flush = () => {
    timer = undefined;
    const posts = [...queue.values()].slice(0, MOST_POSTS);
    for (const post of posts) queue.delete(nameOfPost(post));
    const wanted = posts.filter(isThere);
    // What was scrolled past before anybody asked is asked for when it comes back.
    for (const post of posts) if (!wanted.includes(post)) known.delete(nameOfPost(post));
    if (wanted.length > 0) void send(wanted);
    if (queue.size > 0) wait();
  };

  const send = async (posts: readonly PostSeen[]) => {
    const answer = await ask(posts).catch(() => undefined);
    if (isOver) return;
    if (answer === null) {
      isOver = true;
      clearTimeout(later);
      queue.clear();
      onEnd();
      return;
    }
    // Nobody was there: the next time it is seen it is asked for again.
    if (!answer) {
      for (const post of posts) known.delete(nameOfPost(post));
      return;
    }
    for (const post of posts) held.delete(nameOfPost(post));
    for (const { author, post } of answer.posts) {
      const name = nameOfPost({ author, post });
      held.set(name, { author, post, ...(known.get(name)?.onScreen && { onScreen: true }) });
    }
    onAnswer(posts, answer.posts);
    if (answer.onlySeen) onUnseen(posts.filter(({ onScreen }) => !onScreen));
    if (held.size > 0) later ??= setTimeout(askAgain, answer.again);
  };

  const askAgain = () => {
    later = undefined;
    for (const [name, post] of held) {
      held.delete(name);
      if (isThere(post)) queue.set(name, post);
      else known.delete(name);
    }
    if (queue.size > 0) wait();
  };

  return (post) => {
    const name = nameOfPost(post);
    const before = known.get(name);
    if (isOver || (before && (before.onScreen || !post.onScreen))) return;
    known.set(name, post);
    queue.set(name, post);
    for (const oldest of known.keys()) {
      if (known.size <= MOST_KNOWN) break;
      known.delete(oldest);
    }
    wait();
  };
}
