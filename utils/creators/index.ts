export type { BelievedCard, Standing } from './believe.ts';
export { keptIn } from './kept-in.ts';
export { type Offered, offeredBy, saidOf } from './offered.ts';
export type { CreatorPorts, CreatorStore } from './ports.ts';
export { postAt } from './post-at.ts';
export {
  type CreatorAccount,
  claimHandle,
  proveHandle,
  publish,
  type Refusal,
  sign,
} from './publisher.ts';
export { type CardReader, createReader, type Found, type FoundCard } from './reader.ts';
