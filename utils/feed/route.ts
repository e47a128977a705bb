/** The window's part that tells of routes; without one, only changes of the page's content lead to another look. */
export interface RouteEvents extends EventTarget {
  readonly navigation?: EventTarget | null;
}

/**
 * Calls `onRoute` when the page's address may have changed without a load, and with true when the page comes back from
 * the back/forward cache. Never before the address has changed: an entry of the Navigation API's history is current
 * only once it is committed.
 */
export function watchRoute(
  events: RouteEvents,
  onRoute: (isBack: boolean) => void,
  signal: AbortSignal,
): void {
  const tell = (event: Event) => onRoute('persisted' in event && event.persisted === true);
  // pushState and replaceState, which nothing else tells an isolated world of.
  events.navigation?.addEventListener('currententrychange', tell, { signal });
  for (const type of ['popstate', 'hashchange', 'pageshow']) events.addEventListener(type, tell, { signal });
}
