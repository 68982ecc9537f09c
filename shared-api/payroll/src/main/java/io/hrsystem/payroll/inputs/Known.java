package io.hrsystem.payroll.inputs;

/** What is known by an event. */
record Known<V>(V value, String eventId) {}
