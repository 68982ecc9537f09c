package io.hrsystem.platform.web;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.logging.Trace;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever an endpoint throws into {@code application/problem+json} that says no more than the client may know. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ProblemForm form;

    Problems(ProblemForm form) {
        this.form = form;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, HttpServletRequest request) {
        return form.fill(request, refusal);
    }

    @ExceptionHandler(AuthenticationException.class)
    ResponseEntity<Object> notSignedIn(HttpServletRequest request) {
        return form.fill(request, HttpStatus.UNAUTHORIZED, HttpHeaders.EMPTY);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<Object> notAllowed(HttpServletRequest request) {
        return form.fill(request, HttpStatus.FORBIDDEN, HttpHeaders.EMPTY);
    }

    /** The server has stopped reading a form. */
    @ExceptionHandler
    ResponseEntity<Object> notAForm(InvalidParameterException e, HttpServletRequest request) {
        return form.fill(request, HttpStatusCode.valueOf(e.getErrorCode()), HttpHeaders.EMPTY);
    }

    @ExceptionHandler({
        AuthenticationServiceException.class,
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<Object> notNow(Exception e, HttpServletRequest request) {
        LOG.warn("{} {} could not be answered now", request.getMethod(), request.getRequestURI(), e);
        return form.fill(request, HttpStatus.SERVICE_UNAVAILABLE, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception e, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), Trace.of(e));
        return form.fill(request, HttpStatus.INTERNAL_SERVER_ERROR, HttpHeaders.EMPTY);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var servletRequest = ((ServletWebRequest) request).getRequest();
        if (status.is5xxServerError()) return failed(e, servletRequest);
        var response = form.fill(servletRequest, status, headers);
        if (status.isSameCodeAs(HttpStatus.BAD_REQUEST) && response.getBody() instanceof ProblemDetail problem)
            problem.setProperty("errors", FieldProblem.in(e, form.texts(), form.locale(servletRequest)));
        return response;
    }
}
