import { and, desc, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { authorId, creatorIdSchema, platformSchema, signedCardSchema } from '../../utils/cards/index.ts';
import { NO_CREATOR } from '../creators/enrol-creator.ts';
import { readShowcase } from '../creators/showcase.ts';
import { showcaseLinks, showcasePage, showcasePolicy } from '../creators/showcase-page.ts';
import { wordsFor } from '../creators/showcase-words.ts';
import { cards, creators } from '../creators/tables.ts';
import { answer, createRoute, type Mounting, OF_ALL, OF_TAG, problems } from '../open-api.ts';
import { etagOf, servePublic, UNTIL_GONE } from '../public-file.ts';
import { refuse } from '../refuse.ts';

const MOST_CARDS = 500;

/** A creator's public page, the same as cards to be saved, and a link to it that people can read. */
export function mountShowcase({ app, services }: Mounting): void {
  const { db } = services;
  app.get('/c/:creator', async (c) => {
    const id = creatorIdSchema.safeParse(c.req.param('creator')).data;
    const showcase = id === undefined ? undefined : await readShowcase(db, id, services);
    if (!showcase) return refuse(c, ...NO_CREATOR.refused);
    const { lang, words } = wordsFor(c.req.header('Accept-Language'));
    const bytes = await showcasePage(showcase, lang, words);
    c.header('Content-Security-Policy', showcasePolicy(showcase));
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Vary', 'Accept-Language');
    return servePublic(c, { bytes, etag: etagOf(bytes) }, 'text/html; charset=utf-8', UNTIL_GONE);
  });

  app.get('/c/:creator{[0-9a-f]+}/links', async (c) => {
    const id = creatorIdSchema.safeParse(c.req.param('creator')).data;
    const showcase = id === undefined ? undefined : await readShowcase(db, id, services);
    if (!showcase) return refuse(c, ...NO_CREATOR.refused);
    const { words } = wordsFor(c.req.header('Accept-Language'));
    const bytes = await showcaseLinks(showcase, words);
    c.header('Content-Security-Policy', showcasePolicy(showcase));
    c.header('Content-Disposition', 'attachment; filename="showcase.html"');
    c.header('Vary', 'Accept-Language');
    return servePublic(c, { bytes, etag: etagOf(bytes) }, 'text/html; charset=utf-8', UNTIL_GONE);
  });

  // A handle leads to whose it is; who only claims it is found by their id alone.
  app.get('/c/:platform/:author', async (c) => {
    const platform = platformSchema.safeParse(c.req.param('platform')).data;
    const author = authorId(c.req.param('author')).slice(0, 512);
    if (platform === undefined || !author.isWellFormed() || author.includes('\0'))
      return refuse(c, ...NO_CREATOR.refused);
    const [row] = await db
      .select({ id: creators.id })
      .from(creators)
      .where(
        and(
          eq(creators.platform, platform),
          eq(creators.author, author),
          isNotNull(creators.provenAt),
          isNull(creators.hiddenAt),
        ),
      );
    return row ? c.redirect(`/c/${row.id}`, 302) : refuse(c, ...NO_CREATOR.refused);
  });

  const listing = createRoute({
    method: 'get',
    path: '/v1/creators/{creator}/cards',
    summary: 'All of a creator’s cards, newest first, to be saved together',
    request: { params: z.object({ creator: creatorIdSchema }) },
    responses: {
      200: answer('Signed cards', z.object({ cards: z.array(signedCardSchema) })),
      ...OF_TAG,
      ...OF_ALL,
      ...problems(400, 404),
    },
  });
  app.openapi(listing, async (c) => {
    const { creator } = c.req.valid('param');
    const showcase = await readShowcase(db, creator, services);
    if (!showcase) return refuse(c, ...NO_CREATOR.refused);
    const rows = await db
      .select({ card: cards.card, sig: cards.sig, key: cards.key })
      .from(cards)
      .where(and(eq(cards.creatorId, creator), gt(cards.items, 0), isNull(cards.hiddenAt)))
      .orderBy(desc(cards.publishedAt), cards.post)
      .limit(MOST_CARDS);
    const bytes = JSON.stringify({ cards: rows });
    return servePublic(c, { bytes, etag: etagOf(`${creator}\n${bytes}`) }, 'application/json', UNTIL_GONE);
  });
}
