export { onMessage, sendMessage } from './messaging.ts';
export { answered } from './patience.ts';
export type { News, ProductQuery, ProtocolMap, SaveAnswer, SaveRequest } from './protocol.ts';
