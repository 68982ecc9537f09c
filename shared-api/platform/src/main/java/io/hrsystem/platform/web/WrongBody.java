package io.hrsystem.platform.web;

import java.util.List;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** A body that cannot be read, or not all of it. */
final class WrongBody extends HttpMessageNotReadableException {
    private final transient List<FieldProblem> problems;

    /** @param problems none if it is no JSON at all */
    WrongBody(List<FieldProblem> problems, HttpInputMessage body) {
        super("The body cannot be read", body);
        this.problems = problems;
    }

    List<FieldProblem> problems() {
        return problems;
    }
}
