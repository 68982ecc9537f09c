package io.hrsystem.contract;

/**
 * A fact that is stored for ever. Each aggregate has one sealed interface of these, and its records are the events.
 * A stored event is never edited: a changed shape is a new field that may be absent, or a new event.
 */
public interface DomainEvent {
    /** The id of whom or what it is about: all personal values in it are this one's, and are encrypted by its keys. */
    String subject();
}
