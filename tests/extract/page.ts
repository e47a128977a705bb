/** A product page with the given head and body. */
export function page(head: string, body = ''): string {
  return `<!doctype html><html lang="en"><head><title>Trail Mug | Shop</title>${head}</head><body>${body}</body></html>`;
}

/** A JSON-LD block with the given text, or the given value as JSON. */
export function jsonLd(data: unknown): string {
  return `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;
}

/** A product in schema.org's words; what is given stands in for its parts. */
export function mug(parts: object = {}): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: 'Trail Mug',
    offers: offer(),
    ...parts,
  };
}

export function offer(parts: object = {}): object {
  return {
    '@type': 'Offer',
    price: '12.90',
    priceCurrency: 'EUR',
    availability: 'https://schema.org/InStock',
    ...parts,
  };
}

export const ADDRESS = 'https://shop.example/p/42';
