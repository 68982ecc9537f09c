package io.hrsystem.query.platform.pages.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page after a form tells, once: no node remembers it, and nobody else can say it. */
@Component
public final class Notes {
    /**
     * @param what was done, or the code of why it was not
     * @param text what command-service has said; empty if nothing
     * @param workDate of a punch
     * @param position that the next page has to know
     */
    public record Note(
            boolean done,
            String what,
            String text,
            @Nullable LocalDate workDate,
            @Nullable String position) {}

    private final SealedCookie<Note> cookie;

    Notes(Sealing sealing, Clock clock) {
        cookie = new SealedCookie<>(PageCookie.NOTE, Note.class, sealing, clock);
    }

    public void leave(Note note, HttpServletRequest request, HttpServletResponse response) {
        cookie.set(request, response, note);
    }

    public Optional<Note> take(HttpServletRequest request, HttpServletResponse response) {
        var note = cookie.get(request);
        if (note.isPresent()) cookie.clear(request, response);
        return note;
    }
}
