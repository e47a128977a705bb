export { readPosts } from './read-post.ts';
export { type FeedOptions, type FeedPort, startFeed } from './start-feed.ts';
export { type PostLives, watchFeed } from './watch-feed.ts';
