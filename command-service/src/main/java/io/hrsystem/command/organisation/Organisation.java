package io.hrsystem.command.organisation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.organisation.OrganisationCommand.CreateDepartment;
import io.hrsystem.command.organisation.OrganisationCommand.CreateRootDepartment;
import io.hrsystem.command.organisation.OrganisationCommand.RenameDepartment;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.messages.MetadataKeys;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** All departments of one company: exactly one root, every code once. */
@Aggregate(lockFactory = "streamLocks")
final class Organisation {
    static final String ROOT_CODE = "ROOT";

    private record Department(String name, String code) {}

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable DepartmentId root;
    private final Map<DepartmentId, Department> departments = new HashMap<>();

    Organisation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CreateRootDepartment command) {
        if (root != null) return;
        apply(new DepartmentCreated(command.departmentId(), null, command.name(), ROOT_CODE, command.effectiveFrom()));
    }

    @CommandHandler
    void handle(CreateDepartment command) {
        var parent = command.parentId() != null ? command.parentId() : root;
        if (parent == null || !departments.containsKey(parent))
            throw Refusal.of(RefusalCode.DEPARTMENT_UNKNOWN).about("parentId");
        if (departments.values().stream().anyMatch(it -> it.code().equals(command.code())))
            throw Refusal.of(RefusalCode.DEPARTMENT_CODE_TAKEN).with("code", command.code());
        apply(new DepartmentCreated(
                command.departmentId(), parent, command.name(), command.code(), command.effectiveFrom()));
    }

    @CommandHandler
    void handle(RenameDepartment command) {
        var department = departments.get(command.departmentId());
        if (department == null) throw Refusal.of(RefusalCode.NOT_FOUND);
        if (department.name().equals(command.name())) return;
        apply(new DepartmentRenamed(command.departmentId(), command.name(), command.effectiveFrom(), null));
    }

    @EventSourcingHandler
    void on(OrganisationEvent event, @MetaDataValue(MetadataKeys.TENANT) String tenant) {
        stream = StreamIds.organisation(new TenantId(tenant));
        switch (event) {
            case DepartmentCreated created -> {
                if (created.parentId() == null) root = created.departmentId();
                departments.put(created.departmentId(), new Department(created.name(), created.code()));
            }
            case DepartmentRenamed renamed ->
                departments.computeIfPresent(
                        renamed.departmentId(), (_, it) -> new Department(renamed.name(), it.code()));
            case OrganisationEvent _ -> {}
        }
    }
}
