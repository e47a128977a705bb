export { onMessage, sendMessage } from './messaging.ts';
export { answered } from './patience.ts';
export type {
  DetailsQuery,
  MuteRequest,
  News,
  PageSettings,
  ProductQuery,
  ProtocolMap,
  ResolveAnswer,
  SaveAnswer,
  SaveLinkAnswer,
  SaveRequest,
  ShowAnswer,
  ShowRequest,
  VisitReport,
} from './protocol.ts';
