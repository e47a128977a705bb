import { z } from 'zod';
import { fromBase64Url, toBase64Url } from '../model/base64-url.ts';
import { PUBLIC_KEY } from '../model/ed25519.ts';
import { availabilitySchema, countrySchema, currencySchema, momentSchema } from '../model/schema.ts';
import { authorId, CARD_LIMITS, type Card, type CardItem, type SignedCard } from './card.ts';
import { isPublicUrl } from './public-url.ts';

// Objects here drop the fields they don't know: an older reader must live with a newer card.

/** A line or lines for people: well-formed, without control characters. Never markup: whoever shows it shows text. */
function words(max: number) {
  return z
    .string()
    .min(1, 'empty')
    .max(max, `longer than ${max} characters`)
    .refine((text) => text.isWellFormed() && !/[^\P{Cc}\n\t]/u.test(text), 'not plain text')
    .refine((text) => text.trim() !== '', 'empty');
}

/** An id of a platform, which may be anything but a text that no page would show. */
function idText(max: number) {
  return z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed() && !/[\p{Cc}\s]/u.test(text), 'not an id');
}

/** The id of a social site. */
export const platformSchema = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/);

/** As authorId() writes it. */
export const authorIdSchema = idText(CARD_LIMITS.id).refine(
  (id) => id === authorId(id),
  'not as authorId() writes it',
);

export const postIdSchema = idText(CARD_LIMITS.id);

/** A creator's own id of goods. */
export const skuSchema = z.string().regex(/^[\w.-]{1,64}$/);

/** A public key in the one spelling it has. */
export const publicKeySchema = z
  .string()
  .refine((key) => PUBLIC_KEY.test(key) && toBase64Url(fromBase64Url(key)) === key, 'not a key');

/** 64 bytes in base64url. */
export const signatureSchema = z.string().regex(/^[\w-]{86}$/);

const url = z.string().max(CARD_LIMITS.url).refine(isPublicUrl, 'not a public https URL');
const minor = z.int().min(1);
const count = z.int().min(0).max(1_000_000);

const variantSchema = z.object({
  sku: skuSchema,
  name: words(CARD_LIMITS.shop),
  price_minor: minor.exactOptional(),
  stock: count.exactOptional(),
});

/** The name of a picture: SHA-256 of its file, hex. */
export const pictureHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

const pictureSchema = z.object({
  hash: pictureHashSchema,
  small: pictureHashSchema.exactOptional(),
  alt: words(CARD_LIMITS.alt).exactOptional(),
});

const ownSchema = z.object({
  sku: skuSchema,
  pay: url,
  variants: z
    .array(variantSchema)
    .min(1)
    .max(CARD_LIMITS.variants)
    .refine((all) => new Set(all.map(({ sku }) => sku)).size === all.length, 'a variant twice')
    .exactOptional(),
  ships_to: z.array(countrySchema).min(1).max(CARD_LIMITS.countries).exactOptional(),
  group: z
    .object({ price_minor: minor, size: z.int().min(2).max(CARD_LIMITS.groupSize), until: momentSchema })
    .exactOptional(),
  pictures: z.array(pictureSchema).min(1).max(CARD_LIMITS.pictures).exactOptional(),
});

const itemSchema = z
  .object({
    title: words(CARD_LIMITS.title),
    url: url.exactOptional(),
    own: ownSchema.exactOptional(),
    price_minor: minor.exactOptional(),
    currency: currencySchema.exactOptional(),
    stock: count.exactOptional(),
    availability: availabilitySchema.exactOptional(),
    img: url.exactOptional(),
    shop: words(CARD_LIMITS.shop).exactOptional(),
    text: words(CARD_LIMITS.text).exactOptional(),
  })
  .refine(({ url: shop, own }) => shop !== undefined || own !== undefined, 'neither a link nor own goods')
  .refine((item) => item.currency !== undefined || !hasAmount(item), 'an amount without its currency');

function hasAmount({ price_minor, own }: CardItem): boolean {
  return (
    price_minor !== undefined ||
    own?.group !== undefined ||
    (own?.variants ?? []).some((variant) => variant.price_minor !== undefined)
  );
}

/** What a card may say. */
export const cardSchema: z.ZodType<Card> = z.object({
  v: z.literal(1),
  platform: platformSchema,
  author: authorIdSchema,
  post: postIdSchema,
  seq: z.int().min(1),
  items: z
    .array(itemSchema)
    .max(CARD_LIMITS.items, `more than ${CARD_LIMITS.items} products`)
    .refine((items) => {
      const skus = items.flatMap(({ own }) => (own ? skusOf(own) : []));
      return new Set(skus).size === skus.length;
    }, 'own goods twice'),
  at: momentSchema,
});

/** Every SKU that own goods are kept under: their variants', or their own where they have none. */
export function skusOf({ sku, variants }: NonNullable<CardItem['own']>): readonly string[] {
  return variants?.map((variant) => variant.sku) ?? [sku];
}

/** A card on its way, not believed yet. */
export const signedCardSchema: z.ZodType<SignedCard> = z.object({
  card: z.string().min(2).max(CARD_LIMITS.bytes),
  sig: signatureSchema,
  key: publicKeySchema,
});
