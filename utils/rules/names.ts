/** Second levels under which registries sell names to anybody: "co.uk" is nobody's domain. */
const REGISTRY = /^(?:co|com|org|net|gov|edu|ac|or|ne|go|gob|nom|ltd|plc|me)\.[a-z]{2}$/;
/** Where anybody has a host below the domain: pages there are not the domain's owner's. */
const SHARED =
  /(?:^|\.)(?:github\.io|gitlab\.io|pages\.dev|workers\.dev|web\.app|firebaseapp\.com|netlify\.app|vercel\.app|herokuapp\.com|onrender\.com|fly\.dev|amazonaws\.com|cloudfront\.net|azurewebsites\.net|blogspot\.com|wordpress\.com|wixsite\.com|weebly\.com|myshopify\.com|ngrok\.io|ngrok-free\.app|trycloudflare\.com)$/;

/** A name that only its owner hands out hosts below, in public DNS: no address, nothing of this machine or network. */
export function isOwnedName(name: string): boolean {
  return (
    name.length <= 253 &&
    /\.[a-z][a-z0-9-]*[a-z0-9]$/.test(name) &&
    !/\.(?:local|localhost|internal|lan|onion|arpa)$/.test(name) &&
    !REGISTRY.test(name) &&
    !SHARED.test(name)
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
