package io.hrsystem.contract;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.SessionId;
import io.hrsystem.contract.imports.ImportId;
import java.time.LocalDate;

/** Names of event streams: {@code <type>:<id>}, unique within a tenant. */
public final class StreamIds {
    public static final String MAINTENANCE = "operations:maintenance";
    public static final String KEYS = "operations:keys";

    private StreamIds() {}

    public static String tenant(TenantId tenant) {
        return "tenant:" + tenant;
    }

    public static String organisation(TenantId tenant) {
        return "organisation:" + tenant;
    }

    public static String employee(EmployeeId employee) {
        return "employee:" + employee;
    }

    /** Date first, so that what is written on one day lies together. */
    public static String attendance(EmployeeId employee, LocalDate workDate) {
        return "attendance:" + workDate + ":" + employee;
    }

    public static String account(AccountId account) {
        return "account:" + account;
    }

    public static String session(SessionId session) {
        return "session:" + session;
    }

    /** Of one account on one day, so that streams stay short. Date first. */
    public static String signIns(AccountId account, LocalDate day) {
        return "sign-ins:" + day + ":" + account;
    }

    public static String client(String clientId) {
        return "client:" + clientId;
    }

    public static String signInClient(String clientId) {
        return "sign-in-client:" + clientId;
    }

    public static String importOf(ImportId file) {
        return "import:" + file;
    }
}
