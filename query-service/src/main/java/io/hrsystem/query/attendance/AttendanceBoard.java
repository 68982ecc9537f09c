package io.hrsystem.query.attendance;

/**
 * One date of a company in figures. Everybody employed is in exactly one of present, late, absent, onLeave, notYetIn and
 * days of another kind; missingCheckOut counts people again.
 */
interface AttendanceBoard {
    int getPresent();

    int getLate();

    int getAbsent();

    int getOnLeave();

    int getNotYetIn();

    int getMissingCheckOut();

    int getHeadcount();
}
