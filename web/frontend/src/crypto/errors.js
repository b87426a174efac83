/**
 * The person can mend this. The reason is one of: not-a-certificate-file, wrong-password, no-key, unsupported-key,
 * no-signing-certificate, no-authentication-certificate, expired, not-yet-valid.
 */
export class CertificateFileError extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}
