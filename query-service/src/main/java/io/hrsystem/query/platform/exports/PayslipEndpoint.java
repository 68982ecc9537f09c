package io.hrsystem.query.platform.exports;

import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.exports.Exports.Asked;
import io.hrsystem.query.platform.views.ViewRequests;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A payslip to keep. */
@RestController
class PayslipEndpoint {
    private final PayslipDocument document;
    private final PayslipFile file;
    private final Downloads downloads;

    PayslipEndpoint(PayslipDocument document, PayslipFile file, Downloads downloads) {
        this.document = document;
        this.file = file;
        this.downloads = downloads;
    }

    @GetMapping("/payslips/{employeeId}/{month}.pdf")
    @Needs(Permission.READ_PAY)
    ResponseEntity<byte[]> payslip(
            @PathVariable String employeeId,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable String runId,
            @RequestHeader(name = Exports.MIN_POSITION, required = false) @Nullable String position,
            @RequestHeader(name = ViewRequests.HEADER, required = false) @Nullable String replay,
            @AuthenticationPrincipal Caller caller,
            Locale language,
            HttpServletRequest request) {
        // where nobody has said anything it is the language of the law that wants it
        var spoken = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.KOREAN : language;
        var seeing = downloads.enter(new Asked("pdf", position, replay, caller, spoken), document.groups());
        return file.answer(seeing, employeeId, month, runId, spoken, request);
    }
}
