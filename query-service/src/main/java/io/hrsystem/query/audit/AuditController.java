package io.hrsystem.query.audit;

import graphql.relay.Connection;
import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class AuditController {
    private static final Permission PERMISSION = Permission.READ_AUDIT_TRAIL;

    private final Reads reads;
    private final AuditTrail trail;

    AuditController(Reads reads, AuditTrail trail) {
        this.reads = reads;
        this.trail = trail;
    }

    /** A super admin asks for any company's, or for the platform's; employees for their own; others for their company's. */
    @QueryMapping
    @Needs(Permission.READ_AUDIT_TRAIL)
    Connection<Audit> auditTrail(
            @Argument @Nullable String tenantId,
            @Argument @Nullable String subject,
            @Argument @Nullable LocalDate workDate,
            @Argument @Nullable String actor,
            @Argument @Nullable Instant from,
            @Argument @Nullable Instant to,
            @Argument @Nullable List<String> kinds,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller,
            Locale language) {
        var paging = Paging.of(first, after, 2);
        var scope = Objects.requireNonNull(PERMISSION.scopeOf(caller.roles()));
        var company = tenantId == null ? caller.tenant() : new TenantId(tenantId);
        var question = limited(new AuditQuestion(subject, workDate, actor, from, to, kinds), caller, scope);
        question.check();
        if (scope != Scope.PLATFORM && !company.equals(caller.tenant())) return paging.page(List.of(), _ -> List.of());
        var sight = new Sight(caller, scope);
        var page = reads.by(caller, () -> trail.page(company, question, sight, paging, language));
        return paging.page(page, Audit::cursor);
    }

    private static AuditQuestion limited(AuditQuestion question, Caller caller, Scope scope) {
        if (scope.contains(Scope.COMPANY)) return question;
        var self = caller.employee();
        var subject = question.subject();
        if (self == null || (subject != null && !subject.equals(self.value()))) throw Refusal.of(RefusalCode.FORBIDDEN);
        return question.about(self.value());
    }
}
