import { defineExtensionMessaging } from '@webext-core/messaging';
import type { ProtocolMap } from './protocol.ts';

/** Typed runtime messages. Nothing else in the house touches the browser's messaging. */
export const { sendMessage, onMessage } = defineExtensionMessaging<ProtocolMap>();
