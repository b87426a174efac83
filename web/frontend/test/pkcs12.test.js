// Files made by openssl, opened by the code that citizens' browsers run.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createVerify, X509Certificate, createHash, createPublicKey } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openPkcs12 } from '../src/crypto/pkcs12.js';
import { authenticationToken, choose, fromBase64, signAttributes } from '../src/crypto/signature.js';

const folder = mkdtempSync(join(tmpdir(), 'pkcs12-'));
const keys = {
  rsa: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  p256: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  p384: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
};
const password = 'Passw0rd-日本';

function make(kind, { usage = 'digitalSignature,nonRepudiation', days = '30', exportOptions = [], name = kind } = {}) {
  const at = (suffix) => join(folder, `${name}.${suffix}`);
  const openssl = (...options) => execFileSync('openssl', options, { stdio: 'pipe' });
  openssl('genpkey', ...keys[kind], '-out', at('key'));
  openssl('req', '-x509', '-new', '-key', at('key'), '-days', days, '-subj', '/CN=holder', '-addext', `keyUsage=critical,${usage}`, '-out', at('crt'));
  openssl('pkcs12', '-export', '-inkey', at('key'), '-in', at('crt'), '-passout', `pass:${password}`, ...exportOptions, '-out', at('p12'));
  const bytes = readFileSync(at('p12'));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

const files = [];
for (const kind of Object.keys(keys)) {
  files.push([kind, 'PBES2', make(kind)]);
  files.push([kind, '3DES', make(kind, { name: `${kind}-3des`, exportOptions: ['-legacy'] })]);
}
files.push(['rsa', 'RC2-40', make('rsa', { name: 'rsa-rc2', exportOptions: ['-legacy', '-certpbe', 'PBE-SHA1-RC2-40'] })]);

for (const [kind, scheme, file] of files) {
  test(`${kind} in a ${scheme} file signs, and its key cannot be read`, async () => {
    const entry = choose(await openPkcs12(file, password), 'signing');
    assert.equal(entry.key.extractable, false);
    const attributes = crypto.getRandomValues(new Uint8Array(200));
    const value = await signAttributes(entry, attributes);
    const publicKey = new X509Certificate(Buffer.from(entry.certificate.der)).publicKey;
    const hash = entry.certificate.keyAlgorithm.hash;
    assert.ok(createVerify(hash).update(attributes).verify(publicKey, value));
    attributes[0] ^= 1;
    assert.ok(!createVerify(hash).update(attributes).verify(publicKey, value));
  });

  test(`${kind} in a ${scheme} file with a wrong password says so`, async () => {
    await assert.rejects(openPkcs12(file, 'wrong'), { reason: 'wrong-password' });
  });
}

test('the login token signs both hashes', async () => {
  const entry = choose(await openPkcs12(files[4][2], password), 'authentication');
  const token = await authenticationToken(entry, 'https://madoguchi.example', 'nonce');
  const hash = (text) => createHash('sha384').update(text).digest();
  const signed = Buffer.concat([hash('https://madoguchi.example'), hash('nonce')]);
  const key = createPublicKey(new X509Certificate(Buffer.from(fromBase64(token.unverifiedCertificate))).publicKey.export({ type: 'spki', format: 'pem' }));
  assert.equal(token.algorithm, 'ES384');
  assert.ok(createVerify('sha384').update(signed).verify({ key, dsaEncoding: 'ieee-p1363' }, fromBase64(token.signature)));
});

test('a certificate for authentication only is not taken for signing', async () => {
  const file = make('p256', { name: 'authentication', usage: 'digitalSignature' });
  const entries = await openPkcs12(file, password);
  assert.throws(() => choose(entries, 'signing'), { reason: 'no-signing-certificate' });
});

test('an expired certificate is named as such', async () => {
  const entries = await openPkcs12(files[0][2], password);
  assert.throws(() => choose(entries, 'signing', new Date(Date.now() + 40 * 86400e3)), { reason: 'expired' });
  assert.throws(() => choose(entries, 'signing', new Date(Date.now() - 40 * 86400e3)), { reason: 'not-yet-valid' });
});

test('something else is not a certificate file', async () => {
  await assert.rejects(openPkcs12(new TextEncoder().encode('hello').buffer, password), { reason: 'not-a-certificate-file' });
});

test('a file with certificates only has no key', async () => {
  const file = make('rsa', { name: 'bare', exportOptions: ['-nokeys'] });
  await assert.rejects(openPkcs12(file, password), { reason: 'no-key' });
});
