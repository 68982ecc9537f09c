package io.hrsystem.contract.attendance;

/** Where a punch came from. */
public enum PunchSource {
    WEB,
    MOBILE,
    KIOSK,
    TERMINAL
}
