import { and, eq, gt, lt } from 'drizzle-orm';
import { z } from 'zod';
import {
  type AskKind,
  creatorIdSchema,
  creatorStateSchema,
  goodsSchema,
  openingsAnswerSchema,
  picturesAnswerSchema,
  reservationsAnswerSchema,
  type SignedAsk,
  signedAskSchema,
} from '../../utils/cards/index.ts';
import { doneAnswerSchema } from '../../utils/model/sync-wire.ts';
import { allowedAsk } from '../creators/allowed-ask.ts';
import { stateOf } from '../creators/creator-row.ts';
import { goodsLeft } from '../creators/goods-left.ts';
import { readOpenings, setCounting } from '../creators/openings.ts';
import { picturesKept } from '../creators/pictures.ts';
import { apply } from '../creators/programme.ts';
import { settle } from '../creators/reserve.ts';
import { goods, reservations } from '../creators/tables.ts';
import { answer, createRoute, jsonOf, type Mounting, OF_ALL, OF_BODY, problems } from '../open-api.ts';
import { readBody, SMALL_BODY } from '../read-body.ts';
import { refuse } from '../refuse.ts';
import { limitStrangers } from '../strangers.ts';

/** What a creator asks for themselves, by a signed request of its kind. */
export function mountAsks({ app, services }: Mounting): void {
  const { db, now, programme } = services;
  const route = <const P extends string, T extends z.ZodType>(path: P, summary: string, schema: T) =>
    createRoute({
      method: 'post',
      path: `/v1/creators/{creator}/${path}` as const,
      summary,
      middleware: [limitStrangers(services), readBody(SMALL_BODY)],
      request: { params: z.object({ creator: creatorIdSchema }), body: jsonOf(signedAskSchema) },
      responses: { 200: answer('Done', schema), ...OF_ALL, ...OF_BODY, ...problems(403, 404, 409) },
    });
  const asked = <K extends AskKind>(kind: K, id: string, signed: SignedAsk) =>
    allowedAsk(services, kind, id, signed);

  app.openapi(route('programme', 'Apply to the programme: `apply`', creatorStateSchema), async (c) => {
    const { creator } = c.req.valid('param');
    const ask = await asked('apply', creator, c.req.valid('json'));
    if ('refused' in ask) return refuse(c, ...ask.refused);
    const done = await apply(db, creator, ask, services);
    return 'refused' in done ? refuse(c, ...done.refused) : c.json(await stateOf(done, programme), 200);
  });

  app.openapi(route('stock', 'Say how many there are: `stock`', goodsSchema), async (c) => {
    const { creator } = c.req.valid('param');
    const ask = await asked('stock', creator, c.req.valid('json'));
    if ('refused' in ask) return refuse(c, ...ask.refused);
    const { sku, stock, at } = ask;
    await db
      .update(goods)
      .set({ stock, stockAt: at })
      .where(and(eq(goods.creatorId, creator), eq(goods.sku, sku), lt(goods.stockAt, at)));
    const [left] = await goodsLeft(db, creator, now(), sku);
    return left ? c.json(left, 200) : refuse(c, 404, 'no_goods', 'No card of yours counts these goods.');
  });

  app.openapi(
    route('reservations', 'What is reserved: `reservations`', reservationsAnswerSchema),
    async (c) => {
      const { creator } = c.req.valid('param');
      const ask = await asked('reservations', creator, c.req.valid('json'));
      if ('refused' in ask) return refuse(c, ...ask.refused);
      const rows = await db
        .select()
        .from(reservations)
        .where(
          and(
            eq(reservations.creatorId, creator),
            gt(reservations.expires, now()),
            eq(reservations.settled, false),
          ),
        )
        .orderBy(reservations.expires)
        .limit(1000);
      const told = rows.map(({ sku, quantity, joined, code, expires }) => ({
        sku,
        quantity,
        joined,
        code,
        until: expires,
      }));
      return c.json({ reservations: told }, 200);
    },
  );

  app.openapi(route('settle', 'A reservation was paid for: `settle`', doneAnswerSchema), async (c) => {
    const { creator } = c.req.valid('param');
    const ask = await asked('settle', creator, c.req.valid('json'));
    if ('refused' in ask) return refuse(c, ...ask.refused);
    const done = await settle(db, creator, ask.code, now());
    return done === 'done' ? c.json({}, 200) : refuse(c, ...done.refused);
  });

  app.openapi(
    route('counting', 'Have openings counted, or no more: `count`', doneAnswerSchema),
    async (c) => {
      const { creator } = c.req.valid('param');
      const ask = await asked('count', creator, c.req.valid('json'));
      if ('refused' in ask) return refuse(c, ...ask.refused);
      await setCounting(db, creator, ask.on, ask.at);
      return c.json({}, 200);
    },
  );

  app.openapi(
    route('openings', 'How often cards were opened: `openings`', openingsAnswerSchema),
    async (c) => {
      const { creator } = c.req.valid('param');
      const ask = await asked('openings', creator, c.req.valid('json'));
      if ('refused' in ask) return refuse(c, ...ask.refused);
      return c.json(await readOpenings(db, creator, now()), 200);
    },
  );

  app.openapi(route('pictures', 'Which pictures are kept: `pictures`', picturesAnswerSchema), async (c) => {
    const { creator } = c.req.valid('param');
    const ask = await asked('pictures', creator, c.req.valid('json'));
    if ('refused' in ask) return refuse(c, ...ask.refused);
    return c.json({ pictures: [...(await picturesKept(db, creator))] }, 200);
  });
}
