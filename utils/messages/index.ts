export { onMessage, sendMessage } from './messaging.ts';
export { answered } from './patience.ts';
export type { ProductQuery, ProtocolMap, SaveAnswer, SaveRequest } from './protocol.ts';
