package io.hrsystem.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;

/** What is wrong with one field, parameter or header of a request. */
record FieldProblem(String field, String reason) {
    static List<FieldProblem> in(Exception e, Texts texts, Locale locale) {
        var missing = texts.of("reason.missing", Map.of(), locale, "missing");
        var unreadable = texts.of("reason.unreadable", Map.of(), locale, "unreadable");
        return switch (e) {
            case MethodArgumentNotValidException invalid -> of(invalid.getBindingResult());
            case HandlerMethodValidationException invalid ->
                invalid.getParameterValidationResults().stream()
                        .flatMap(FieldProblem::of)
                        .toList();
            case MissingServletRequestParameterException absent ->
                List.of(new FieldProblem(absent.getParameterName(), missing));
            case MissingRequestHeaderException absent -> List.of(new FieldProblem(absent.getHeaderName(), missing));
            case TypeMismatchException wrong
            when wrong.getPropertyName() != null -> List.of(new FieldProblem(wrong.getPropertyName(), unreadable));
            case HttpMessageNotReadableException wrong
            when wrong.getCause() instanceof JacksonException json -> of(json, unreadable);
            default -> List.of();
        };
    }

    private static List<FieldProblem> of(BindingResult result) {
        return result.getAllErrors().stream()
                .map(it -> new FieldProblem(
                        it instanceof FieldError field ? field.getField() : it.getObjectName(), reason(it)))
                .toList();
    }

    private static Stream<FieldProblem> of(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) return of((BindingResult) errors).stream();
        var name = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream().map(it -> new FieldProblem(name, reason(it)));
    }

    private static List<FieldProblem> of(JacksonException e, String reason) {
        var path = e.getPath().stream().map(FieldProblem::step).collect(Collectors.joining());
        return path.isEmpty() ? List.of() : List.of(new FieldProblem(path.replaceFirst("^[.]", ""), reason));
    }

    private static String step(Reference reference) {
        return reference.getPropertyName() == null
                ? "[" + reference.getIndex() + "]"
                : "." + reference.getPropertyName();
    }

    private static String reason(MessageSourceResolvable error) {
        return String.valueOf(error.getDefaultMessage());
    }
}
