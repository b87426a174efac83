package jp.madoguchi.fuzz.parser;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.madoguchi.fuzz.Target;
import jp.madoguchi.signature.app.AppTokenSeed;

/** Signed and encrypted tokens (JWS, JWE) of an authentication app. */
public final class AppTokenTarget implements Target {
    private final AppTokenSeed seed = new AppTokenSeed();

    public AppTokenTarget() throws Exception {}

    @Override
    public List<byte[]> seeds() throws Exception {
        String unsigned = "eyJhbGciOiJub25lIn0." + seed.idToken().split("\\.")[1] + ".";
        return List.of(utf8(seed.idToken()), utf8(seed.result()), utf8(unsigned));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void take(byte[] input) throws Exception {
        seed.take(new String(input, StandardCharsets.UTF_8));
    }
}
