package jp.madoguchi.fuzz.parser;

import static jp.madoguchi.fuzz.Target.require;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.madoguchi.fuzz.Target;
import jp.madoguchi.signature.attack.LoginTokens;
import jp.madoguchi.signature.challenge.AuthenticationRejected;

/** Tokens of a login with a certificate: only somebody who signed a seed is let in. */
public final class LoginTokenTarget implements Target {
    private final LoginTokens tokens = new LoginTokens();

    public LoginTokenTarget() throws Exception {}

    @Override
    public List<byte[]> seeds() throws Exception {
        return tokens.seeds();
    }

    @Override
    public void take(byte[] input) {
        try {
            require(tokens.mayLogIn(tokens.login(new String(input, StandardCharsets.UTF_8))), "accepted somebody else");
        } catch (AuthenticationRejected refused) {
            require(refused.reason() != null, "no reason");
        }
    }
}
