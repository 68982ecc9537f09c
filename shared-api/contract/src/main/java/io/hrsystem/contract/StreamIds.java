package io.hrsystem.contract;

import io.hrsystem.contract.attendance.OvertimeRequestId;
import io.hrsystem.contract.batch.BatchRunId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.SessionId;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.contract.operations.AuditPackageId;
import io.hrsystem.contract.operations.ParkedWorkId;
import io.hrsystem.contract.operations.ReplayId;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.contract.tenants.CompanyExportId;
import java.time.LocalDate;

/** Names of event streams: {@code <type>:<id>}, unique within a tenant. */
public final class StreamIds {
    public static final String MAINTENANCE = "operations:maintenance";
    public static final String KEYS = "operations:keys";
    public static final String CERTIFICATES = "tenants:certificates";

    private StreamIds() {}

    public static String tenant(TenantId tenant) {
        return "tenant:" + tenant;
    }

    /** Of the platform. */
    public static String erasure(TenantId company) {
        return "erasure:" + company;
    }

    public static String companyExport(CompanyExportId export) {
        return "company-export:" + export;
    }

    public static String organisation(TenantId tenant) {
        return "organisation:" + tenant;
    }

    public static String employee(EmployeeId employee) {
        return "employee:" + employee;
    }

    /** Of somebody who has left. */
    public static String personErasure(EmployeeId employee) {
        return "person-erasure:" + employee;
    }

    /** Date first, so that what is written on one day lies together. */
    public static String attendance(EmployeeId employee, LocalDate workDate) {
        return "attendance:" + workDate + ":" + employee;
    }

    public static String overtime(OvertimeRequestId request) {
        return "overtime:" + request;
    }

    public static String daysOff(TenantId tenant) {
        return "days-off:" + tenant;
    }

    public static String leave(EmployeeId employee) {
        return "leave:" + employee;
    }

    public static String leavePolicy(TenantId tenant) {
        return "leave-policy:" + tenant;
    }

    public static String pay(EmployeeId employee) {
        return "pay:" + employee;
    }

    public static String payrollRun(PayrollRunId run) {
        return "payroll-run:" + run;
    }

    /** Those of one run lie together. */
    public static String payslip(PayrollRunId run, EmployeeId employee) {
        return "payslip:" + run + ":" + employee;
    }

    public static String adjustments(EmployeeId employee) {
        return "adjustments:" + employee;
    }

    public static String ruleSet(String ruleSetId) {
        return "rule-set:" + ruleSetId;
    }

    public static String delegation(EmployeeId employee) {
        return "delegation:" + employee;
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

    public static String auditPackage(AuditPackageId id) {
        return "audit-package:" + id;
    }

    public static String importOf(ImportId file) {
        return "import:" + file;
    }

    public static String replay(ReplayId replay) {
        return "replay:" + replay;
    }

    public static String batchRun(BatchRunId run) {
        return "batch-run:" + run;
    }

    public static String parkedWork(ParkedWorkId work) {
        return "parked-work:" + work;
    }
}
