import { originOf, type UserSite } from '../model/user-site.ts';
import { sites } from './index.ts';
import type { Registered, Registration } from './registrations.ts';
import { ATTACHED_SCRIPT } from './scripts.ts';

const PREFIX = 'attached to posts';

/** True for what is registered here. */
export function isOfAttached({ id }: Pick<Registered, 'id'>): boolean {
  return id.startsWith(PREFIX);
}

/** A registration, in frames as well where a site lists such frames. */
export interface AttachedRegistration extends Registration {
  readonly excludeMatches?: string[];
  readonly allFrames?: true;
}

/** What the browser should run, on all pages with posts, while the reader wants to see what creators attach. */
export function attachedRegistrations(on: boolean, userSites: readonly UserSite[]): AttachedRegistration[] {
  if (!on) return [];
  const frames = sites.flatMap((site) => site.frames ?? []);
  const script = { js: [ATTACHED_SCRIPT], runAt: 'document_start', persistAcrossSessions: true } as const;
  const own = userSites.map(({ host }) => originOf(host));
  return [
    {
      ...script,
      js: [...script.js],
      id: PREFIX,
      matches: [...new Set([...sites.flatMap(({ matches }) => matches), ...own])].sort(),
      excludeMatches: [...frames],
    },
    ...(frames.length > 0
      ? [
          {
            ...script,
            js: [...script.js],
            id: `${PREFIX} in frames`,
            matches: [...frames],
            allFrames: true as const,
          },
        ]
      : []),
  ];
}
