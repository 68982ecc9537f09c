package io.hrsystem.query.employees;

/** What a change of an employment is about, in the order in which it is told. */
enum Fact {
    EMPLOYEE_NUMBER("employeeNumber"),
    NAME("name"),
    EMAIL("email"),
    PHONE("phone"),
    DEPARTMENT("departmentId"),
    POSITION("position"),
    SCHEDULE("workScheduleId"),
    /** The kind of a leave of absence. */
    ABSENCE("leaveOfAbsence"),
    /** The last day of the employment, which holds from the day after it. */
    LAST_DAY("lastDay");

    /** What it is called outside. */
    final String field;

    Fact(String field) {
        this.field = field;
    }
}
