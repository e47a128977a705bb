import { eq } from 'drizzle-orm';
import { z } from 'zod';
import {
  bucketGoodsSchema,
  creatorIdSchema,
  type Goods,
  goodsAnswerSchema,
  openingSchema,
  PREFIX,
  platformSchema,
  reservationIdSchema,
  reservedAnswerSchema,
  reserveSchema,
} from '../../utils/cards/index.ts';
import { doneAnswerSchema } from '../../utils/model/sync-wire.ts';
import { NO_CREATOR } from '../creators/enrol-creator.ts';
import { goodsLeft } from '../creators/goods-left.ts';
import { goodsUnder } from '../creators/goods-under.ts';
import { countOpening } from '../creators/openings.ts';
import { release, reserve } from '../creators/reserve.ts';
import { creators } from '../creators/tables.ts';
import type { Database } from '../environment.ts';
import {
  answer,
  createRoute,
  jsonOf,
  type Mounting,
  OF_ALL,
  OF_BODY,
  OF_TAG,
  problems,
} from '../open-api.ts';
import { etagOf, servePublic } from '../public-file.ts';
import { readBody, SMALL_BODY } from '../read-body.ts';
import { refuse } from '../refuse.ts';
import { limitStrangers } from '../strangers.ts';

const params = z.object({ creator: creatorIdSchema });
const reservation = z.object({ creator: creatorIdSchema, reservation: reservationIdSchema });

/** "3 left" may be so old. */
const CACHING = 'public, max-age=10, s-maxage=10';

/** What followers do with own goods, as nobody: look what is left, reserve, give back; and that a card was opened. */
export function mountGoods({ app, services }: Mounting): void {
  const { db, readPublic, now } = services;
  const looking = createRoute({
    method: 'get',
    path: '/v1/creators/{creator}/goods',
    summary: 'How many of a creator’s own goods are left, and how far their groups are',
    request: { params },
    responses: { 200: answer('Own goods', goodsAnswerSchema), ...OF_TAG, ...OF_ALL, ...problems(400, 404) },
  });
  app.openapi(looking, async (c) => {
    const { creator } = c.req.valid('param');
    const left = await readPublic((db) => goodsOf(db, creator, now()));
    if (!left) return refuse(c, ...NO_CREATOR.refused);
    const bytes = JSON.stringify({ goods: left });
    return servePublic(c, { bytes, etag: etagOf(`${creator}\n${bytes}`) }, 'application/json', CACHING);
  });

  const lookingUp = createRoute({
    method: 'get',
    path: '/v1/goods/{platform}/{prefix}',
    summary: 'The same of all cards whose posts’ SHA-256 begins so: by it nobody says which of them they see',
    request: { params: z.object({ platform: platformSchema, prefix: z.string().regex(PREFIX) }) },
    responses: {
      200: answer('Own goods by creator; none is an empty list', z.array(bucketGoodsSchema)),
      ...OF_TAG,
      ...OF_ALL,
      ...problems(400),
    },
  });
  app.openapi(lookingUp, async (c) => {
    const { platform, prefix } = c.req.valid('param');
    const bytes = JSON.stringify(await readPublic((db) => goodsUnder(db, platform, prefix, now())));
    const etag = etagOf(`${platform}/${prefix}\n${bytes}`);
    return servePublic(c, { bytes, etag }, 'application/json', CACHING);
  });

  const reserving = createRoute({
    method: 'put',
    path: '/v1/creators/{creator}/reservations/{reservation}',
    summary: 'Keep goods for 15 minutes, or join a group until its time is over, under an id one has made up',
    middleware: [limitStrangers(services), readBody(SMALL_BODY)],
    request: { params: reservation, body: jsonOf(reserveSchema) },
    responses: {
      200: answer('They are kept', reservedAnswerSchema),
      ...OF_ALL,
      ...OF_BODY,
      ...problems(404, 409),
    },
  });
  app.openapi(reserving, async (c) => {
    const { creator, reservation: id } = c.req.valid('param');
    const done = await reserve(db, creator, id, c.req.valid('json'), services);
    return 'refused' in done ? refuse(c, ...done.refused) : c.json(done, 200);
  });

  const releasing = createRoute({
    method: 'delete',
    path: '/v1/creators/{creator}/reservations/{reservation}',
    summary: 'Give back what was kept',
    middleware: [limitStrangers(services)],
    request: { params: reservation },
    responses: { 200: answer('Done, or there was nothing', doneAnswerSchema), ...OF_ALL, ...problems(400) },
  });
  app.openapi(releasing, async (c) => {
    const { creator, reservation: id } = c.req.valid('param');
    await release(db, creator, id);
    return c.json({}, 200);
  });

  const opening = createRoute({
    method: 'post',
    path: '/v1/openings/{platform}',
    summary: 'A card was opened: counted where its creator has it counted, without who',
    middleware: [limitStrangers(services), readBody(SMALL_BODY)],
    request: { params: z.object({ platform: platformSchema }), body: jsonOf(openingSchema) },
    responses: { 200: answer('Done, whether it counts or not', doneAnswerSchema), ...OF_ALL, ...OF_BODY },
  });
  app.openapi(opening, async (c) => {
    await countOpening(db, c.req.valid('param').platform, c.req.valid('json').post, now());
    return c.json({}, 200);
  });
}

/** A creator's own goods; undefined where there is no such creator, or they were taken down. */
async function goodsOf(db: Database, creator: string, now: number): Promise<readonly Goods[] | undefined> {
  const [row] = await db
    .select({ hiddenAt: creators.hiddenAt })
    .from(creators)
    .where(eq(creators.id, creator));
  return row?.hiddenAt === null ? goodsLeft(db, creator, now) : undefined;
}
