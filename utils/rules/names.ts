import { isHosted, isSharedEnding } from '../model/shared-ending.ts';

/** A name that only its owner hands out hosts below, in public DNS: no address, nothing of this machine or network. */
export function isOwnedName(name: string): boolean {
  return (
    name.length <= 253 &&
    /\.[a-z][a-z0-9-]*[a-z0-9]$/.test(name) &&
    !/\.(?:local|localhost|internal|lan|onion|arpa)$/.test(name) &&
    // A name that anybody's name server turns into the address it spells: "10.0.0.1.nip.io".
    !/(?:^|[.-])(?:\d{1,3}[.-]){3}\d{1,3}[.-]/.test(name) &&
    !isSharedEnding(name) &&
    !isHosted(name)
  );
}

/** Whether a host is a domain, or below it. Either may begin with "*." for all hosts below. */
export function isWithin(host: string, domain: string): boolean {
  return `.${bare(host)}`.endsWith(`.${bare(domain)}`);
}

/** Whether two domains have hosts in common. */
export function overlaps(one: string, other: string): boolean {
  return isWithin(one, other) || isWithin(other, one);
}

/** Without "*.". */
export function bare(host: string): string {
  return host.replace(/^\*\./, '');
}
