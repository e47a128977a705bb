import { z } from 'zod';
import { authorId, creatorIdSchema, platformSchema, signedCardSchema } from '../../utils/cards/index.ts';
import { NO_CREATOR } from '../creators/enrol-creator.ts';
import { readShowcase, signedCardsOf, whoseHandle } from '../creators/showcase.ts';
import { showcaseLinks, showcasePage, showcasePolicy } from '../creators/showcase-page.ts';
import { wordsFor } from '../creators/showcase-words.ts';
import { answer, createRoute, type Mounting, OF_ALL, OF_TAG, problems } from '../open-api.ts';
import { etagOf, servePublic, UNTIL_GONE } from '../public-file.ts';
import { refuse } from '../refuse.ts';

/** A creator's public page, the same as cards to be saved, and a link to it that people can read. */
export function mountShowcase({ app, services }: Mounting): void {
  const { readPublic } = services;
  const read = (id: string) => readPublic((db) => readShowcase(db, id, services));
  app.get('/c/:creator', async (c) => {
    const id = creatorIdSchema.safeParse(c.req.param('creator')).data;
    const showcase = id === undefined ? undefined : await read(id);
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
    const showcase = id === undefined ? undefined : await read(id);
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
    const id = await readPublic((db) => whoseHandle(db, platform, author));
    return id === undefined ? refuse(c, ...NO_CREATOR.refused) : c.redirect(`/c/${id}`, 302);
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
    const cards = await readPublic((db) => signedCardsOf(db, creator));
    if (!cards) return refuse(c, ...NO_CREATOR.refused);
    const bytes = JSON.stringify({ cards });
    return servePublic(c, { bytes, etag: etagOf(`${creator}\n${bytes}`) }, 'application/json', UNTIL_GONE);
  });
}
