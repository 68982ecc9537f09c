package io.hrsystem.command.platform.messages;

/** The command to send, and what to answer once it is accepted. */
public record Plan<A>(Object command, A answer) {}
