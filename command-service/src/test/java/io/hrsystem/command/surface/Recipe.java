package io.hrsystem.command.surface;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/**
 * How an endpoint is called so that whoever may call it gets through; what is in angle brackets are slots.
 *
 * @param path with something in the place of each variable
 * @param body JSON, or empty for none; a file is {@link #FILE}
 */
record Recipe(String method, String path, String body) {
    static final String FILE = "a file";

    private static final Pattern SLOT = Pattern.compile("<(\\w+)>");

    /** Those that are about somebody or something of a company; all others are not about anything in particular. */
    private static final Pattern ABOUT = Pattern.compile(
            "<(account|employee|\\w*[dD]epartment|\\w*[cC]orrection|\\w*[oO]vertime|client|schedule|import|runTo\\w+|\\w+Change)>");

    /** One line each, in the order in which they are tried: the endpoint, {@code |}, the path, {@code |}, the body. */
    private static final String ALL = """
        POST /api/payroll/runs | /api/payroll/runs | {"month":"2026-02","kind":"OFF_CYCLE","items":[{"employeeId":"<employee>","code":"BONUS","name":"상여","amount":100000,"taxable":true}]}
        POST /api/payroll/runs/{id}/recalculate | /api/payroll/runs/<runToRecalculate>/recalculate |
        POST /api/payroll/runs/{id}/review | /api/payroll/runs/<runToReview>/review |
        POST /api/payroll/runs/{id}/finalise | /api/payroll/runs/<runToFinalise>/finalise |
        POST /api/payroll/runs/{id}/paid | /api/payroll/runs/<runToPay>/paid |
        POST /api/payroll/adjustments | /api/payroll/adjustments | {"month":"2026-01","employeeIds":["<employee>"]}
        POST /api/delegations | /api/delegations | {"to":"<colleague>","from":"<today>","until":"<later>"}
        POST /api/leave/policy | /api/leave/policy | {"basis":"FISCAL_YEAR","effectiveFrom":"<later>"}
        POST /api/leave/promotions/{id}/answer | /api/leave/promotions/<promotion>/answer | {"dates":["2026-11-02"]}
        POST /api/leave/requests | /api/leave/requests | {"employeeId":"<employee>","type":"UNPAID","from":"2031-03-03","to":"2031-03-07","part":"FULL","reason":"A trip"}
        POST /api/leave/requests/{requestId}/approve | /api/leave/requests/<leave>/approve | {}
        POST /api/leave/requests/{requestId}/cancel | /api/leave/requests/<thirdLeave>/cancel | {}
        POST /api/leave/requests/{requestId}/reject | /api/leave/requests/<otherLeave>/reject | {"reason":"Not then"}
        POST /api/leave/{employeeId}/lots | /api/leave/<employee>/lots | {"minutes":480,"grantedOn":"2026-01-02","expiresOn":"2031-12-31","reason":"Carried over"}
        POST /api/accounts/{id}/roles | /api/accounts/<account>/roles | {"roles":["EMPLOYEE"]}
        POST /api/accounts/{id}/resend | /api/accounts/<account>/resend |
        POST /api/accounts/{id}/disable | /api/accounts/<account>/disable | {}
        POST /api/accounts/{id}/enable | /api/accounts/<account>/enable |
        POST /api/admin/audit-packages | /api/admin/audit-packages | {"tenantId":"<tenant>","from":"2026-01-01","to":"<today>","employeeId":"<employee>","reason":"Asked"}
        POST /api/admin/batch/retry | /api/admin/batch/retry?jobName=DataPurge&date=2026-03-01&tenantId=<victim> |
        POST /api/admin/clients | /api/admin/clients | {"name":"Console","roles":["SUPER_ADMIN"]}
        POST /api/admin/clients/{clientId}/rotate | /api/admin/clients/<platformClient>/rotate |
        POST /api/admin/clients/{clientId}/revoke | /api/admin/clients/<platformClient>/revoke |
        POST /api/admin/keys/rotate | /api/admin/keys/rotate | {"scope":"TENANT","tenantId":"<victim>"}
        POST /api/admin/parked/retry | /api/admin/parked/retry | {"projection":"employees","reason":"Mended"}
        POST /api/admin/parked/set-aside | /api/admin/parked/set-aside | {"projection":"employees","stream":"employee:none","reason":"Beyond repair"}
        POST /api/admin/replays | /api/admin/replays | {"kind":"VIEW","tenantId":"<victim>","reason":"An audit"}
        POST /api/admin/replays/{id}/pause | /api/admin/replays/<replay>/pause |
        POST /api/admin/replays/{id}/resume | /api/admin/replays/<replay>/resume |
        POST /api/admin/replays/{id}/cancel | /api/admin/replays/<replay>/cancel |
        POST /api/admin/rule-sets | /api/admin/rule-sets | {"source":"Tried","values":{"exempt.TRIED":[{"from":"2110-01-01","value":<n>}]}}
        POST /api/admin/rule-sets/{id}/publish | /api/admin/rule-sets/<ruleSet>/publish | {"effectiveFrom":"2111-01-01","reason":"Tried"}
        PUT /api/admin/maintenance | /api/admin/maintenance | {"mode":"NORMAL","reason":"Nothing"}
        POST /api/admin/tenants | /api/admin/tenants | <registration>
        POST /api/admin/tenants/{id}/clients | /api/admin/tenants/<victim>/clients | {"name":"Clock","roles":["KIOSK"]}
        POST /api/admin/tenants/{id}/clients/{clientId}/rotate | /api/admin/tenants/<victim>/clients/<victimClient>/rotate |
        POST /api/admin/tenants/{id}/clients/{clientId}/revoke | /api/admin/tenants/<victim>/clients/<victimClient>/revoke |
        PUT /api/admin/tenants/{id}/features/{feature} | /api/admin/tenants/<victim>/features/welfare | {"enabled":true}
        POST /api/admin/tenants/{id}/onboarding/{step}/retry | /api/admin/tenants/<victim>/onboarding/WELCOME_MAIL/retry |
        POST /api/admin/tenants/{id}/suspend | /api/admin/tenants/<victim>/suspend | {"reason":"Tried"}
        POST /api/admin/tenants/{id}/reactivate | /api/admin/tenants/<victim>/reactivate | {"reason":"Tried"}
        POST /api/admin/tenants/{id}/export | /api/admin/tenants/<victim>/export |
        GET /api/admin/exports/{exportId} | /api/admin/exports/<export> |
        POST /api/admin/tenants/{id}/terminate | /api/admin/tenants/<victim>/terminate | {"reason":"Tried","contractEndedOn":"<today>"}
        POST /api/admin/tenants/{id}/legal-hold | /api/admin/tenants/<victim>/legal-hold | {"hold":false,"reason":"Tried"}
        POST /api/admin/tenants/{id}/purge/approve | /api/admin/tenants/<victim>/purge/approve |
        POST /api/admin/tenants/{id}/purge | /api/admin/tenants/<victim>/purge | {"reason":"Tried","onDue":true}
        POST /api/admin/tenants/{id}/purge/withdraw | /api/admin/tenants/<victim>/purge/withdraw | {"reason":"Tried"}
        POST /api/admin/tenants/{id}/offboarding/{step}/retry | /api/admin/tenants/<victim>/offboarding/EXPORT/retry |
        POST /api/attendance/check-in | /api/attendance/check-in | {"employeeId":"<employee>"}
        POST /api/attendance/check-out | /api/attendance/check-out | {"employeeId":"<employee>"}
        POST /api/attendance/{employeeId}/{workDate}/corrections | /api/attendance/<employee>/<yesterday>/corrections | {"checkIn":"<yesterday>T00:30:00Z","reason":"Clock broken"}
        POST /api/attendance/corrections/{correctionId}/approve | /api/attendance/corrections/<correction>/approve | {}
        POST /api/attendance/corrections/{correctionId}/reject | /api/attendance/corrections/<otherCorrection>/reject | {"reason":"Not so"}
        POST /api/clients | /api/clients | {"name":"Clock","roles":["KIOSK"]}
        POST /api/clients/{clientId}/rotate | /api/clients/<client>/rotate |
        POST /api/clients/{clientId}/revoke | /api/clients/<client>/revoke |
        PUT /api/days-off/{date} | /api/days-off/<later> | {"name":"Founded","paid":true}
        DELETE /api/days-off/{date} | /api/days-off/<dayOff> |
        POST /api/departments | /api/departments | {"name":"D <n>","code":"D<n>","parentId":"<department>","effectiveFrom":"<today>"}
        POST /api/departments/reorganise | /api/departments/reorganise | {"changes":[{"kind":"RENAME","departmentId":"<department>","name":"Q <n>","effectiveFrom":"<later>"}]}
        POST /api/departments/{id}/rename | /api/departments/<department>/rename | {"name":"R <n>","effectiveFrom":"<later>"}
        POST /api/departments/{id}/move | /api/departments/<department>/move | {"parentId":"<root>","effectiveFrom":"<later>"}
        POST /api/departments/{id}/close | /api/departments/<emptyDepartment>/close | {"effectiveFrom":"<later>"}
        POST /api/departments/{id}/head | /api/departments/<department>/head | {"employeeId":"<self>","effectiveFrom":"<later>"}
        POST /api/departments/{id}/changes/{changeId}/cancel | /api/departments/<department>/changes/<departmentChange>/cancel | {}
        POST /api/departments/{id}/changes/{changeId}/withdraw | /api/departments/<department>/changes/<departmentChange>/withdraw | {}
        POST /api/employees | /api/employees | {"employeeNumber":"M-<n>","name":"김하나","email":"m<n>@matrix.example","departmentId":"<department>","hiredOn":"2026-01-02"}
        POST /api/employees/{id}/account | /api/employees/<employee>/account | {"roles":["EMPLOYEE"]}
        POST /api/employees/{id}/changes/{changeId}/cancel | /api/employees/<employee>/changes/<employeeChange>/cancel | {}
        POST /api/employees/{id}/changes/{changeId}/withdraw | /api/employees/<employee>/changes/<employeeChange>/withdraw | {}
        POST /api/employees/{id}/details | /api/employees/<employee>/details | {"phone":"010-1234-5678","effectiveOn":"<later>"}
        POST /api/employees/{id}/leave-of-absence | /api/employees/<employee>/leave-of-absence | {"from":"<later>","kind":"OTHER"}
        POST /api/employees/{id}/erase | /api/employees/<leaver>/erase | {"reason":"Asked"}
        POST /api/employees/{id}/insurance | /api/employees/<employee>/insurance | {"birthDate":"1990-01-01","basis":"NOTIFIED","notifiedPension":3000000,"notifiedHealth":3000000,"effectiveOn":"<later>"}
        POST /api/employees/{id}/pay | /api/employees/<employee>/pay | {"kind":"MONTHLY","amount":3000000,"weeklyMinutes":2400,"effectiveOn":"<later>"}
        POST /api/employees/{id}/payment | /api/employees/<employee>/payment | {"residentNumber":"900101-1234567","bank":"088","account":"110-234-567890"}
        POST /api/employees/{id}/payment/reveal | /api/employees/<employee>/payment/reveal | {"reason":"Asked"}
        POST /api/employees/{id}/promote | /api/employees/<employee>/promote | {"position":"LEAD","effectiveOn":"<later>"}
        POST /api/employees/{id}/return | /api/employees/<employee>/return | {"effectiveOn":"<later>"}
        POST /api/employees/{id}/tax | /api/employees/<employee>/tax | {"familyMembers":4,"children":2,"withholdingPercent":100,"effectiveOn":"<later>"}
        POST /api/employees/{id}/transfer | /api/employees/<employee>/transfer | {"departmentId":"<root>","effectiveOn":"<later>"}
        POST /api/employees/{id}/work-schedule | /api/employees/<employee>/work-schedule | {"effectiveOn":"<later>"}
        POST /api/employees/{id}/terminate | /api/employees/<employee>/terminate | {"lastDay":"<last>","reason":"RETIRED"}
        POST /api/employees/{id}/rehire | /api/employees/<employee>/rehire | {"hiredOn":"<afterwards>","departmentId":"<root>"}
        POST /api/imports/{kind} | /api/imports/departments | a file
        GET /api/imports/{kind}/template.csv | /api/imports/employees/template.csv |
        GET /api/imports/{kind}/template.xlsx | /api/imports/employees/template.xlsx |
        GET /api/imports/{importId}/errors.csv | /api/imports/<import>/errors.csv |
        POST /api/overtime/requests | /api/overtime/requests | {"employeeId":"<employee>","workDate":"<yesterday>","from":"18:00","to":"20:00","reason":"Much to do"}
        POST /api/overtime/requests/{requestId}/approve | /api/overtime/requests/<overtime>/approve | {}
        POST /api/overtime/requests/{requestId}/reject | /api/overtime/requests/<otherOvertime>/reject | {"reason":"Not so"}
        POST /api/overtime/requests/{requestId}/cancel | /api/overtime/requests/<thirdOvertime>/cancel | {}
        POST /api/password | /api/password | {"current":"a quiet blue whale","password":"correct horse battery staple"}
        POST /api/sessions/end-others | /api/sessions/end-others |
        POST /api/sessions/{id}/end | /api/sessions/<session>/end |
        PATCH /api/settings | /api/settings | {"payDay":25}
        POST /api/sign-in-clients | /api/sign-in-clients | {"name":"App","redirectUris":["https://app.example/signed-in"]}
        POST /api/sign-in-clients/{clientId}/revoke | /api/sign-in-clients/<signInClient>/revoke |
        POST /api/work-schedules | /api/work-schedules | {"name":"S <n>","days":[{"dayOfWeek":"MONDAY","start":"09:00","end":"18:00"}]}
        POST /api/work-schedules/{id} | /api/work-schedules/<schedule> | {"name":"S <n>","days":[],"effectiveFrom":"<later>"}
        POST /api/work-schedules/{id}/changes/{changeId}/cancel | /api/work-schedules/<schedule>/changes/<scheduleChange>/cancel | {}
        POST /api/work-schedules/{id}/changes/{changeId}/withdraw | /api/work-schedules/<schedule>/changes/<scheduleChange>/withdraw | {}
        """;

    /** By endpoint, as {@link Endpoint#toString} writes it. */
    static SequencedMap<String, Recipe> all() {
        var all = new LinkedHashMap<String, Recipe>();
        ALL.lines().map(it -> it.split("\\|", -1)).forEach(it -> all.put(it[0].strip(), Recipe.of(it)));
        return all;
    }

    private static Recipe of(String... parts) {
        return new Recipe(parts[0].substring(0, parts[0].indexOf(' ')), parts[1].strip(), parts[2].strip());
    }

    boolean isAboutSomething() {
        return ABOUT.matcher(path + body).find();
    }

    /** The same with what is in the slots. */
    Recipe about(Subject subject) {
        return new Recipe(method, filled(path, subject), filled(body, subject));
    }

    private static String filled(String text, Subject subject) {
        return SLOT.matcher(text).replaceAll(it -> subject.slot(it.group(1)));
    }
}
