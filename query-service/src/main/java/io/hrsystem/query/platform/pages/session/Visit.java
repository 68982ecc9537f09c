package io.hrsystem.query.platform.pages.session;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.query.platform.pages.Questions;
import io.hrsystem.query.platform.pages.session.CommandCalls.Outcome;
import io.hrsystem.query.platform.pages.session.Notes.Note;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody looks at a page: who, in what language, and what the page may do for them. An argument of its handler. */
public final class Visit {
    private final Caller caller;
    private final Locale language;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Questions questions;
    private final CommandCalls commands;
    private final Notes notes;
    private final @Nullable Note note;

    Visit(
            Caller caller,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            Questions questions,
            CommandCalls commands,
            Notes notes) {
        this.caller = caller;
        this.language = language;
        this.request = request;
        this.response = response;
        this.questions = questions;
        this.commands = commands;
        this.notes = notes;
        this.note = notes.take(request, response).orElse(null);
    }

    public Caller caller() {
        return caller;
    }

    public HttpServletRequest request() {
        return request;
    }

    public Locale language() {
        return language;
    }

    /** What the form before has left to be told. */
    public Optional<Note> note() {
        return Optional.ofNullable(note);
    }

    /**
     * The answer knows what the form before has changed.
     *
     * @throws Refusal if anything of it is refused
     */
    public <T> T ask(String query, Map<String, Object> variables, Class<T> type) {
        return questions.ask(query, variables, note == null ? null : note.position(), request, language, type);
    }

    /** @param key of the form: however often it is sent, it is done once */
    public <T> Outcome<T> post(String path, String key, Map<String, ?> body, Class<T> answer) {
        return commands.post(path, key, body, request, language, answer);
    }

    public void leave(Note later) {
        notes.leave(later, request, response);
    }
}
