package jp.madoguchi.signature.attack;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.challenge.AuthenticationRejected;
import jp.madoguchi.signature.revocation.RevocationSource;

/** Login tokens, hostile and honest, for one session, and the validation they go to. */
public final class LoginTokens {
    private final TokenAttacks attacks = new TokenAttacks();
    private final List<byte[]> seeds = new ArrayList<>();
    private final Set<X509Certificate> honest = new HashSet<>();
    private final RevocationSource revocation;

    public LoginTokens() throws Exception {
        seeds.addAll(AttackFiles.of(AttackFiles.Kind.TOKEN, attacks.all()));
        revocation = TestPki.shared().revocation();
        for (byte[] seed : seeds) {
            try {
                honest.add(login(new String(seed, StandardCharsets.UTF_8)));
            } catch (AuthenticationRejected hostile) {
                continue;
            }
        }
    }

    public List<byte[]> seeds() {
        return seeds;
    }

    /** The certificate that a token lets in. */
    public X509Certificate login(String json) throws AuthenticationRejected {
        return attacks.login(json, revocation).certificate();
    }

    /** Whether it signed one of the seeds. */
    public boolean mayLogIn(X509Certificate certificate) {
        return honest.contains(certificate);
    }
}
