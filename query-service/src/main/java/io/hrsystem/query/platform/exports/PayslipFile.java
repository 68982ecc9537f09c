package io.hrsystem.query.platform.exports;

import io.hrsystem.platform.security.Caller;
import io.hrsystem.query.platform.pages.session.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A payslip as somebody takes it away, which goes on record. */
@Component
public final class PayslipFile {
    private final PayslipDocument document;
    private final Downloads downloads;

    PayslipFile(PayslipDocument document, Downloads downloads) {
        this.document = document;
        this.downloads = downloads;
    }

    /** The same by a page, of a run. */
    public ResponseEntity<byte[]> answer(Visit visit, String employee, YearMonth month, String run) {
        return answer(visit.caller(), employee, month, run, visit.language(), visit.request());
    }

    /**
     * Of somebody who has been let in.
     *
     * @param run that pays it; null for the regular one of the month
     * @throws io.hrsystem.platform.Refusal FORBIDDEN if the caller does not see that employee's; NOT_FOUND if there is none
     */
    public ResponseEntity<byte[]> answer(
            Caller caller,
            String employee,
            YearMonth month,
            @Nullable String run,
            Locale language,
            HttpServletRequest request) {
        var pdf = document.pdf(caller, employee, month, run, request.getRemoteAddr(), language);
        downloads.record(caller, "payslips/%s/%s.pdf".formatted(employee, month), request);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"payslip-%s.pdf\"".formatted(month))
                .body(pdf);
    }
}
