package io.hrsystem.database;

/** The passwords of hr_owner, hr_app and hr_system. */
public record RolePasswords(String owner, String app, String system) {}
