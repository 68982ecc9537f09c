package io.hrsystem.platform.web;

import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.database.SqlRefusals;
import io.hrsystem.platform.logging.Reason;
import io.hrsystem.platform.logging.Trace;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever an endpoint throws into {@code application/problem+json} that says no more than the client may know. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ProblemForm form;
    private final ObjectProvider<Admission> admission;

    Problems(ProblemForm form, ObjectProvider<Admission> admission) {
        this.form = form;
        this.admission = admission;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, HttpServletRequest request) {
        return form.fill(request, refusal);
    }

    @ExceptionHandler
    ResponseEntity<Object> outOfBounds(OutOfBounds refused, HttpServletRequest request) {
        var shutOut = shutOut(request);
        return shutOut == null ? form.fill(request, refused) : shutOut;
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

    /** It says that it has several parts, and has not; what is too large for one is told apart from it. */
    @ExceptionHandler(MultipartException.class)
    ResponseEntity<Object> notOfParts(HttpServletRequest request) {
        return form.fill(request, HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY);
    }

    @ExceptionHandler({
        AuthenticationServiceException.class,
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<Object> notNow(Exception e, HttpServletRequest request) {
        LOG.warn(
                "{} {} could not be answered now: {}",
                request.getMethod(),
                request.getRequestURI(),
                Reason.of(e),
                Trace.of(e));
        return form.fill(request, HttpStatus.SERVICE_UNAVAILABLE, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception e, HttpServletRequest request) {
        // a value that no database takes was asked for; whatever let it through should have refused it
        if (SqlRefusals.isOfAValue(e)) {
            LOG.warn("{} {} asked for a value that is none", request.getMethod(), request.getRequestURI(), Trace.of(e));
            return form.fill(request, HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), Trace.of(e));
        return form.fill(request, HttpStatus.INTERNAL_SERVER_ERROR, HttpHeaders.EMPTY);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var servletRequest = ((ServletWebRequest) request).getRequest();
        if (status.is5xxServerError()) return failed(e, servletRequest);
        if (isNoAddress(e)) return form.fill(servletRequest, Refusal.of(RefusalCode.NOT_FOUND));
        var response = form.fill(servletRequest, status, headers);
        if (!status.isSameCodeAs(HttpStatus.BAD_REQUEST)) return response;
        var shutOut = shutOut(servletRequest);
        if (shutOut != null) return shutOut;
        return ProblemForm.naming(response, FieldProblem.in(e, form.texts(), form.locale(servletRequest)));
    }

    /** Null if the caller may come in. */
    private @Nullable ResponseEntity<Object> shutOut(HttpServletRequest request) {
        try {
            admission.ifAvailable(Admission::require);
            return null;
        } catch (Refusal refusal) {
            return form.fill(request, refusal);
        } catch (DataAccessException | TransactionException e) {
            // what was sent is wrong whatever is down
            return null;
        }
    }

    /** At an address with a part that is no id there is nothing. */
    private static boolean isNoAddress(Exception e) {
        return e instanceof MethodArgumentTypeMismatchException wrong
                && wrong.getParameter().hasParameterAnnotation(PathVariable.class)
                && NestedExceptionUtils.getMostSpecificCause(wrong) instanceof OutOfBounds;
    }
}
