package io.hrsystem.platform.web;

import io.hrsystem.contract.bounds.OutOfBounds;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;

/** What is wrong with one field, parameter or header of a request. */
record FieldProblem(String field, String reason) {
    static List<FieldProblem> in(Exception e, Texts texts, Locale locale) {
        var missing = texts.of("reason.missing", Map.of(), locale, "missing");
        return switch (e) {
            case WrongBody wrong -> wrong.problems();
            case MethodArgumentNotValidException invalid -> of(invalid.getBindingResult());
            case HandlerMethodValidationException invalid ->
                invalid.getParameterValidationResults().stream()
                        .flatMap(FieldProblem::of)
                        .toList();
            case MissingServletRequestParameterException absent ->
                List.of(new FieldProblem(absent.getParameterName(), missing));
            case MissingServletRequestPartException absent ->
                List.of(new FieldProblem(absent.getRequestPartName(), missing));
            case MissingRequestHeaderException absent -> List.of(new FieldProblem(absent.getHeaderName(), missing));
            case TypeMismatchException wrong
            when wrong.getPropertyName() != null -> List.of(of(wrong.getPropertyName(), wrong, texts, locale));
            case HttpMessageNotReadableException wrong
            when wrong.getCause() instanceof JacksonException json -> of(json, texts, locale);
            default -> List.of();
        };
    }

    /** @param reason the key of its text */
    static FieldProblem of(String field, String reason, Map<String, Object> values, Texts texts, Locale locale) {
        return new FieldProblem(field, texts.of(reason, values, locale, reason));
    }

    static FieldProblem of(String field, OutOfBounds refused, Texts texts, Locale locale) {
        return of(field, "reason." + refused.reason(), refused.arguments(), texts, locale);
    }

    /** Nothing if it is no JSON at all. */
    static List<FieldProblem> of(JacksonException e, Texts texts, Locale locale) {
        var path = e.getPath().stream().map(FieldProblem::step).collect(Collectors.joining());
        if (path.isEmpty()) return List.of();
        return List.of(of(path.replaceFirst("^[.]", ""), "reason.unreadable", Map.of(), texts, locale));
    }

    private static FieldProblem of(String parameter, TypeMismatchException wrong, Texts texts, Locale locale) {
        if (NestedExceptionUtils.getMostSpecificCause(wrong) instanceof OutOfBounds refused)
            return of(parameter, refused, texts, locale);
        var type = wrong.getRequiredType();
        if (type == null || !type.isEnum()) return of(parameter, "reason.unreadable", Map.of(), texts, locale);
        var allowed = Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        return of(parameter, "reason.CHOICE", Map.of("allowed", allowed), texts, locale);
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

    private static String step(Reference reference) {
        return reference.getPropertyName() == null
                ? "[" + reference.getIndex() + "]"
                : "." + reference.getPropertyName();
    }

    private static String reason(MessageSourceResolvable error) {
        return String.valueOf(error.getDefaultMessage());
    }
}
