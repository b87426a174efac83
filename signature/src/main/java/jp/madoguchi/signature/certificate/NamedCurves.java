package jp.madoguchi.signature.certificate;

import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.util.Optional;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;

/** Recognises P-256 and P-384 by every parameter, not by name alone. */
final class NamedCurves {
    private static final X9ECParameters P256 = SECNamedCurves.getByName("secp256r1");
    private static final X9ECParameters P384 = SECNamedCurves.getByName("secp384r1");

    private NamedCurves() {}

    static Optional<SignatureAlgorithm> of(ECPublicKey key) {
        if (is(P256, key.getParams())) return Optional.of(SignatureAlgorithm.ES256);
        if (is(P384, key.getParams())) return Optional.of(SignatureAlgorithm.ES384);
        return Optional.empty();
    }

    private static boolean is(X9ECParameters curve, ECParameterSpec given) {
        return given.getCurve().getField() instanceof ECFieldFp field
                && field.getP().equals(curve.getCurve().getField().getCharacteristic())
                && given.getCurve().getA().equals(curve.getCurve().getA().toBigInteger())
                && given.getCurve().getB().equals(curve.getCurve().getB().toBigInteger())
                && given.getOrder().equals(curve.getN())
                && BigInteger.valueOf(given.getCofactor()).equals(BigInteger.ONE)
                && given.getGenerator()
                        .getAffineX()
                        .equals(curve.getG().getAffineXCoord().toBigInteger())
                && given.getGenerator()
                        .getAffineY()
                        .equals(curve.getG().getAffineYCoord().toBigInteger());
    }
}
