package io.hrsystem.query.platform.pages.session;

import io.hrsystem.platform.security.Caller;
import io.hrsystem.query.platform.pages.PageLanguage;
import io.hrsystem.query.platform.pages.Questions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a page its {@link Visit}. */
@Component
final class Visits implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final Questions questions;
    private final CommandCalls commands;
    private final Notes notes;

    Visits(Questions questions, CommandCalls commands, Notes notes) {
        this.questions = questions;
        this.commands = commands;
        this.notes = notes;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Visit resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        var authentication =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        var caller = (Caller) Objects.requireNonNull(authentication.getPrincipal());
        return new Visit(caller, PageLanguage.of(request), request, response, questions, commands, notes);
    }
}
