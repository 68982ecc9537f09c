package io.hrsystem.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.StreamUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads our own records from the bodies of requests: values by their way in from outside, and everything that is wrong
 * at once. What of a body can be read is validated too, before it is refused.
 */
final class RequestBodies extends JacksonJsonHttpMessageConverter {
    private static final String OURS = "io.hrsystem.";

    private final JsonMapper requests;
    private final Validator validator;
    private final Texts texts;

    RequestBodies(JsonMapper json, Validator validator, Texts texts) {
        super(json);
        this.requests = json.rebuild()
                .addModule(new RequestValues())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.validator = validator;
        this.texts = texts;
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        var body = type.resolve();
        if (body == null || !body.isRecord() || !body.getName().startsWith(OURS))
            return super.read(type, message, hints);
        var wrong = new WrongFields(texts, LocaleContextHolder.getLocale());
        var value = read(body, message, wrong);
        if (value != null && wrong.isEmpty()) return value;
        if (value != null) for (var violation : validator.validate(value)) wrong.noteToo(problem(violation));
        throw new WrongBody(wrong.all(), message, null);
    }

    private @Nullable Object read(Class<?> body, HttpInputMessage message, WrongFields wrong) throws IOException {
        var reader = wrong.listeningTo(requests.readerFor(body));
        try {
            return reader.readValue(StreamUtils.nonClosing(message.getBody()));
        } catch (InvalidDefinitionException e) {
            throw new HttpMessageConversionException("The request has no readable type: " + e.getType(), e);
        } catch (JacksonException e) {
            // Jackson cannot read on: what it has found before is told with it
            FieldProblem.of(e, texts, LocaleContextHolder.getLocale()).forEach(wrong::note);
            throw new WrongBody(wrong.all(), message, e);
        }
    }

    private static FieldProblem problem(ConstraintViolation<?> violation) {
        return new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage());
    }
}
