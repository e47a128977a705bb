// What reads a page and needs nothing but one: it runs under Node too. What draws cards is start-feed.ts.
export { readPosts } from './read-posts.ts';
export { type PostLives, watchFeed } from './watch-feed.ts';
