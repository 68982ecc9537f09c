package io.hrsystem.command.platform.web;

import io.hrsystem.command.platform.commands.AnonymousRequest;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.logging.Correlation;
import io.hrsystem.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The one way a call is read: gives endpoints their {@link Request}, or without a token {@link AnonymousRequest}. */
@Component
final class RequestResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private static final int LONGEST_KEY = 200;

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Request.class || parameter.getParameterType() == AnonymousRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var http = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var key = http.getHeader(Request.KEY_HEADER);
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY))
            throw Refusal.of(RefusalCode.BAD_IDEMPOTENCY_KEY).with("longest", LONGEST_KEY);
        var route = http.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var request =
                new AnonymousRequest(http.getMethod() + " " + route, http.getRequestURI(), key, correlation(http));
        return parameter.getParameterType() == AnonymousRequest.class ? request : request.by(caller());
    }

    private static Caller caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller) return caller;
        throw Refusal.of(RefusalCode.FORBIDDEN);
    }

    private static String correlation(HttpServletRequest http) {
        return String.valueOf(http.getAttribute(Correlation.ID));
    }
}
