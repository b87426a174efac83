// What the pages need to know of a certificate: its key, what the key may do, and until when.
import { Certificate } from 'pkijs';

const KEY_USAGE = '2.5.29.15';
const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17';
const JPKI_NAME = '1.2.392.200149.8.5.5.1';
const COMMON_NAME = '2.5.4.3';
const RSA = '1.2.840.113549.1.1.1';
const EC = '1.2.840.10045.2.1';
const CURVES = { '1.2.840.10045.3.1.7': ['P-256', 'SHA-256', 32], '1.3.132.0.34': ['P-384', 'SHA-384', 48] };

/** @param {ArrayBuffer} der */
export function readCertificate(der) {
  const certificate = Certificate.fromBER(der);
  const usage = keyUsage(certificate);
  return {
    der,
    publicKeyDer: certificate.subjectPublicKeyInfo.toSchema().toBER(false),
    keyAlgorithm: keyAlgorithm(certificate.subjectPublicKeyInfo),
    notBefore: certificate.notBefore.value,
    notAfter: certificate.notAfter.value,
    holder: jpkiName(certificate) ?? commonName(certificate.subject),
    issuer: commonName(certificate.issuer) || organizationalUnit(certificate.issuer),
    canSignDocuments: usage.nonRepudiation,
    canAuthenticate: usage.digitalSignature,
  };
}

function keyAlgorithm(spki) {
  const id = spki.algorithm.algorithmId;
  if (id === RSA) {
    const scheme = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    return { name: 'RS256', hash: 'SHA-256', importAs: scheme, signAs: scheme };
  }
  const curve = id === EC ? CURVES[spki.algorithm.algorithmParams?.valueBlock?.toString()] : undefined;
  if (!curve) return null;
  const [namedCurve, hash, coordinateBytes] = curve;
  return {
    name: hash === 'SHA-256' ? 'ES256' : 'ES384',
    hash,
    coordinateBytes,
    importAs: { name: 'ECDSA', namedCurve },
    signAs: { name: 'ECDSA', hash },
  };
}

function keyUsage(certificate) {
  const extension = certificate.extensions?.find((each) => each.extnID === KEY_USAGE);
  const bits = extension?.parsedValue?.valueBlock?.valueHexView?.[0];
  // No extension: the key may be used for anything (RFC 5280, 4.2.1.3); the server has the last word.
  if (bits === undefined) return { digitalSignature: true, nonRepudiation: true };
  return { digitalSignature: (bits & 0x80) !== 0, nonRepudiation: (bits & 0x40) !== 0 };
}

function commonName(name) {
  return name.typesAndValues.find((each) => each.type === COMMON_NAME)?.value.valueBlock.value ?? '';
}

function organizationalUnit(name) {
  return name.typesAndValues.filter((each) => each.type === '2.5.4.11').map((each) => each.value.valueBlock.value)[0] ?? '';
}

/** The registered name of a JPKI signing certificate: subjectAltName otherName 1.2.392.200149.8.5.5.1. */
function jpkiName(certificate) {
  try {
    const extension = certificate.extensions?.find((each) => each.extnID === SUBJECT_ALTERNATIVE_NAME);
    const names = extension?.parsedValue?.altNames ?? [];
    for (const name of names) {
      if (name.type !== 0) continue;
      const [id, tagged] = name.value.valueBlock.value;
      if (id.valueBlock.toString() === JPKI_NAME) return tagged.valueBlock.value[0].valueBlock.value;
    }
  } catch {
    // A name that cannot be read is not shown; it decides nothing here.
  }
  return undefined;
}
