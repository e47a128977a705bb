/** Who sent a message, as the browser says; what the message claims counts for nothing. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        /** Told only of hosts that we are let into. */
        readonly url?: string | undefined;
        readonly incognito?: boolean | undefined;
      }
    | undefined;
}

/**
 * One of the extension's own pages. `own`: runtime.getURL('/'), up to the slash behind the host. By its text, as origins of
 * schemes that a URL parser does not know are all the same "null".
 */
export function isOwnPage(sender: Sender, own: string): boolean {
  return sender.url?.startsWith(own) ?? false;
}

/** The page or frame of a tab that holds a content script of ours, from the browser; undefined for anybody else. */
export function pageOf(
  { id, url, frameId = 0, tab }: Sender,
  ownId: string,
): { readonly url: URL; readonly tabId: number; readonly frameId: number } | undefined {
  const parsed = url === undefined ? null : URL.parse(url);
  if (id !== ownId || tab?.id === undefined || !parsed) return undefined;
  return { url: parsed, tabId: tab.id, frameId };
}
