import { z } from 'zod';
import {
  bucketPictureSchema,
  creatorIdSchema,
  keepPictureSchema,
  PREFIX,
  pictureAnswerSchema,
  pictureHashSchema,
  platformSchema,
} from '../../utils/cards/index.ts';
import { fromBase64Url } from '../../utils/model/base64-url.ts';
import { PICTURE_LIMITS, PICTURE_TYPES } from '../../utils/model/picture-file.ts';
import { allowedAsk } from '../creators/allowed-ask.ts';
import { keepPicture, readShownPicture } from '../creators/pictures.ts';
import { picturesUnder } from '../creators/pictures-under.ts';
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
import { etagOf, servePublic, UNTIL_GONE, UNTIL_GONE_FOR_READERS } from '../public-file.ts';
import { readBody } from '../read-body.ts';
import { refuse } from '../refuse.ts';
import { sha256 } from '../token.ts';

/** The file in base64url, and what is signed for it. */
const PICTURE_BODY = Math.ceil((PICTURE_LIMITS.bytes * 4) / 3) + 4 * 1024;

/** Whatever a browser takes it for: nothing in it runs, and nothing is loaded. */
const PICTURE_POLICY = "default-src 'none'; sandbox";

/** /v1/pictures: pictures of own goods, by what they are and by the posts whose cards show them; and giving one. */
export function mountPictures({ app, services }: Mounting): void {
  const { db, readPublic, now } = services;
  const keeping = createRoute({
    method: 'put',
    path: '/v1/creators/{creator}/pictures/{hash}',
    summary: 'Give a picture that a card is to name: `picture`, with the file in base64url',
    // Nine goods of nine pictures are 162 files: what bounds them is the room each creator has (creators/pictures.ts).
    middleware: [readBody(PICTURE_BODY)],
    request: {
      params: z.object({ creator: creatorIdSchema, hash: pictureHashSchema }),
      body: jsonOf(keepPictureSchema),
    },
    responses: {
      200: answer('It was there already', pictureAnswerSchema),
      201: answer('It is kept for an hour, and then as long as a card names it', pictureAnswerSchema),
      ...OF_ALL,
      ...OF_BODY,
      ...problems(403, 404),
    },
  });
  app.openapi(keeping, async (c) => {
    const { creator, hash } = c.req.valid('param');
    const { data, ...signed } = c.req.valid('json');
    const ask = await allowedAsk(services, 'picture', creator, signed);
    if ('refused' in ask) return refuse(c, ...ask.refused);
    if (ask.hash !== hash) return refuse(c, 400, 'ask', 'The request is signed for another picture.');
    const file = bytesOf(data);
    if (!file) return refuse(c, 400, 'bad', 'The file is not base64url.');
    const done = await keepPicture(db, creator, { hash, file, sha256: sha256(file) }, now());
    if (typeof done !== 'string') return refuse(c, ...done.refused);
    return c.json({ hash }, done === 'kept' ? 201 : 200);
  });

  const showing = createRoute({
    method: 'get',
    path: '/v1/pictures/{hash}',
    summary: 'A picture by its SHA-256, as long as a card shows it',
    request: { params: z.object({ hash: pictureHashSchema }) },
    responses: {
      200: {
        description: 'The file',
        content: Object.fromEntries(
          PICTURE_TYPES.map((type) => [type, { schema: { type: 'string' as const, format: 'binary' } }]),
        ),
      },
      ...OF_TAG,
      ...OF_ALL,
      ...problems(400, 404),
    },
  });
  app.openapi(showing, async (c) => {
    const picture = await readPublic((db) => readShownPicture(db, c.req.valid('param').hash));
    if (!picture) return refuse(c, 404, 'no_picture', 'No card shows this picture.');
    const { bytes, type } = picture;
    c.header('Content-Security-Policy', PICTURE_POLICY);
    // Pages of others may show it, as they may read all else that is public here.
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    return servePublic(c, { bytes, etag: etagOf(bytes) }, type, UNTIL_GONE);
  });

  const lookingUp = createRoute({
    method: 'get',
    path: '/v1/pictures/{platform}/{prefix}',
    summary:
      'The small pictures of all cards whose posts’ SHA-256 begins so: by it nobody says which they see',
    request: { params: z.object({ platform: platformSchema, prefix: z.string().regex(PREFIX) }) },
    responses: {
      200: answer('Pictures; none is an empty list', z.array(bucketPictureSchema)),
      ...OF_TAG,
      ...OF_ALL,
      ...problems(400),
    },
  });
  app.openapi(lookingUp, async (c) => {
    const { platform, prefix } = c.req.valid('param');
    const bytes = JSON.stringify(await readPublic((db) => picturesUnder(db, platform, prefix)));
    const etag = etagOf(`${platform}/${prefix}\n${bytes}`);
    return servePublic(c, { bytes, etag }, 'application/json', UNTIL_GONE_FOR_READERS);
  });
}

function bytesOf(data: string): Uint8Array | undefined {
  try {
    return fromBase64Url(data);
  } catch {
    return undefined; // of a length that no bytes have
  }
}
