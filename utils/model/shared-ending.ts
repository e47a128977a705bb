/** Second levels under which registries sell names to anybody: "co.uk" is nobody's domain. */
const REGISTRY = /^(?:co|com|org|net|gov|edu|ac|or|ne|go|gob|nom|ltd|plc|me)\.[a-z]{2}$/;

/** Where anybody has a host below the domain: pages there are not the domain's owner's. */
const HOSTING = [
  'github.io',
  'gitlab.io',
  'pages.dev',
  'workers.dev',
  'web.app',
  'firebaseapp.com',
  'netlify.app',
  'vercel.app',
  'herokuapp.com',
  'onrender.com',
  'fly.dev',
  'amazonaws.com',
  'cloudfront.net',
  'azurewebsites.net',
  'blogspot.com',
  'wordpress.com',
  'wixsite.com',
  'weebly.com',
  'myshopify.com',
  'mybigcommerce.com',
  'ngrok.io',
  'ngrok-free.app',
  'trycloudflare.com',
  // Names for whatever address one asks for, this machine's too.
  'nip.io',
  'sslip.io',
  'xip.io',
  'localtest.me',
  'lvh.me',
];

/** Whether names of many owners end in this host, so that it is no one's own. Knows the usual ones, not all. */
export function isSharedEnding(host: string): boolean {
  return REGISTRY.test(host) || HOSTING.includes(host);
}

/** Whether a host is below a domain where anybody can have one. */
export function isHosted(host: string): boolean {
  return HOSTING.some((domain) => host.endsWith(`.${domain}`));
}
