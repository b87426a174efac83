package jp.madoguchi.signature.verification;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import jp.madoguchi.signature.verification.VerificationReport.Reason;
import jp.madoguchi.signature.verification.VerificationReport.Signer;
import org.jspecify.annotations.Nullable;

/** Writes a report as one line of JSON; names of members are part of the contract. */
final class ReportJson {
    private static final JsonFactory JSON = new JsonFactory();

    private ReportJson() {}

    static String write(VerificationReport report) {
        var out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("verdict", report.verdict().name());
            json.writeStringField("kind", report.kind().name());
            words(
                    json,
                    "message",
                    report.verdict().message(Locale.JAPANESE),
                    report.verdict().message(Locale.ENGLISH));
            json.writeFieldName("signer");
            if (report.signer().isPresent()) signer(json, report.signer().get());
            else json.writeNull();
            optional(json, "signedAt", report.signedAt().map(Object::toString).orElse(null));
            json.writeBooleanField("timeProved", report.timeProved());
            optional(
                    json,
                    "provableUntil",
                    report.provableUntil().map(Object::toString).orElse(null));
            optional(json, "level", report.level().orElse(null));
            json.writeArrayFieldStart("reasons");
            for (Reason reason : report.reasons()) {
                json.writeStartObject();
                json.writeStringField("code", reason.code());
                words(json, "message", reason.message(Locale.JAPANESE), reason.message(Locale.ENGLISH));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void signer(JsonGenerator json, Signer signer) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", signer.name());
        json.writeStringField("subject", signer.subject());
        json.writeStringField("issuer", signer.issuer());
        optional(json, "profile", signer.profile().orElse(null));
        json.writeStringField("certificateSha256", signer.certificateSha256());
        json.writeEndObject();
    }

    private static void words(JsonGenerator json, String name, String japanese, String english) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("ja", japanese);
        json.writeStringField("en", english);
        json.writeEndObject();
    }

    private static void optional(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value == null) json.writeNullField(name);
        else json.writeStringField(name, value);
    }
}
