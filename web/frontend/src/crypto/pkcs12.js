// Opens a PKCS#12 file in this browser (RFC 7292). The private key leaves this module only as a
// non-extractable WebCrypto key; its bytes are overwritten once they are imported.
import { AuthenticatedSafe, PFX, PKCS8ShroudedKeyBag } from 'pkijs';
import { readCertificate } from './certificate.js';
import { CertificateFileError } from './errors.js';

const OCTETS = '1.2.840.113549.1.7.1';
const ENCRYPTED = '1.2.840.113549.1.7.6';
const SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2';
const KEY_BAG = '1.2.840.113549.1.12.10.1.1';
const CERT_BAG = '1.2.840.113549.1.12.10.1.3';

/**
 * @param {ArrayBuffer} bytes the file
 * @param {string} password
 * @returns {Promise<Array<{certificate: object, key: CryptoKey}>>} every certificate that has its key in the file
 */
export async function openPkcs12(bytes, password) {
  const content = await readBags(bytes, password);
  const certificates = content.certificates.flatMap((der) => {
    try {
      return [readCertificate(der)];
    } catch {
      return [];
    }
  });
  const entries = [];
  for (const pkcs8 of content.keys) {
    for (const certificate of certificates) {
      const key = await importFor(certificate, pkcs8);
      if (key) entries.push({ certificate, key });
    }
    new Uint8Array(pkcs8).fill(0);
  }
  if (content.keys.length === 0) throw new CertificateFileError('no-key');
  if (entries.length === 0) throw new CertificateFileError('unsupported-key');
  return entries;
}

async function readBags(bytes, password) {
  let pfx;
  try {
    pfx = PFX.fromBER(bytes);
  } catch {
    throw new CertificateFileError('not-a-certificate-file');
  }
  let modern;
  try {
    modern = await readModern(pfx, password);
  } catch {
    modern = null;
  }
  if (modern) return modern;
  // 3DES and RC2 files of older software, and whatever else PKI.js does not open.
  const { readLegacy } = await import('./legacy.js');
  return readLegacy(new Uint8Array(bytes), password);
}

/** PBES2 files; null when another scheme is used. */
async function readModern(pfx, password) {
  const secret = new TextEncoder().encode(password).buffer;
  await pfx.parseInternalValues({ password: secret, checkIntegrity: false });
  const safe = pfx.parsedValue.authenticatedSafe;
  if (!(safe instanceof AuthenticatedSafe)) return null;
  await safe.parseInternalValues({
    safeContents: safe.safeContents.map((part) => (part.contentType === ENCRYPTED ? { password: secret } : {})),
  });
  const found = { certificates: [], keys: [] };
  for (const part of safe.parsedValue.safeContents) {
    for (const bag of part.value.safeBags) {
      if (bag.bagId === CERT_BAG) {
        found.certificates.push(bag.bagValue.parsedValue.toSchema().toBER(false));
      } else if (bag.bagId === SHROUDED_KEY_BAG && bag.bagValue instanceof PKCS8ShroudedKeyBag) {
        await bag.bagValue.parseInternalValues({ password: secret });
        found.keys.push(bag.bagValue.parsedValue.toSchema().toBER(false));
      } else if (bag.bagId === KEY_BAG) {
        found.keys.push(bag.bagValue.toSchema().toBER(false));
      }
    }
  }
  return safe.safeContents.every((part) => [OCTETS, ENCRYPTED].includes(part.contentType)) ? found : null;
}

/** The key, if it belongs to this certificate: shown by a signature that the certificate's public key verifies. */
async function importFor(certificate, pkcs8) {
  const algorithm = certificate.keyAlgorithm;
  if (!algorithm) return null;
  try {
    const key = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm.importAs, false, ['sign']);
    const publicKey = await crypto.subtle.importKey('spki', certificate.publicKeyDer, algorithm.importAs, false, ['verify']);
    const probe = crypto.getRandomValues(new Uint8Array(32));
    const signature = await crypto.subtle.sign(algorithm.signAs, key, probe);
    return (await crypto.subtle.verify(algorithm.signAs, publicKey, signature, probe)) ? key : null;
  } catch {
    return null;
  }
}
