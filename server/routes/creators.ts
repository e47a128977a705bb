import { eq } from 'drizzle-orm';
import { z } from 'zod';
import {
  changeKeySchema,
  creatorIdSchema,
  creatorStateSchema,
  enrolCreatorSchema,
  proofRequestSchema,
} from '../../utils/cards/index.ts';
import { stateOf } from '../creators/creator-row.ts';
import { changeKey, enrolCreator, NO_CREATOR } from '../creators/enrol-creator.ts';
import { proveHandle } from '../creators/prove-handle.ts';
import { creators } from '../creators/tables.ts';
import { answer, createRoute, jsonOf, type Mounting, OF_ALL, OF_BODY, problems } from '../open-api.ts';
import { readBody, SMALL_BODY } from '../read-body.ts';
import { refuse } from '../refuse.ts';
import { limitStrangers } from '../strangers.ts';

const params = z.object({ creator: creatorIdSchema });

/** /v1/creators: who claims a handle, by which keys, and whether the endpoint has seen that it is theirs. */
export function mountCreators({ app, services }: Mounting): void {
  const { db, now, programme, askPage } = services;
  const middleware = [limitStrangers(services), readBody(SMALL_BODY)];

  const enrolling = createRoute({
    method: 'post',
    path: '/v1/creators',
    summary: 'Begin a log of keys for a handle: a claim, until its code is seen',
    middleware,
    request: { body: jsonOf(enrolCreatorSchema) },
    responses: { 201: answer('The creator', creatorStateSchema), ...OF_ALL, ...OF_BODY },
  });
  app.openapi(enrolling, async (c) => {
    const done = await enrolCreator(db, c.req.valid('json').entry, now());
    return 'refused' in done ? refuse(c, ...done.refused) : c.json(await stateOf(done, programme), 201);
  });

  const asking = createRoute({
    method: 'get',
    path: '/v1/creators/{creator}',
    summary: 'What is known of a creator',
    request: { params },
    responses: { 200: answer('The creator', creatorStateSchema), ...OF_ALL, ...problems(400, 404) },
  });
  app.openapi(asking, async (c) => {
    const [row] = await db
      .select()
      .from(creators)
      .where(eq(creators.id, c.req.valid('param').creator));
    return row ? c.json(await stateOf(row, programme), 200) : refuse(c, ...NO_CREATOR.refused);
  });

  const rotating = createRoute({
    method: 'post',
    path: '/v1/creators/{creator}/keys',
    summary: 'Add the next entry to a log of keys: a rotation or a revocation, signed by the key before',
    middleware,
    request: { params, body: jsonOf(changeKeySchema) },
    responses: {
      200: answer('The creator', creatorStateSchema),
      ...OF_ALL,
      ...OF_BODY,
      ...problems(404, 409),
    },
  });
  app.openapi(rotating, async (c) => {
    const done = await changeKey(db, c.req.valid('param').creator, c.req.valid('json').entry, services);
    return 'refused' in done ? refuse(c, ...done.refused) : c.json(await stateOf(done, programme), 200);
  });

  const proving = createRoute({
    method: 'post',
    path: '/v1/creators/{creator}/proof',
    summary: 'Look for the code in the profile, or in a post, and keep whose the handle is',
    middleware,
    request: { params, body: jsonOf(proofRequestSchema) },
    responses: {
      200: answer('The creator, whose handle it is', creatorStateSchema),
      ...OF_ALL,
      ...OF_BODY,
      ...problems(404, 409),
    },
  });
  app.openapi(proving, async (c) => {
    const wanted = { id: c.req.valid('param').creator, post: c.req.valid('json').post };
    const done = await proveHandle(db, wanted, askPage, services);
    return 'refused' in done ? refuse(c, ...done.refused) : c.json(await stateOf(done, programme), 200);
  });
}
