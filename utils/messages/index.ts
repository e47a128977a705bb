export { onMessage, sendMessage } from './messaging.ts';
export { answered } from './patience.ts';
export type {
  MuteRequest,
  News,
  PageSettings,
  ProductQuery,
  ProtocolMap,
  ResolveAnswer,
  SaveAnswer,
  SaveRequest,
  ShowAnswer,
  ShowRequest,
} from './protocol.ts';
