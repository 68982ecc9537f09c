package io.hrsystem.command.platform.commands;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What an accepted command answers.
 *
 * @param position of its last event; null if it changed nothing
 */
public record Answer<A>(A body, @Nullable String position) {
    public static final String POSITION_HEADER = "HR-Position";

    public ResponseEntity<A> as(HttpStatus status) {
        var response = ResponseEntity.status(status);
        if (position != null) response.header(POSITION_HEADER, position);
        return response.body(body);
    }
}
