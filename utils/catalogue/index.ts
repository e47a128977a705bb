export { type Catalogue, type Choices, createCatalogue, type Found } from './catalogue.ts';
export type { Entry, Stock } from './entry.ts';
export { fold, wordsOf } from './fold.ts';
export { type CataloguePage, PAGE_SIZE, packPage, unpackPage } from './page.ts';
export { isPosition, positionBetween, positionOf } from './position.ts';
export { EVERYTHING, type Filters, isEverything, type Query, SORTS, type Sort, type Word } from './query.ts';
export type { Weigh, Weighed } from './weigh.ts';
