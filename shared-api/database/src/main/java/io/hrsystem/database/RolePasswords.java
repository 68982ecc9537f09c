package io.hrsystem.database;

/** The passwords of hr_owner, hr_app, hr_system and hr_log. */
public record RolePasswords(String owner, String app, String system, String log) {}
