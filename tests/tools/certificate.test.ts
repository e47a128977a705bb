import { X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { expect, test } from 'vitest';
import { createCertificateMaker } from '../../tools/loopback/certificate.ts';

test('a thousand certificates are each one that TLS takes and that names its host', () => {
  const maker = createCertificateMaker();
  for (let index = 0; index < 1000; index++) {
    const host = `${'a'.repeat(index % 60)}x.example.com`;
    const cert = maker.certificateFor(host);
    createSecureContext({ key: maker.key, cert });
    const read = new X509Certificate(cert);
    expect(read.checkHost(host)).toBe(host);
    expect(read.verify(read.publicKey)).toBe(true);
  }
});
