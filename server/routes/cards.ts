import { z } from 'zod';
import {
  bucketEntrySchema,
  CARD_LIMITS,
  PREFIX,
  platformSchema,
  publishAnswerSchema,
  signedCardSchema,
} from '../../utils/cards/index.ts';
import { refuseRate } from '../authenticate.ts';
import { bucketReader } from '../creators/buckets.ts';
import { isVerified } from '../creators/creator-row.ts';
import { createFilterFiles } from '../creators/filter-files.ts';
import { publishCard } from '../creators/publish-card.ts';
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
import { servePublic, UNTIL_GONE_FOR_READERS } from '../public-file.ts';
import { readBody } from '../read-body.ts';
import { refuse } from '../refuse.ts';

/** A card's quotes are doubled by the JSON it comes in. */
const CARD_BODY = 3 * CARD_LIMITS.bytes;

const FOR_AN_HOUR = 'public, max-age=3600';

/** /v1/cards and /v1/filter: publishing, and what is the same for every reader. */
export function mountCards({ app, services }: Mounting): void {
  const { db, readPublic, programme, gate, addressOf } = services;
  const publishing = createRoute({
    method: 'post',
    path: '/v1/cards',
    summary:
      'Publish a signed card, or withdraw it by one without items; a later version takes the place of an earlier',
    // Counted by whose they are, where that is known, not by where they come from: a creator may withdraw thousands.
    middleware: [readBody(CARD_BODY)],
    request: { body: jsonOf(signedCardSchema) },
    responses: {
      200: answer('It was published before', publishAnswerSchema),
      201: answer('It is published', publishAnswerSchema),
      ...OF_ALL,
      ...OF_BODY,
      ...problems(403, 409),
    },
  });
  app.openapi(publishing, async (c) => {
    const countStranger = () => gate.stranger(addressOf(c));
    const done = await publishCard(db, c.req.valid('json'), { ...services, countStranger });
    if ('wait' in done) return refuseRate(c, done.wait);
    if ('refused' in done) return refuse(c, ...done.refused);
    const { creator, seq, isNew } = done;
    return c.json({ creator: creator.id, seq, verified: isVerified(creator, programme) }, isNew ? 201 : 200);
  });

  const reading = createRoute({
    method: 'get',
    path: '/v1/cards/{platform}/{prefix}',
    summary: 'The cards of all posts whose SHA-256 begins so, withdrawals of the last week too',
    request: { params: z.object({ platform: platformSchema, prefix: z.string().regex(PREFIX) }) },
    responses: {
      200: answer('Cards; none is an empty list', z.array(bucketEntrySchema)),
      ...OF_TAG,
      ...OF_ALL,
      ...problems(400),
    },
  });
  const readBucket = bucketReader(services);
  app.openapi(reading, async (c) => {
    const { platform, prefix } = c.req.valid('param');
    const bucket = await readPublic((db) => readBucket(db, platform, prefix));
    return servePublic(c, bucket, 'application/json', UNTIL_GONE_FOR_READERS);
  });

  const filtering = createRoute({
    method: 'get',
    path: '/v1/filter/{platform}',
    summary: 'The signed filter of verified authors: whoever is not in it has no cards for strangers',
    request: {
      params: z.object({ platform: platformSchema }),
      query: z.object({ since: z.coerce.number().pipe(z.int().min(1)).exactOptional() }),
    },
    responses: {
      200: {
        description:
          'A binary fuse filter, as utils/cards reads it; or, where little has changed since the version that one has, that',
        content: { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } },
      },
      ...OF_TAG,
      ...OF_ALL,
      ...problems(400, 404),
    },
  });
  const readFilter = createFilterFiles(services);
  app.openapi(filtering, async (c) => {
    const file = await readFilter(c.req.valid('param').platform, c.req.valid('query').since);
    return file
      ? servePublic(c, file, 'application/octet-stream', FOR_AN_HOUR)
      : refuse(c, 404, 'no_filter', 'There is no creator on this platform here.');
  });
}
