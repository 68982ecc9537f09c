package io.hrsystem.deploy.local;

import java.time.LocalDate;

/**
 * Somebody of the demo.
 *
 * @param number of the employee, which the company gives
 * @param lastDay the last day; the latest date there is if nobody knows of one
 * @param awayFrom the first day of an absence; the same as {@code awayTo} if there is none
 * @param awayTo the first day after it
 */
record DemoPerson(
        String id,
        String number,
        boolean night,
        LocalDate hiredOn,
        LocalDate lastDay,
        LocalDate awayFrom,
        LocalDate awayTo) {
    static DemoPerson hired(String id, String number, boolean night, LocalDate hiredOn) {
        return new DemoPerson(id, number, night, hiredOn, LocalDate.MAX, LocalDate.MAX, LocalDate.MAX);
    }

    DemoPerson leaving(LocalDate day) {
        return new DemoPerson(id, number, night, hiredOn, day, awayFrom, awayTo);
    }

    DemoPerson away(LocalDate from, LocalDate to) {
        return new DemoPerson(id, number, night, hiredOn, lastDay, from, to);
    }

    boolean worksOn(LocalDate day) {
        var away = !day.isBefore(awayFrom) && day.isBefore(awayTo);
        return !away && !day.isBefore(hiredOn) && !day.isAfter(lastDay);
    }
}
