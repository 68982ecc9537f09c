package io.hrsystem.platform.web;

import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.LocaleResolver;

/** The one form of a "no": status, stable code, and title and detail in the language of the request. */
record ProblemForm(Texts texts, LocaleResolver locales) {
    private static final String SECONDS_TO_WAIT = "5";

    ResponseEntity<Object> fill(HttpServletRequest request, HttpStatusCode status, HttpHeaders headers) {
        var code = codeOf(status.value());
        return fill(request, status, code, texts.of("refusal." + code, Map.of(), locale(request), code), headers);
    }

    ResponseEntity<Object> fill(HttpServletRequest request, Refusal refusal) {
        var status = HttpStatusCode.valueOf(refusal.code().kind().status());
        var detail = texts.of(refusal, locale(request));
        var headers = new HttpHeaders();
        if (isForNow(status)) headers.set(HttpHeaders.RETRY_AFTER, Long.toString(refusal.secondsToWait()));
        var response = fill(request, status, refusal.code().value(), detail, headers);
        if (response.getBody() instanceof ProblemDetail problem)
            refusal.answers().forEach(problem::setProperty);
        if (!refusal.problems().isEmpty()) return naming(response, problems(refusal));
        var field = refusal.field();
        return field == null ? response : naming(response, List.of(new FieldProblem(field, detail)));
    }

    ResponseEntity<Object> fill(HttpServletRequest request, OutOfBounds refused) {
        var response = fill(request, Refusal.of(RefusalCode.OUT_OF_BOUNDS));
        var field = refused.field();
        if (field == null) return response;
        return naming(response, List.of(FieldProblem.of(field, refused, texts, locale(request))));
    }

    private static List<FieldProblem> problems(Refusal refusal) {
        return refusal.problems().stream()
                .map(it -> new FieldProblem(it.field(), it.reason()))
                .toList();
    }

    static ResponseEntity<Object> naming(ResponseEntity<Object> response, List<FieldProblem> fields) {
        if (response.getBody() instanceof ProblemDetail problem) problem.setProperty("errors", fields);
        return response;
    }

    private ResponseEntity<Object> fill(
            HttpServletRequest request, HttpStatusCode status, String code, String detail, HttpHeaders headers) {
        var problem = ProblemDetail.forStatus(status);
        problem.setTitle(texts.of("title." + status.value(), Map.of(), locale(request), code));
        problem.setDetail(detail);
        problem.setProperty("code", code);
        var all = new HttpHeaders(headers);
        if (isForNow(status) && all.getFirst(HttpHeaders.RETRY_AFTER) == null)
            all.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        request.setAttribute(SecurityLog.REASON, code);
        return new ResponseEntity<>(problem, all, status);
    }

    /** Whether the same request may be answered otherwise after a while. */
    private static boolean isForNow(HttpStatusCode status) {
        return status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE) || status.isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS);
    }

    Locale locale(HttpServletRequest request) {
        return locales.resolveLocale(request);
    }

    static String codeOf(int status) {
        return switch (HttpStatus.resolve(status)) {
            case BAD_REQUEST -> "MALFORMED";
            case UNAUTHORIZED -> "UNAUTHENTICATED";
            case INTERNAL_SERVER_ERROR -> "INTERNAL";
            case HttpStatus named -> named.name();
            case null -> "STATUS_" + status;
        };
    }
}
