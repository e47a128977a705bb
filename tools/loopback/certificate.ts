import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A key and certificates for any host name, signed by nobody: for servers on loopback that a test browser is told to trust. */
export interface CertificateMaker {
  readonly key: string;
  /** PEM. */
  certificateFor(host: string): string;
}

const DAY = 86_400_000;

/** Makes one P-256 key that lives as long as the process; nothing is written to disk. */
export function createCertificateMaker(now = Date.now()): CertificateMaker {
  const pair = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const key = createPrivateKey(pair.privateKey);
  return {
    key: pair.privateKey,
    certificateFor(host) {
      const body = certificateBody(host, pair.publicKey, now);
      const der = sequence(body, ECDSA_SHA256, bitString(sign('sha256', body, key)));
      const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
      return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
    },
  };
}

/** TBSCertificate of RFC 5280 §4.1: version 3, one common name, one DNS name. */
function certificateBody(host: string, publicKey: Buffer, now: number): Buffer {
  const name = sequence(tlv(0x31, sequence(objectId(2, 5, 4, 3), tlv(0x0c, Buffer.from(host.slice(0, 64))))));
  const subjectAltName = sequence(
    objectId(2, 5, 29, 17),
    tlv(0x04, sequence(tlv(0x82, Buffer.from(host, 'latin1')))),
  );
  return sequence(
    tlv(0xa0, integer(Buffer.from([2]))),
    // A serial number that begins with 1 is positive and has no zeros in front, which DER forbids.
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    ECDSA_SHA256,
    name,
    sequence(time(now - DAY), time(now + 30 * DAY)),
    name,
    publicKey,
    tlv(0xa3, sequence(subjectAltName)),
  );
}

/** One DER element: tag, length, content (X.690 §8.1). */
function tlv(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const size = content.length;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

function sequence(...parts: Buffer[]): Buffer {
  return tlv(0x30, ...parts);
}

/** An INTEGER from big-endian bytes, the first of which is 1 to 127. */
function integer(bytes: Buffer): Buffer {
  return tlv(0x02, bytes);
}

function bitString(bytes: Buffer): Buffer {
  return tlv(0x03, Buffer.from([0]), bytes);
}

function time(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/[-:T]/g, '').slice(2, 14);
  return tlv(0x17, Buffer.from(`${digits}Z`));
}

function objectId(first: number, second: number, ...rest: number[]): Buffer {
  const bytes = [first * 40 + second];
  for (const arc of rest) {
    const groups = [arc & 0x7f];
    for (let left = arc >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80);
    bytes.push(...groups);
  }
  return tlv(0x06, Buffer.from(bytes));
}

const ECDSA_SHA256 = sequence(objectId(1, 2, 840, 10045, 4, 3, 2));
