package io.hrsystem.deploy.local.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.contract.seals.SealKey;
import io.hrsystem.contract.seals.SignedDocument;
import io.hrsystem.contract.tenants.Certificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A certificate as a file.
 *
 * @param name of the file
 * @param content null if it cannot be read; what it says counts only if nothing is wrong
 * @param fault what is wrong with it by itself; null if nothing is
 */
record CertificateFile(
        String name,
        @Nullable SignedDocument signed,
        @Nullable Certificate content,
        @Nullable String fault) {
    private static final String ENDING = ".json";

    /** By its name, or by how it begins. */
    static boolean isOne(Path file) throws IOException {
        if (file.toString().endsWith(ENDING)) return true;
        try (var in = Files.newInputStream(file)) {
            return in.read() == '{';
        }
    }

    static CertificateFile read(Path file) throws IOException {
        var name = String.valueOf(file.getFileName());
        var bytes = Files.readAllBytes(file);
        // an editor, or a shell, ends it with a line feed
        var end = bytes.length > 0 && bytes[bytes.length - 1] == '\n' ? bytes.length - 1 : bytes.length;
        var text = new String(bytes, 0, end, UTF_8);
        if (!Arrays.equals(text.getBytes(UTF_8), Arrays.copyOf(bytes, end)))
            return new CertificateFile(name, null, null, "it is no text in UTF-8: " + said(bytes));
        try {
            var signed = SignedDocument.parse(text);
            var content = JsonMapper.shared().readValue(signed.document(), Certificate.class);
            return new CertificateFile(name, signed, content, fault(signed, content));
        } catch (JacksonException | IllegalArgumentException | DateTimeException | NullPointerException _) {
            return new CertificateFile(name, null, null, "it cannot be read");
        }
    }

    private static String said(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 40), ISO_8859_1);
    }

    private static @Nullable String fault(SignedDocument signed, Certificate content) {
        if (!Certificate.FORM.equals(content.form())) return "it has an unknown form " + content.form();
        var key = SealKey.parse(content.signedBy().publicKey());
        if (!signed.isBy(key)) return "it is not what was signed";
        if (!key.id().equals(content.signedBy().keyId())) return "it names another key than it was signed by";
        return null;
    }

    /** As it is called when something is said of it. */
    String title() {
        return content == null
                ? "The certificate " + name
                : "The certificate %s (number %d, %s)".formatted(name, content.number(), content.id());
    }
}
