package io.hrsystem.query.employees;

/** The hours by which an employee works on a day; that of the company for the default ones. */
record AssignedWorkSchedule(String id, String name) {}
