// PKCS#12 files encrypted with 3DES or RC2 (openssl -legacy, older registrars' software). Loaded only when needed.
import forge from 'node-forge/lib/forge.js';
import 'node-forge/lib/pkcs12.js';
import { CertificateFileError } from './errors.js';

const KEY_BAGS = ['1.2.840.113549.1.12.10.1.1', '1.2.840.113549.1.12.10.1.2'];
const CERT_BAG = '1.2.840.113549.1.12.10.1.3';

/**
 * @param {Uint8Array} bytes
 * @param {string} password
 * @returns {{certificates: ArrayBuffer[], keys: ArrayBuffer[]}} DER certificates and PKCS#8 keys
 */
export function readLegacy(bytes, password) {
  let file;
  try {
    file = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(binary(bytes)), false, password);
  } catch (failure) {
    throw new CertificateFileError(wrongPassword(failure) ? 'wrong-password' : 'not-a-certificate-file');
  }
  const bags = file.safeContents.flatMap((part) => part.safeBags);
  return {
    certificates: bags
      .filter((bag) => bag.type === CERT_BAG)
      .map((bag) => der(bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1)),
    keys: bags
      .filter((bag) => KEY_BAGS.includes(bag.type))
      .map((bag) => der(bag.key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key)) : bag.asn1)),
  };
}

function wrongPassword(failure) {
  return /password|MAC|decrypt/i.test(String(failure?.message));
}

function binary(bytes) {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function der(value) {
  const text = forge.asn1.toDer(value).getBytes();
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0)).buffer;
}
