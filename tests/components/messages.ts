import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';

/** The locales the extension has. */
export type LocaleName = 'en' | 'zh_CN' | 'zh_TW' | 'ja' | 'ko';

type Messages = Readonly<Record<string, { readonly message?: string }>>;

const read = new Map<LocaleName, Messages>();
let chosen: LocaleName = 'en';

/** The messages of a locale as the build writes them, by their browser key ("card_buy"). */
export function messagesOf(locale: LocaleName): Messages {
  const known = read.get(locale);
  if (known) return known;
  const text = readFileSync(join(import.meta.dirname, `../../locales/${locale}.yml`), 'utf8');
  const messages = generateChromeMessages(parseMessagesText(text, 'YAML')) as Messages;
  read.set(locale, messages);
  return messages;
}

/** Which locale the next messages are taken from. */
export function speak(locale: LocaleName): void {
  chosen = locale;
}

/** What browser.i18n.getMessage does: the message with $1, $2 … filled in, '' when there is none. */
export function getMessage(key: string, substitutions: string | readonly string[] = []): string {
  const values = typeof substitutions === 'string' ? [substitutions] : substitutions;
  const message = messagesOf(chosen)[key]?.message ?? '';
  return message.replace(/\$([1-9])/g, (_, place: string) => values[Number(place) - 1] ?? '');
}
