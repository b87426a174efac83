// Signatures with a key that cannot be read: the login token (Web eID shape) and the value over signed attributes.
import { CertificateFileError } from './errors.js';

/** Picks the entry that may be used for a purpose, 'signing' or 'authentication', and is valid now. */
export function choose(entries, purpose, now = new Date()) {
  const fit = entries.filter(({ certificate }) =>
    purpose === 'signing' ? certificate.canSignDocuments : certificate.canAuthenticate,
  );
  if (fit.length === 0) throw new CertificateFileError(`no-${purpose}-certificate`);
  const current = fit.filter(({ certificate }) => certificate.notBefore <= now && now <= certificate.notAfter);
  if (current.length > 0) return current[0];
  throw new CertificateFileError(now > fit[0].certificate.notAfter ? 'expired' : 'not-yet-valid');
}

/**
 * The token that proves possession: the key signs hash(origin) ‖ hash(nonce).
 * The browser supplies the origin, so a page of another address cannot pass a challenge on.
 */
export async function authenticationToken({ certificate, key }, origin, nonce) {
  const { hash, signAs, name } = certificate.keyAlgorithm;
  const parts = await Promise.all([origin, nonce].map((text) => crypto.subtle.digest(hash, new TextEncoder().encode(text))));
  const signature = await crypto.subtle.sign(signAs, key, concatenate(parts));
  return {
    format: 'web-eid:1.0',
    unverifiedCertificate: toBase64(certificate.der),
    algorithm: name,
    signature: toBase64(signature),
  };
}

/** Signs DER-encoded signed attributes (RFC 5652, 5.4); ECDSA values come back as DER, as CMS wants them. */
export async function signAttributes({ certificate, key }, attributes) {
  const algorithm = certificate.keyAlgorithm;
  const value = await crypto.subtle.sign(algorithm.signAs, key, attributes);
  return algorithm.coordinateBytes ? ecdsaDer(new Uint8Array(value)) : new Uint8Array(value);
}

/** r ‖ s of WebCrypto as SEQUENCE { INTEGER r, INTEGER s }. */
export function ecdsaDer(raw) {
  const half = raw.length / 2;
  const integers = [raw.slice(0, half), raw.slice(half)].map(derInteger);
  const length = integers[0].length + integers[1].length;
  return Uint8Array.from([0x30, length, ...integers[0], ...integers[1]]);
}

function derInteger(bytes) {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start++;
  const digits = bytes.slice(start);
  const body = digits[0] & 0x80 ? [0, ...digits] : [...digits];
  return [0x02, body.length, ...body];
}

function concatenate(buffers) {
  const joined = new Uint8Array(buffers.reduce((sum, each) => sum + each.byteLength, 0));
  let offset = 0;
  for (const each of buffers) {
    joined.set(new Uint8Array(each), offset);
    offset += each.byteLength;
  }
  return joined;
}

export function toBase64(buffer) {
  let text = '';
  for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte);
  return btoa(text);
}

export function fromBase64(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
