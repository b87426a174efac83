package jp.madoguchi.signature.app;

/**
 * What the app gave back.
 *
 * @param signature RSA PKCS#1 v1.5, or ECDSA in DER
 * @param certificate the signer's certificate, DER; nothing about it is checked yet
 */
public record LateSignature(byte[] signature, byte[] certificate) {}
