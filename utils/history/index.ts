export { type CourseOf, courseOf, shownSeries, sinceIn } from './course.ts';
export { type Change, changeSince, heldAt, lowestIn, type Point, pointsOf, type Then } from './queries.ts';
export { DAY, thin } from './thin.ts';
