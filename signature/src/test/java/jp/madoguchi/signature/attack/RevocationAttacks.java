package jp.madoguchi.signature.attack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.TestFiles;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SecurityProvider;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.certificate.TrustStore;
import jp.madoguchi.signature.method.ExpectedSigner;
import jp.madoguchi.signature.revocation.CrlSource;
import jp.madoguchi.signature.revocation.OcspSource;
import jp.madoguchi.signature.revocation.RevocationSource;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** CRLs and OCSP answers that must not be believed: the status stays unknown, the filing pending. */
final class RevocationAttacks {
    private static final String FAMILY = "Revocation";
    private static final TestPki PKI = TestPki.shared();
    private static final Instant NOW = TestPki.NOW;

    private final SigningKey key = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256);
    private final byte[] container;
    private final SigningKey delegate;
    private final SigningKey stranger;

    RevocationAttacks() throws Exception {
        container = TestFiles.container(key);
        delegate = responder(true).by(PKI.authority(TrustStore.SIGNING));
        stranger = responder(true).by(PKI.stranger());
    }

    private static LeafForge responder(boolean forOcsp) {
        LeafForge forge = new LeafForge().with(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
        return forOcsp
                ? forge.with(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning))
                : forge;
    }

    /** An OCSP answer in the making. */
    private static final class Answer {
        PrivateKey signer = PKI.authority(TrustStore.SIGNING).key();
        String algorithm = "SHA256withRSA";
        List<SigningKey> certificates = List.of();
        CertificateStatus status = CertificateStatus.GOOD;
        Duration age = Duration.ZERO;
        boolean nonce = true;
        boolean foreignNonce;
        boolean anotherCertificate;

        void by(SigningKey responder) {
            signer = responder.key();
            algorithm = "SHA256withECDSA";
            certificates = List.of(responder);
        }
    }

    /** Changes an answer. */
    private interface Change {
        void to(Answer answer) throws Exception;
    }

    Stream<Attempt> all() throws Exception {
        return Stream.concat(crls(), answers());
    }

    Stream<Attempt> crls() throws Exception {
        var signing = PKI.authority(TrustStore.SIGNING);
        SigningKey noCrlSigner = new LeafForge().by(signing);
        return Stream.of(
                crl("honest CRL", Attempt.ACCEPTED, PKI.crls()),
                crl("no CRL of this issuer", Attempt.PENDING, List.of()),
                crl(
                        "a CRL by another key of that name",
                        Attempt.PENDING,
                        List.of(PKI.stranger().crl(List.of(), NOW.minusSeconds(60), NOW.plusSeconds(3_600)))),
                crl("a CRL signed by a citizen (no cRLSign)", Attempt.PENDING, List.of(crlBy(noCrlSigner))),
                crl(
                        "a CRL out of date",
                        Attempt.PENDING,
                        List.of(signing.crl(List.of(), NOW.minusSeconds(7_200), NOW.minusSeconds(1)))),
                crl(
                        "a CRL from the future",
                        Attempt.PENDING,
                        List.of(signing.crl(List.of(), NOW.plusSeconds(900), NOW.plusSeconds(3_600)))),
                crl(
                        "a CRL of the login CA",
                        Attempt.PENDING,
                        List.of(PKI.authority(TrustStore.AUTHENTICATION)
                                .crl(List.of(), NOW.minusSeconds(60), NOW.plusSeconds(3_600)))),
                crl("no CRL but noise", Attempt.PENDING, List.of(new byte[] {0x30, 3, 2, 1, 1})));
    }

    private Stream<Attempt> answers() {
        return Stream.of(
                ocsp("honest OCSP answer by the CA", Attempt.ACCEPTED, answer -> {}),
                ocsp("honest OCSP answer by a delegated responder", Attempt.ACCEPTED, answer -> answer.by(delegate)),
                ocsp(
                        "OCSP says revoked",
                        "revoked",
                        answer -> answer.status = new RevokedStatus(Date.from(NOW.minusSeconds(60)), 1)),
                ocsp("OCSP answer without our nonce", Attempt.PENDING, answer -> answer.nonce = false),
                ocsp("OCSP answer with an older nonce (replay)", Attempt.PENDING, answer -> answer.foreignNonce = true),
                ocsp(
                        "OCSP answer about another certificate",
                        Attempt.PENDING,
                        answer -> answer.anotherCertificate = true),
                ocsp("OCSP answer an hour old", Attempt.PENDING, answer -> answer.age = Duration.ofHours(1)),
                ocsp("OCSP answer from the future", Attempt.PENDING, answer -> answer.age = Duration.ofHours(-1)),
                ocsp("OCSP responder of another CA", Attempt.PENDING, answer -> answer.by(stranger)),
                ocsp(
                        "OCSP answer signed by a citizen",
                        Attempt.PENDING,
                        answer -> answer.by(responder(false).by(PKI.authority(TrustStore.SIGNING)))),
                ocsp("OCSP answer signed with SHA-1", Attempt.PENDING, answer -> answer.algorithm = "SHA1withRSA"),
                ocsp(
                        "OCSP responder does not know the certificate",
                        Attempt.PENDING,
                        answer -> answer.status = new UnknownStatus()),
                new Attempt(
                        FAMILY, "OCSP answers with noise", Attempt.PENDING, () -> served(request -> new byte[] {1})),
                new Attempt(
                        FAMILY,
                        "OCSP answers tryLater",
                        Attempt.PENDING,
                        () -> served(request -> new OCSPRespBuilder()
                                .build(OCSPResp.TRY_LATER, null)
                                .getEncoded())),
                new Attempt(
                        FAMILY,
                        "OCSP answer of 100 KB",
                        Attempt.PENDING,
                        () -> served(request -> new byte[100 * 1024])));
    }

    private Attempt crl(String attack, String code, List<byte[]> crls) {
        return new Attempt(FAMILY, attack, code, () -> {
            for (byte[] crl : crls) AttackFiles.handed(AttackFiles.Kind.CRL, crl);
            return check(CrlSource.fixed(crls, TestPki.CLOCK));
        });
    }

    private Attempt ocsp(String attack, String code, Change change) {
        return new Attempt(
                FAMILY,
                attack,
                code,
                () -> served(request -> {
                    var answer = new Answer();
                    change.to(answer);
                    return answered(new OCSPReq(request), answer);
                }));
    }

    private String check(RevocationSource source) throws Exception {
        return ContainerAttacks.check(container, source, new ExpectedSigner.Anyone());
    }

    /** Answers one request. */
    private interface Responder {
        byte[] answer(byte[] request) throws Exception;
    }

    private String served(Responder responder) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = responder.answer(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        });
        server.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            return check(new OcspSource(address, TestPki.CLOCK));
        } finally {
            server.stop(0);
        }
    }

    private static byte[] answered(OCSPReq request, Answer answer) throws Exception {
        X509CertificateHolder issuer =
                new JcaX509CertificateHolder(PKI.authority(TrustStore.SIGNING).certificate());
        var builder = new BasicOCSPRespBuilder(new RespID(issuer.getSubject()));
        CertificateID asked = request.getRequestList()[0].getCertID();
        CertificateID about = answer.anotherCertificate
                ? CertificateID.deriveCertificateID(
                        asked, asked.getSerialNumber().add(java.math.BigInteger.ONE))
                : asked;
        Instant made = NOW.minus(answer.age);
        builder.addResponse(about, answer.status, Date.from(made), Date.from(made.plusSeconds(900)));
        Extension nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (answer.foreignNonce)
            nonce = new Extension(
                    OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(new byte[32]).getEncoded());
        if (answer.nonce) builder.setResponseExtensions(new Extensions(nonce));
        var chain = new X509CertificateHolder[answer.certificates.size()];
        for (int i = 0; i < chain.length; i++)
            chain[i] = new JcaX509CertificateHolder(answer.certificates.get(i).certificate());
        var signer = new JcaContentSignerBuilder(answer.algorithm)
                .setProvider(SecurityProvider.bouncyCastle())
                .build(answer.signer);
        return new OCSPRespBuilder()
                .build(OCSPResp.SUCCESSFUL, builder.build(signer, chain, Date.from(made)))
                .getEncoded();
    }

    private static byte[] crlBy(SigningKey citizen) throws Exception {
        var name = X500Name.getInstance(PKI.authority(TrustStore.SIGNING)
                .certificate()
                .getSubjectX500Principal()
                .getEncoded());
        var builder = new X509v2CRLBuilder(name, Date.from(NOW.minusSeconds(60)));
        builder.setNextUpdate(Date.from(NOW.plusSeconds(3_600)));
        return builder.build(new JcaContentSignerBuilder("SHA256withECDSA")
                        .setProvider(SecurityProvider.bouncyCastle())
                        .build(citizen.key()))
                .getEncoded();
    }
}
