package io.hrsystem.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** A body that cannot be read, or not all of it. */
final class WrongBody extends HttpMessageNotReadableException {
    private final transient List<FieldProblem> problems;

    /**
     * Says what is known of it.
     *
     * @param problems none if it is no JSON at all
     * @param cause why it could not be read on; null if it could
     */
    WrongBody(List<FieldProblem> problems, HttpInputMessage body, @Nullable Throwable cause) {
        super("The body cannot be read", cause, body);
        this.problems = problems;
    }

    List<FieldProblem> problems() {
        return problems;
    }
}
