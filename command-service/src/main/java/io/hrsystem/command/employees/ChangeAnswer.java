package io.hrsystem.command.employees;

import io.hrsystem.contract.ChangeId;

/** @param changeId of the change, or of the one by which what was asked for holds already */
record ChangeAnswer(ChangeId changeId) {}
