package jp.madoguchi.launcher.violator;

import org.bouncycastle.asn1.x500.X500Name;

/** Breaks a house rule on purpose. */
record BouncyCastleOutsideSignature(X500Name name) {}
