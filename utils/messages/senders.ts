/** Who sent a message, as the browser says; what the message claims counts for nothing. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/** One of the extension's own pages. `ownOrigin` is runtime.getURL(''). */
export function isOwnPage(sender: Sender, ownOrigin: string): boolean {
  return sender.url !== undefined && URL.parse(sender.url)?.origin === new URL(ownOrigin).origin;
}

/** The address of the top frame of a tab, from the browser; undefined for anybody else. */
export function pageOf(sender: Sender, ownId: string): URL | undefined {
  if (sender.id !== ownId || sender.tab?.id === undefined || (sender.frameId ?? 0) !== 0) return undefined;
  return (sender.url && URL.parse(sender.url)) || undefined;
}
