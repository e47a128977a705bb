// What tests run in a page of a real browser (in-page.ts): the product's own reading, and words for what it finds.
export { readPosts } from '../../../utils/feed/read-posts.ts';
export { toDocument } from '../../sites/fixture-page.ts';
export { checkCards, checkPage } from './check-page.ts';
export { readFixture } from './read-fixture.ts';
