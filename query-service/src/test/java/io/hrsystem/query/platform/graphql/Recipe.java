package io.hrsystem.query.platform.graphql;

import static java.util.stream.Collectors.toMap;

import graphql.schema.GraphQLSchema;
import io.hrsystem.query.platform.graphql.MatrixPeople.Relation;
import java.util.Map;

/**
 * How something is asked for; what is in angle brackets are slots.
 *
 * @param question with its arguments; {@code *} for all fields of its answer
 * @param path to where that which was asked for shows
 * @param seen what stands there then
 */
record Recipe(String question, String path, String seen, boolean isOfPeople) {
    /** One line each: the field, {@code |}, the question, {@code |}, the path, {@code |}, what stands there. */
    private static final String OF_PEOPLE = """
        Query.employee | employee(id: "<employee>") * | employee.id | <employee>
        Query.employees | employees(first: 5) * | employees.edges[*].node.id | <employee>
        Query.headcount | headcount(from: "2026-02", to: "2026-02", departmentId: "<department>") * | headcount[*].headcount | <inDepartment>
        Query.attendanceDay | attendanceDay(employeeId: "<employee>", date: "2026-03-02") * | attendanceDay.checkIn | <checkIn>
        Query.attendanceDays | attendanceDays(employeeId: "<employee>", from: "2026-03-02", to: "2026-03-02") * | attendanceDays.edges[*].node.checkIn | <checkIn>
        Query.weeklyHours | weeklyHours(employeeId: "<employee>", week: "2026-03-02") * | weeklyHours.workMinutes | <worked>
        Query.weeklyRisks | weeklyRisks(week: "2026-03-11", first: 20) { edges { node { employee { id } hours { state } } } } | weeklyRisks.edges[*].node.employee.id | <employee>
        Query.monthGrid | monthGrid(month: "2026-03", first: 20) { edges { node { employee { id } days { status } } } } | monthGrid.edges[*].node.employee.id | <employee>
        Query.leaveBalance | leaveBalance(employeeId: "<employee>", asOf: "2026-03-02") * | leaveBalance.lots[*].id | <lot>
        Query.leaveLedger | leaveLedger(employeeId: "<employee>") * | leaveLedger.edges[*].node.lotId | <lot>
        Query.leaveRequests | leaveRequests(first: 5) * | leaveRequests.edges[*].node.id | <leave>
        Query.leavePromotions | leavePromotions(employeeId: "<employee>") * | leavePromotions[*].lotId | <lot>
        Query.leaveSettlement | leaveSettlement(employeeId: "<employee>") { minutes days amount } leaveLedger(employeeId: "<employee>") { edges { node { lotId } } } | leaveLedger.edges[*].node.lotId | <lot>
        LeaveSettlement.amount | leaveSettlement(employeeId: "<employee>") { amount } leaveLedger(employeeId: "<employee>") { edges { node { lotId } } } | leaveLedger.edges[*].node.lotId | <lot>
        Query.correctionRequests | correctionRequests(first: 5) * | correctionRequests.edges[*].node.id | <correction>
        Query.auditTrail | auditTrail(tenantId: "<tenant>", subject: "<employee>", first: 5) * | auditTrail.edges[*].node.subject | <employee>
        Employee.phone | employee(id: "<employee>") { phone } | employee.phone | <phone>
        Employee.terminatedOn | employee(id: "<employee>") { terminatedOn } | employee.terminatedOn | 2199-12-31
        Employee.history | employee(id: "<employee>") { history { edges { node { kind } } } } | employee.history.edges[*].node.kind | HIRED
        Employee.pay | employee(id: "<employee>") { pay { amount } } | employee.pay.amount | <pay>
        Employee.payment | employee(id: "<employee>") { payment { account } } | employee.payment.account | <paidTo>
        Query.payslip | payslip(employeeId: "<employee>", month: "2026-03") * | payslip.net | <net>
        Query.payslips | payslips(employeeId: "<employee>", month: "2026-03") * | payslips[*].net | <net>
        Payslip.openedAt | payslip(employeeId: "<employee>", month: "2026-03") { openedAt } | payslip.openedAt | <opened>
        Query.payrollComparison | payrollComparison(month: "2026-03", employeeId: "<employee>") { lines { employeeId paid } failures { employeeId } } | payrollComparison.lines[*].employeeId | <employee>
        Employee.workSchedule | employee(id: "<employee>") { workSchedule { id } } | employee.workSchedule.id | <tenant>
        """;

    private static final String OF_THE_COMPANY = """
        Query.tenant | tenant(id: "<tenant>") * | tenant.id | <tenant>
        Tenant.features | tenant(id: "<tenant>") { id features } | tenant.id | <tenant>
        Query.company | company * | company.id | <tenant>
        Query.tenants | tenants(first: 5, after: "<before>") * | tenants.edges[*].node.id | <tenant>
        Query.certificates | certificates(first: 100) * | certificates.edges[*].node.tenantId | <erased>
        Query.clients | clients(tenantId: "<tenant>") * | clients.edges[*].node.id | <client>
        Query.accessLog | accessLog(tenantId: "<tenant>", first: 100) * | accessLog.edges[*].node.what | tenant <tenant>
        Query.accounts | accounts(first: 5) * | accounts.edges[*].node.id | <account>
        Query.departments | departments * | departments[*].id | <department>
        Query.workSchedules | workSchedules * | workSchedules[*].id | <tenant>
        Query.importRun | importRun(id: "<import>") * | importRun.id | <import>
        Query.replay | replay(id: "<replay>") * | replay.id | <replay>
        Query.replays | replays(first: 5) * | replays.edges[*].node.id | <replay>
        Query.batchRun | batchRun(id: "<batchRun>") * | batchRun.id | <batchRun>
        Query.batchRuns | batchRuns(jobName: "AttdClosing", first: 100) * | batchRuns.edges[*].node.id | <batchRun>
        Query.projections | projections * | projections[*].name | replays
        Query.recovery | recovery * | recovery.lostEvents.byTenant[*].tenantId | <tenant>
        Query.approvals | approvals(first: 20) * | approvals.edges[*].node.id | <correction>
        Query.payrollRun | payrollRun(id: "<run>") { id state failures { error } } | payrollRun.id | <run>
        Query.payrollRuns | payrollRuns(first: 5) { edges { node { id net } } } | payrollRuns.edges[*].node.id | <run>
        PayrollRun.payslips | payrollRun(id: "<run>") { payslips(first: 5) { edges { node { runId net } } } } | payrollRun.payslips.edges[*].node.runId | <run>
        Query.ruleSet | ruleSet(on: "2026-03-01") * | ruleSet.source | Numbers of the law as published until September 2026
        Query.attendanceBoard | attendanceBoard(date: "2026-03-02") * | attendanceBoard.headcount | <headcount>
        """;

    /** Nobody is asked for: it is about who asks, whatever their role. */
    private static final Recipe ME = new Recipe("me *", "me.employeeId", "<employee>", true);

    /** By type and field. */
    static Map<String, Recipe> all() {
        var all = OF_PEOPLE.lines().collect(toMap(Recipe::field, it -> of(it, true)));
        OF_THE_COMPANY.lines().forEach(it -> all.put(field(it), of(it, false)));
        all.put("Query.me", ME);
        all.put("Me.sessions", ME);
        return all;
    }

    private static String field(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private static Recipe of(String line, boolean isOfPeople) {
        var parts = line.split("\\|");
        return new Recipe(parts[1].strip(), parts[2].strip(), parts[3].strip(), isOfPeople);
    }

    boolean isAbout(Relation relation) {
        return isOfPeople || relation == Relation.COMPANY || relation == Relation.FOREIGN && !isOfEverybody();
    }

    /** What is the same for every company. */
    private boolean isOfEverybody() {
        return question.startsWith("ruleSet(");
    }

    String query(GraphQLSchema schema, FieldPermissions permissions) {
        if (!question.endsWith("*")) return "{ " + question + " }";
        var name = question.replaceAll("\\W.*", "");
        return "{ " + question.substring(0, question.length() - 1) + new AllFields(schema, permissions).of(name) + " }";
    }
}
