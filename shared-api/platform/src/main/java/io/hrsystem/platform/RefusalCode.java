package io.hrsystem.platform;

import io.hrsystem.platform.Refusal.Kind;

/**
 * Every "no" of the business. A code is never renamed: programs outside know it. Its texts are in {@code refusals}, in
 * Korean and in English; the start fails if one is missing or left over.
 */
public enum RefusalCode {
    FORBIDDEN(Kind.FORBIDDEN),
    NOT_FOUND(Kind.NOT_FOUND),

    // the gate
    ACCOUNT_DISABLED(Kind.FORBIDDEN),
    ACCOUNT_ENDED(Kind.FORBIDDEN),
    CLIENT_REVOKED(Kind.UNAUTHENTICATED),
    MAINTENANCE(Kind.UNAVAILABLE),
    READ_ONLY(Kind.UNAVAILABLE),
    SESSION_ENDED(Kind.UNAUTHENTICATED),
    TENANT_UNKNOWN(Kind.FORBIDDEN),
    TENANT_PROVISIONING(Kind.FORBIDDEN),
    TENANT_SUSPENDED(Kind.FORBIDDEN),
    TENANT_INACTIVE(Kind.FORBIDDEN),

    // calls
    BAD_IDEMPOTENCY_KEY(Kind.RULE),
    BUSY(Kind.UNAVAILABLE),
    CHECKS_RED(Kind.STATE),
    EVENT_TOO_LARGE(Kind.RULE),
    IDEMPOTENCY_KEY_REUSED(Kind.RULE),
    KEY_SCOPE_OF_TENANT(Kind.RULE),
    KEY_SCOPE_WITHOUT_TENANT(Kind.RULE),
    KEY_MISSING(Kind.UNAVAILABLE),
    NEWER_RELEASE_NEEDED(Kind.UNAVAILABLE),
    NOT_IN_REPLAY(Kind.RULE),
    OUT_OF_BOUNDS(Kind.RULE),
    PERSON_ERASED(Kind.STATE),
    POSITION_OF_LOST_HISTORY(Kind.STATE),
    POSITION_UNKNOWN(Kind.MALFORMED),
    RATE_LIMITED(Kind.TOO_MANY),
    READ_MODEL_BEHIND(Kind.UNAVAILABLE),
    REPLAY_GONE(Kind.NOT_FOUND),
    TOO_COMPLEX(Kind.RULE),

    // facts by date
    ALREADY_EFFECTIVE(Kind.STATE),
    IN_USE(Kind.STATE),

    // audits
    PERIOD_ENDS_BEFORE_ITS_START(Kind.RULE),

    // tenants
    BAD_BUSINESS_NUMBER(Kind.RULE),
    BAD_DOMAIN(Kind.RULE),
    BUSINESS_NUMBER_TAKEN(Kind.STATE),
    COMPANY_INACTIVE(Kind.STATE, "TENANT_INACTIVE"),
    COMPANY_PROVISIONING(Kind.STATE, "TENANT_PROVISIONING"),
    DOMAIN_RESERVED(Kind.RULE),
    DOMAIN_TAKEN(Kind.STATE),
    FEATURE_UNKNOWN(Kind.NOT_FOUND),
    SCHEDULE_NAME_TAKEN(Kind.STATE),
    STEP_NOT_FAILED(Kind.STATE),

    // organisation
    DEPARTMENT_CLOSED(Kind.STATE),
    DEPARTMENT_CODE_TAKEN(Kind.STATE),
    DEPARTMENT_CYCLE(Kind.STATE),
    DEPARTMENT_IS_ROOT(Kind.STATE),
    DEPARTMENT_NOT_EMPTY(Kind.STATE),
    DEPARTMENT_UNKNOWN(Kind.RULE),

    // employees
    ALREADY_ON_LEAVE(Kind.STATE),
    ALREADY_REHIRED(Kind.STATE),
    ALREADY_TERMINATED(Kind.STATE),
    BEFORE_EMPLOYMENT(Kind.RULE),
    CHANGE_AFTER_EMPLOYMENT(Kind.STATE, "EMPLOYMENT_ENDED"),
    EMAIL_TAKEN(Kind.STATE),
    EMPLOYEE_EMAIL_TAKEN(Kind.STATE),
    EMPLOYEE_NUMBER_TAKEN(Kind.STATE),
    EMPLOYEE_UNKNOWN(Kind.RULE),
    LAST_DAY_BEFORE_FIRST(Kind.RULE),
    LEAVE_ENDS_BEFORE_ITS_START(Kind.RULE),
    NOTHING_TO_CHANGE(Kind.RULE),
    NOT_ON_LEAVE(Kind.STATE),
    SCHEDULE_UNKNOWN(Kind.RULE),
    STILL_EMPLOYED(Kind.STATE),

    // replays
    DATE_IN_FUTURE(Kind.RULE),
    REPLAY_ENDED(Kind.STATE),
    REPLAY_RUNNING(Kind.STATE),
    RUN_IN_PROGRESS(Kind.STATE),
    TOO_MANY_VIEWS(Kind.TOO_MANY),
    UNKNOWN_JOB(Kind.NOT_FOUND),
    UP_TO_IN_FUTURE(Kind.RULE),
    UP_TO_WITHOUT_VIEW(Kind.RULE),
    VIEW_OF_TENANT(Kind.RULE),

    // imports
    FILE_EMPTY(Kind.RULE),
    UPLOADS_BUSY(Kind.UNAVAILABLE),

    // quotas of a company
    CLIENTS_QUOTA(Kind.RULE, "QUOTA_EXCEEDED"),
    DEPARTMENTS_QUOTA(Kind.RULE, "QUOTA_EXCEEDED"),
    EMPLOYEES_QUOTA(Kind.RULE, "QUOTA_EXCEEDED"),
    SCHEDULES_QUOTA(Kind.RULE, "QUOTA_EXCEEDED"),
    SIGN_IN_CLIENTS_QUOTA(Kind.RULE, "QUOTA_EXCEEDED"),

    // attendance
    ALREADY_CHECKED_IN(Kind.STATE),
    CHECKIN_BEFORE_CHECKOUT(Kind.RULE),
    CHECKOUT_BEFORE_CHECKIN(Kind.RULE),
    CORRECTION_DECIDED(Kind.STATE),
    CORRECTION_EMPTY(Kind.RULE),
    CORRECTION_OF_ANOTHER_DAY(Kind.RULE),
    CORRECTION_OUT_OF_ORDER(Kind.RULE),
    CORRECTION_PENDING(Kind.STATE),
    CORRECTION_TOO_OLD(Kind.RULE),
    CORRECTION_WITHOUT_CHECK_IN(Kind.RULE),
    EMPLOYEE_REQUIRED(Kind.RULE),
    EMPLOYMENT_ENDED(Kind.RULE),
    NOT_AN_EMPLOYEE(Kind.FORBIDDEN),
    NOT_CHECKED_IN(Kind.STATE),
    NOT_THE_MANAGER(Kind.FORBIDDEN),
    NOT_YET_HIRED(Kind.RULE),
    ON_LEAVE_OF_ABSENCE(Kind.RULE),
    OVERTIME_DECIDED(Kind.STATE),
    OVERTIME_TOO_OLD(Kind.RULE),
    OWN_REQUEST(Kind.FORBIDDEN),
    PUNCH_IN_FUTURE(Kind.RULE),
    PUNCH_TOO_OLD(Kind.RULE),

    // leave
    ALREADY_GRANTED(Kind.STATE),
    DELEGATE_IS_ONESELF(Kind.RULE),
    DESIGNATION_BY_HR(Kind.FORBIDDEN),
    FISCAL_YEAR_START(Kind.RULE),
    LEAVE_BALANCE(Kind.RULE),
    LEAVE_DECIDED(Kind.STATE),
    LEAVE_HOURS_MISSING(Kind.RULE),
    LEAVE_OVERLAPS(Kind.STATE),
    LEAVE_TAKEN(Kind.STATE),
    LEAVE_TOO_OLD(Kind.RULE),
    NOTHING_SCHEDULED(Kind.RULE),
    PROMOTION_ANSWERED(Kind.STATE),
    PROMOTION_DATES(Kind.RULE),
    // payroll
    NOTIFIED_INCOME_REQUIRED(Kind.RULE),
    NOT_EXEMPT(Kind.RULE),
    NOT_FINALISED(Kind.STATE),
    PAY_CODE_RESERVED(Kind.RULE),

    // identity
    ACCOUNT_EMAIL_TAKEN(Kind.STATE),
    ACCOUNT_EXISTS(Kind.STATE),
    ACCOUNT_IS_DISABLED(Kind.STATE, "ACCOUNT_DISABLED"),
    ACCOUNT_OF_A_LEAVER(Kind.STATE, "EMPLOYMENT_ENDED"),
    ACTIVATION_INVALID(Kind.RULE),
    CLIENT_ALREADY_REVOKED(Kind.STATE),
    EXPIRY_IN_THE_PAST(Kind.RULE),
    LAST_ADMIN(Kind.STATE),
    PASSWORDS_BUSY(Kind.UNAVAILABLE),
    PASSWORD_IS_COMPANY(Kind.RULE),
    PASSWORD_IS_EMAIL(Kind.RULE),
    PASSWORD_TOO_COMMON(Kind.RULE),
    PASSWORD_TOO_LONG(Kind.RULE),
    PASSWORD_TOO_SHORT(Kind.RULE),
    PASSWORD_WRONG(Kind.RULE),
    RESET_INVALID(Kind.RULE),
    ROLE_NOT_OF_A_TENANT(Kind.RULE),
    ROLE_OF_A_TENANT(Kind.RULE),
    SIGN_IN_CLIENT_OF_ANOTHER(Kind.FORBIDDEN);

    private final Kind kind;
    private final String code;

    RefusalCode(Kind kind) {
        this.kind = kind;
        this.code = name();
    }

    /** @param code of another constant too, which says the same of something else, or to somebody else with another status */
    RefusalCode(Kind kind, String code) {
        this.kind = kind;
        this.code = code;
    }

    public Kind kind() {
        return kind;
    }

    /** What the client sees. */
    public String value() {
        return code;
    }

    /** The key of its text. */
    public String key() {
        return "refusal." + name();
    }
}
