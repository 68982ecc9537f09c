package io.hrsystem.query.organisation;

/** What a change of a department is about. */
enum Fact {
    CODE,
    NAME,
    PARENT,
    HEAD,
    CLOSED
}
