package io.hrsystem.command.organisation;

import io.hrsystem.command.organisation.OrganisationCommand.CancelDepartmentChange;
import io.hrsystem.command.organisation.OrganisationCommand.ChangeDepartment;
import io.hrsystem.command.organisation.OrganisationCommand.CreateRootDepartment;
import io.hrsystem.command.organisation.OrganisationCommand.Reorganise;
import io.hrsystem.command.organisation.OrganisationCommand.WithdrawDepartmentChange;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentChangeCancelled;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentChangeWithdrawn;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.messages.MetadataKeys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** All departments of one company: on every day a tree with exactly one root, every code once. */
@Aggregate(lockFactory = "streamLocks")
final class Organisation {
    static final String ROOT_CODE = "ROOT";

    /** @param changeIds in the order in which the changes were asked for */
    record Accepted(List<ChangeId> changeIds) {}

    @AggregateIdentifier
    private @Nullable String stream;

    private final Departments departments = new Departments();

    Organisation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CreateRootDepartment command) {
        if (departments.root() != null) return;
        AggregateLifecycle.apply(new DepartmentCreated(
                command.departmentId(), null, command.name(), ROOT_CODE, command.effectiveFrom()));
    }

    @CommandHandler
    ChangeId handle(ChangeDepartment command) {
        var reorganisation = new Reorganisation(departments);
        var change = reorganisation.add(command.change());
        reorganisation.decided().forEach(AggregateLifecycle::apply);
        return change;
    }

    @CommandHandler
    Accepted handle(Reorganise command) {
        var reorganisation = new Reorganisation(departments);
        var accepted = new ArrayList<ChangeId>();
        for (var change : command.changes()) accepted.add(added(change, reorganisation, accepted.size()));
        reorganisation.decided().forEach(AggregateLifecycle::apply);
        return new Accepted(accepted);
    }

    @CommandHandler
    void handle(CancelDepartmentChange command) {
        var day = dayOf(command.changeId(), command.departmentId());
        if (!day.isAfter(command.today())) throw Refusal.of(RefusalCode.ALREADY_EFFECTIVE);
        takeBack(new DepartmentChangeCancelled(command.departmentId(), command.changeId(), command.reason()));
    }

    @CommandHandler
    void handle(WithdrawDepartmentChange command) {
        dayOf(command.changeId(), command.departmentId());
        var isOfTheRoot = command.departmentId().equals(departments.root());
        if (isOfTheRoot
                && command.changeId().value().equals(command.departmentId().value()))
            throw Refusal.of(RefusalCode.DEPARTMENT_IS_ROOT);
        takeBack(new DepartmentChangeWithdrawn(command.departmentId(), command.changeId(), command.reason()));
    }

    @EventSourcingHandler
    void on(OrganisationEvent event, @MetaDataValue(MetadataKeys.TENANT) String tenant) {
        stream = StreamIds.organisation(new TenantId(tenant));
        departments.add(event);
    }

    private static ChangeId added(DepartmentChange change, Reorganisation to, int place) {
        try {
            return to.add(change);
        } catch (Refusal refused) {
            var field = refused.field();
            throw field == null ? refused : refused.about("changes[%d].%s".formatted(place, field));
        }
    }

    private LocalDate dayOf(ChangeId change, DepartmentId department) {
        var changed = departments.find(department);
        var day = changed == null ? null : changed.dayOf(change);
        if (day == null) throw Refusal.of(RefusalCode.NOT_FOUND);
        return day;
    }

    private void takeBack(OrganisationEvent event) {
        var reorganisation = new Reorganisation(departments);
        reorganisation.takeBack(event);
        reorganisation.decided().forEach(AggregateLifecycle::apply);
    }
}
