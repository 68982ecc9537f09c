package io.hrsystem.query.platform.pages;

import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.logging.Correlation;
import io.hrsystem.platform.logging.Trace;
import io.hrsystem.platform.security.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Tells a person in words that something does not work, and how they get out of it. */
@Controller
public class RefusedPage {
    /** Name of the request attribute with what was thrown. */
    public static final String CAUSE = RefusedPage.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(RefusedPage.class);

    /** Whoever reads one of these signs in again, perhaps as somebody else. */
    private static final Set<RefusalCode> ENDS_SESSION =
            Set.of(RefusalCode.SESSION_ENDED, RefusalCode.ACCOUNT_DISABLED);

    /** What a person is told: a text of pages by its code, and whether to sign in again or to try again. */
    public record Told(String code, int status, boolean signIn) {
        static Told of(@Nullable Object cause) {
            return switch (cause) {
                case null -> nothing();
                case MethodArgumentTypeMismatchException _ -> nothing();
                case Refusal refusal ->
                    new Told(refusal.code().value(), refusal.code().kind().status(), endsSession(refusal));
                case AuthenticationServiceException _ -> away();
                case AuthenticationException _ -> new Told("SIGN_IN_FAILED", HttpStatus.BAD_REQUEST.value(), true);
                case CsrfException _ -> new Told("FORM_TOO_OLD", HttpStatus.FORBIDDEN.value(), true);
                case AccessDeniedException _ -> new Told("FORBIDDEN", HttpStatus.FORBIDDEN.value(), false);
                case OutOfBounds _, ServletRequestBindingException _ ->
                    new Told("MALFORMED", HttpStatus.BAD_REQUEST.value(), false);
                default -> new Told("INTERNAL", HttpStatus.INTERNAL_SERVER_ERROR.value(), false);
            };
        }

        private static Told nothing() {
            return new Told("NOT_FOUND", HttpStatus.NOT_FOUND.value(), false);
        }

        private static Told away() {
            return new Told("SERVICE_UNAVAILABLE", HttpStatus.SERVICE_UNAVAILABLE.value(), false);
        }
    }

    /** Whether nothing will be answered to this session any more, not even that it is over. */
    public static boolean endsSession(@Nullable Object cause) {
        return cause instanceof Refusal refusal && ENDS_SESSION.contains(refusal.code());
    }

    @RequestMapping(PagePaths.REFUSED)
    String refused(HttpServletRequest request, HttpServletResponse response, Model model) {
        return tell(request.getAttribute(CAUSE), request, response, model);
    }

    static String tell(@Nullable Object cause, HttpServletRequest request, HttpServletResponse response, Model model) {
        var told = Told.of(cause);
        request.setAttribute(SecurityLog.REASON, told.code());
        if (cause instanceof Exception failure && told.status() >= HttpStatus.INTERNAL_SERVER_ERROR.value())
            LOG.warn("a page could not be answered", Trace.of(failure));
        response.setStatus(told.status());
        model.addAttribute("told", told);
        model.addAttribute("reference", MDC.get(Correlation.ID));
        return "refused";
    }
}
