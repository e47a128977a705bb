import { browser } from 'wxt/browser';
import { onMessage as hear } from '../../utils/messages/messaging.ts';
import type { ProtocolMap } from '../../utils/messages/protocol.ts';

/*
 * What wakes the background. A worker that was started for an event hears of it only if it listens in the first turn of
 * its event loop, when most of the background is not there yet (index.ts). So it is listened to here, for whoever wants
 * to hear of it, and they are told as soon as they are there.
 */

type Listener<A extends readonly unknown[]> = (...args: A) => void;

/** The part of the browser's events that is used. */
interface Wake<A extends readonly unknown[]> {
  addListener(listener: Listener<A>): void;
}

/** Brings the rest of the background; tries again after a failure. */
type Awake = () => Promise<void>;

interface Relay {
  /** Listening again changes nothing. */
  listen(awake: Awake): void;
  forget(): void;
}

/** Messages to the background that are answered. */
const ASKED = [
  'attached',
  'details',
  'drift',
  'hideOn',
  'lookUp',
  'mute',
  'openSettings',
  'opened',
  'pageSettings',
  'recheck',
  'refresh',
  'renewRates',
  'renewRules',
  'resolve',
  'save',
  'saveLink',
  'settled',
  'showOn',
  'synchronise',
  'visited',
  'visiting',
] as const satisfies (keyof ProtocolMap)[];

/** Whoever sends these has no use for an answer, and need not wait for the rest of the background. */
const TOLD = ['storeChanged'] as const satisfies (keyof ProtocolMap)[];

type Message = (typeof ASKED | typeof TOLD)[number];

const answers = new Map<Message, (message: never) => unknown>();

/** As @webext-core/messaging has it, for the background: answers also what has woken it. */
export function onMessage<T extends Message>(type: T, answering: Parameters<typeof hear<T>>[1]): void {
  answers.set(type, answering);
}

const alarm = relay(() => browser.alarms.onAlarm);
const allowed = relay(() => browser.permissions.onAdded);
const choice = relay(() => browser.contextMenus.onClicked);
const command = relay(() => browser.commands.onCommand);
const failed = relay(() => ofThis('error'));
const forbidden = relay(() => browser.permissions.onRemoved);
const installed = relay(() => browser.runtime.onInstalled);
// Not there before the user has allowed notifications.
const notice = relay(() => browser.notifications?.onClicked);
const online = relay(() => ofThis('online'));
const rejected = relay(() => ofThis('unhandledrejection'));
const startup = relay(() => browser.runtime.onStartup);

/** Events, for the background. */
export const wakes = {
  alarm,
  allowed,
  choice,
  command,
  failed,
  forbidden,
  installed,
  notice,
  online,
  rejected,
  startup,
};

/** Listens to all of them; in the first turn of the event loop. */
export function listen(awake: Awake): void {
  for (const one of Object.values(wakes)) one.listen(awake);
  browser.permissions.onAdded.addListener(({ permissions = [] }) => {
    if (permissions.includes('notifications')) notice.listen(awake);
  });
  for (const type of ASKED) {
    hear(type, async (message) => {
      await awake();
      return answer(message);
    });
  }
  for (const type of TOLD) {
    hear(type, (message) => {
      const tell = async () => {
        await awake();
        await answer(message);
      };
      // A turn later, when it is answered: loading holds up whatever comes after it.
      setTimeout(() => void tell().catch(warn));
    });
  }
}

/** Nobody wants to hear of anything any more. */
export function forgetListeners(): void {
  for (const one of Object.values(wakes)) one.forget();
  answers.clear();
}

function relay<A extends readonly unknown[]>(eventOf: () => Wake<A> | undefined): Wake<A> & Relay {
  const listeners = new Set<Listener<A>>();
  let listener: Listener<A> | undefined;
  return {
    listen(awake) {
      listener ??= (...args) => {
        awake()
          .then(() => {
            // One that throws keeps nobody else from hearing.
            for (const tell of listeners) void (async () => tell(...args))();
          })
          .catch(warn);
      };
      eventOf()?.addListener(listener);
    },
    addListener: (one) => void listeners.add(one),
    forget: () => listeners.clear(),
  };
}

function ofThis<T extends 'error' | 'online' | 'unhandledrejection'>(type: T): Wake<[WindowEventMap[T]]> {
  return { addListener: (listener) => globalThis.addEventListener(type, listener) };
}

function answer(message: { readonly type: Message }) {
  const found = answers.get(message.type);
  if (!found) throw new Error(`nobody answers ${message.type}`);
  return Reflect.apply(found, undefined, [message]);
}

/** What there is to note errors with has not come. */
export function warn(error: unknown): void {
  console.warn('Feedcart:', error);
}
