package io.hrsystem.database;

/** The passwords of the roles {@code hr_owner}, {@code hr_app} and so on. */
public record RolePasswords(String owner, String app, String system, String log, String keyMaker, String keyReader) {}
