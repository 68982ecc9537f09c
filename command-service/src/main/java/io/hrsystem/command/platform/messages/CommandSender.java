package io.hrsystem.command.platform.messages;

/** Sends commands inside a running transaction. */
public interface CommandSender {
    /**
     * Answers what the handler returned.
     *
     * @throws RuntimeException what the handler threw; the whole transaction is then rolled back
     */
    Object send(Object command);
}
