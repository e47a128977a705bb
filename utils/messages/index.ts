export { onMessage, sendMessage } from './messaging.ts';
export { answered } from './patience.ts';
export type { News, ProductQuery, ProtocolMap, ResolveAnswer, SaveAnswer, SaveRequest } from './protocol.ts';
