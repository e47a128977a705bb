import { merchantFor, originsOf } from '../../utils/merchants/index.ts';

const ONE_HOST = /^https:\/\/[^*/]+\/\*$/;

/** Which product keys are of shops that are asked at one of these match patterns. */
export function isAskedAt(origins: readonly string[]): (key: string) => boolean {
  const changed = new Set(origins);
  // "All sites", or all below a host: rare enough to take it for every shop.
  const isWide = !origins.every((origin) => ONE_HOST.test(origin));
  return (key) => {
    const merchant = key.slice(0, key.indexOf(':'));
    const shop = merchantFor({ merchant });
    const asked = shop ? originsOf(shop) : [`https://${merchant}/*`, `https://www.${merchant}/*`];
    return isWide || asked.some((origin) => changed.has(origin));
  };
}
