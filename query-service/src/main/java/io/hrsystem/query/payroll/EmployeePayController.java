package io.hrsystem.query.payroll;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import graphql.GraphQLContext;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.EmployeeAtMoment;
import io.hrsystem.query.platform.graphql.api.EmployeeVisibility;
import io.hrsystem.query.platform.graphql.api.Moment;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What employees are paid and where to, all of an answer at once. Who leads somebody does not see it by that. */
@Controller
class EmployeePayController {
    /** Whose pay is asked for, and of which moment. */
    private record Asked(String employeeId, Moment moment) {}

    private final Reads reads;
    private final EmployeePayRepository pays;
    private final PaymentDetailsRepository payments;

    EmployeePayController(
            Reads reads, EmployeePayRepository pays, PaymentDetailsRepository payments, BatchLoaderRegistry loaders) {
        this.reads = reads;
        this.pays = pays;
        this.payments = payments;
        loaders.forTypePair(Asked.class, EmployeePay.class).registerMappedBatchLoader((asked, loading) -> {
            var caller = caller(loading);
            return Mono.fromSupplier(() -> pays(asked, caller));
        });
        loaders.forTypePair(String.class, PaymentDetails.class).registerMappedBatchLoader((ids, loading) -> {
            var caller = caller(loading);
            return Mono.fromSupplier(() -> payments(ids, caller));
        });
    }

    private static Caller caller(BatchLoaderEnvironment loading) {
        var context = (GraphQLContext) Objects.requireNonNull(loading.getContext());
        return context.get("caller");
    }

    @SchemaMapping(typeName = "Employee", field = "pay")
    @Needs(Permission.READ_PAY)
    @Nullable
    CompletableFuture<EmployeePay> pay(
            EmployeeAtMoment employee, @ContextValue Caller caller, DataLoader<Asked, EmployeePay> found) {
        requireSeen(caller, employee);
        return found.load(new Asked(employee.id(), employee.moment()));
    }

    /** There is no other than the last one, whatever the day. */
    @SchemaMapping(typeName = "Employee", field = "payment")
    @Needs(Permission.READ_PAY)
    @Nullable
    CompletableFuture<PaymentDetails> payment(
            EmployeeAtMoment employee, @ContextValue Caller caller, DataLoader<String, PaymentDetails> found) {
        requireSeen(caller, employee);
        return found.load(employee.id());
    }

    private static void requireSeen(Caller caller, EmployeeAtMoment employee) {
        if (!EmployeeVisibility.sees(caller, Permission.READ_PAY, employee.id()))
            throw Refusal.of(RefusalCode.FORBIDDEN);
    }

    private Map<Asked, EmployeePay> pays(Collection<Asked> asked, Caller caller) {
        var found = new HashMap<Asked, EmployeePay>();
        var byMoment = asked.stream().collect(groupingBy(Asked::moment, mapping(Asked::employeeId, toList())));
        var tenant = caller.tenant().value();
        reads.by(caller, () -> {
            byMoment.forEach((moment, ids) -> pays.on(tenant, ids, moment.asOf(), moment.knownAt())
                    .forEach(it -> found.put(new Asked(it.employeeId(), moment), it)));
            return found;
        });
        return found;
    }

    private Map<String, PaymentDetails> payments(Collection<String> ids, Caller caller) {
        return reads.by(caller, () -> payments.findAll(caller.tenant().value(), ids)).stream()
                .collect(toMap(PaymentDetails::employeeId, it -> it));
    }
}
