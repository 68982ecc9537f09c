package io.hrsystem.command.platform.messages;

/** Who is let in: a caller of an active company; a super admin to any company; the system itself, always. */
enum Gate {
    REQUEST,
    ADMIN,
    SYSTEM
}
