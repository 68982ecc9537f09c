package io.hrsystem.query.platform.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.contract.seals.SignedDocument;
import io.hrsystem.contract.tenants.Certificate;
import io.hrsystem.contract.tenants.CertificateId;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.exports.Exports.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The certificate of an erasure to keep: as it was signed, and for people. */
@RestController
@Needs(Permission.READ_TENANTS)
class CertificateEndpoint {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CertificateDocument document;
    private final Downloads downloads;

    CertificateEndpoint(CertificateDocument document, Downloads downloads) {
        this.document = document;
        this.downloads = downloads;
    }

    /** Byte by byte: its signature is about them. */
    @GetMapping("/certificates/{id}.json")
    ResponseEntity<byte[]> json(
            @PathVariable CertificateId id,
            @RequestHeader(name = Exports.MIN_POSITION, required = false) @Nullable String position,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        var signed = find(id, "json", position, caller, request);
        return answer(signed.text().getBytes(UTF_8), MediaType.APPLICATION_JSON, id + ".json");
    }

    @GetMapping("/certificates/{id}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable CertificateId id,
            @RequestHeader(name = Exports.MIN_POSITION, required = false) @Nullable String position,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        var signed = find(id, "pdf", position, caller, request);
        var content = JSON.readValue(signed.document(), Certificate.class);
        return answer(document.pdf(content, signed), MediaType.APPLICATION_PDF, id + ".pdf");
    }

    private SignedDocument find(
            CertificateId id, String kind, @Nullable String position, Caller caller, HttpServletRequest request) {
        var seeing = downloads.enter(new Asked(kind, position, null, caller, Locale.KOREAN), document.groups());
        var found = document.find(seeing, id);
        downloads.record(seeing, "certificates/%s.%s".formatted(id, kind), request);
        return found;
    }

    private static ResponseEntity<byte[]> answer(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"certificate-%s\"".formatted(name))
                .body(bytes);
    }
}
