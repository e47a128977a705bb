/** Letters of other alphabets that look like ours. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  i: 'і',
  c: 'с',
  p: 'р',
  x: 'х',
  '1': 'l',
};

/**
 * URLs made from a product's that lead elsewhere or hide where they lead; none of them may be read as the product.
 * Below its own domain a shop may have any host; so it is the domain that is forged.
 */
export function attacksOn(productUrl: string, merchant: string): string[] {
  const { hostname, pathname, search, hash } = new URL(productUrl);
  const rest = pathname + search + hash;
  const domain = hostname.endsWith(merchant) ? merchant : hostname;
  const below = hostname.slice(0, hostname.length - domain.length);
  const letter = domain.search(/[aeoicpx1]/);
  const homograph =
    domain.slice(0, letter) + (LOOKALIKES[domain[letter] ?? ''] ?? '') + domain.slice(letter + 1);
  return [
    `https://${hostname}@evil.example${rest}`,
    `https://user:secret@${hostname}${rest}`,
    `https://${hostname}.evil.example${rest}`,
    `https://${hostname}.${rest}`,
    `https://${below}evil${domain}${rest}`,
    `https://${hostname.replaceAll('.', '-')}.example${rest}`,
    `https://${hostname.replace(/\.[a-z]+$/, '.zip')}${rest}`,
    `https://${below}${homograph}${rest}`,
    `https://${hostname}:8443${rest}`,
    `https://${hostname}%2f.evil.example${rest}`,
    `https://evil.example\\@${hostname}${rest}`,
    `https://evil.example/?${hostname}${rest}`,
    `https://evil.example/#https://${hostname}${rest}`,
    `https://evil.example/${hostname}${rest}`,
    `https://evil.example/?url=${encodeURIComponent(productUrl)}`,
    `https://service.weibo.com/share/share.php?url=${encodeURIComponent(productUrl)}`,
    `https://www.google.com/search?q=${encodeURIComponent(productUrl)}`,
    `https://web.archive.org/web/2024/${productUrl}`,
    `javascript:location='${productUrl}'`,
    `data:text/html,${productUrl}`,
    `ftp://${hostname}${rest}`,
    `https://${hostname}${pathname.replaceAll('/', '%2f')}${search}`,
    `https://${hostname}/`,
    `https://${hostname}/#${rest}`,
    `https://${hostname}/#!${rest}`,
    `https://${hostname}/login?next=${encodeURIComponent(rest)}`,
    `https://${hostname}/redirect?url=${encodeURIComponent(productUrl)}`,
    `https://${hostname}${pathname}%00${search}`,
    `https://${hostname}${pathname}%5c..%5c${search}`,
    `https://${hostname}${pathname};jsessionid=1A${search}`,
    `https://${hostname}${pathname.replace(/\/?$/, '.json')}${search}`,
    `https://${hostname}${pathname.replace(/\/?$/, '/photo.jpg')}${search}`,
    ...ABOUT.flatMap((word) => [
      `https://${hostname}/${word}${rest}`,
      `https://${hostname}${pathname.replace(/\/?$/, `/${word}`)}${search}`,
    ]),
    ...SERVICES.map((service) => `https://${service}.${domain}${rest}`),
    `https://${hostname}.${rest}`,
    `https://${hostname}..${rest}`,
    `https://.${hostname}${rest}`,
    `https://xn--${hostname}${rest}`,
    `https://${domain.replace(/\.([a-z]+)$/, '-$1.com')}${rest}`,
    `https://${domain.replace(/\.[a-z.]+$/, '')}.shop${rest}`,
    `https://www.${domain}.co${rest}`,
    `https://${hostname}%00.evil.example${rest}`,
    `https://${hostname}%20${rest}`,
    `https://${hostname}%E3%80%82evil.example${rest}`,
    `https://${hostname}\u3002evil.example${rest}`,
    `https://${hostname}:80${rest}`,
    `https:///evil.example/${hostname}${rest}`,
    `view-source:${productUrl}`,
    `intent://${hostname}${rest}#Intent;scheme=https;end`,
    `blob:${productUrl}`,
  ];
}

/** Words of paths that lead to pages about products. */
const ABOUT = (
  'search reviews questions help cart compare product-reviews write-a-review edit bids comments beoordelingen ' +
  'kundenbewertungen fragen avis opiniones preguntas rese%C3%B1as recensioni domande avalia%C3%A7%C3%B5es ' +
  'opinie recenze anmeldelser omtaler recensioner arvostelut yorumlar ulasan kuchikomi'
).split(' ');
/** Hosts of shops that sell nothing. */
const SERVICES = ['api', 'blog', 'cart', 'help', 'login', 'passport', 'rate', 'review', 'search', 'static'];
