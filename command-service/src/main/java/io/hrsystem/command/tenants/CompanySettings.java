package io.hrsystem.command.tenants;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.tenants.Schedules.Schedule;
import io.hrsystem.command.tenants.SettingsCommand.CancelScheduleChange;
import io.hrsystem.command.tenants.SettingsCommand.ChangeSchedule;
import io.hrsystem.command.tenants.SettingsCommand.ChangeSettings;
import io.hrsystem.command.tenants.SettingsCommand.CreateSchedule;
import io.hrsystem.command.tenants.SettingsCommand.WithdrawScheduleChange;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.bounds.Times;
import io.hrsystem.contract.tenants.OffboardingEvent;
import io.hrsystem.contract.tenants.SettingsEvent;
import io.hrsystem.contract.tenants.SettingsEvent.SettingsChanged;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChangeCancelled;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChangeWithdrawn;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChanged;
import io.hrsystem.contract.tenants.SettingsPart;
import io.hrsystem.contract.tenants.TenantEvent;
import io.hrsystem.contract.tenants.TenantEvent.FeatureSwitched;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepCompleted;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepFailed;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepRetried;
import io.hrsystem.contract.tenants.TenantEvent.TenantActivated;
import io.hrsystem.contract.tenants.TenantEvent.TenantReactivated;
import io.hrsystem.contract.tenants.TenantEvent.TenantRegistered;
import io.hrsystem.contract.tenants.TenantEvent.TenantSettingsChanged;
import io.hrsystem.contract.tenants.TenantEvent.TenantSuspended;
import io.hrsystem.contract.tenants.TenantEvent.TenantTerminated;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/** The part of {@link Tenant} that the company itself decides on: settings and work schedules. */
final class CompanySettings {
    private Settings settings = Settings.NONE;
    private final Schedules schedules = new Schedules();

    /** As the stream of a company tells them. */
    static Schedules schedulesIn(DomainEventStream events) {
        var company = new CompanySettings();
        events.forEachRemaining(it -> {
            switch (it.getPayload()) {
                case SettingsEvent event -> company.on(event);
                case TenantEvent event -> company.read(event);
                case OffboardingEvent _ -> {}
                default -> throw new IllegalStateException("Nobody reads " + it.getPayloadType());
            }
        });
        return company.schedules;
    }

    private void read(TenantEvent event) {
        switch (event) {
            case TenantRegistered it -> on(it);
            case TenantSettingsChanged it -> on(it);
            case OnboardingStepCompleted _, OnboardingStepFailed _, OnboardingStepRetried _ -> {}
            case TenantActivated _, TenantSuspended _, TenantReactivated _, TenantTerminated _ -> {}
            case FeatureSwitched _ -> {}
        }
    }

    LocalDate today(Instant now) {
        return settings.today(now);
    }

    boolean areUnknown() {
        return settings.areUnknown();
    }

    /** Returns whether it changes anything. */
    @CommandHandler
    boolean handle(ChangeSettings command) {
        var asked = command.effectiveFrom();
        var from = asked != null ? asked : settings.dayOfChange(command.now());
        var news = command.settings().without(settings.on(from));
        if (!news.saysNothing()) apply(new SettingsChanged(command.tenantId(), command.changeId(), news, from));
        var hours = command.hours();
        if (hours == null) return !news.saysNothing();
        var id = WorkScheduleId.defaultOf(command.tenantId());
        var held = schedules.onOrFirst(id, from);
        var schedule = new Schedule(held.name(), hours.applyTo(held.week()));
        var holding = change(command, id, command.changeId(), from, schedule);
        return !news.saysNothing() || holding.equals(command.changeId());
    }

    @CommandHandler
    void handle(CreateSchedule command) {
        schedules.requireRoom();
        var from = command.request().effectiveFrom();
        var begun = ChangeId.ofBeginning(command.workScheduleId().value());
        change(
                command,
                command.workScheduleId(),
                begun,
                from != null ? from : Times.EARLIEST,
                new Schedule(command.request().name(), command.request().week(WorkWeek.STANDARD)));
    }

    /** Returns by which change it holds. */
    @CommandHandler
    ChangeId handle(ChangeSchedule command) {
        var asked = command.request().effectiveFrom();
        var from = asked != null ? asked : settings.today(command.now());
        var held = schedules.onOrFirst(command.workScheduleId(), from).week();
        var changed = new Schedule(command.request().name(), command.request().week(held));
        return change(command, command.workScheduleId(), command.changeId(), from, changed);
    }

    private ChangeId change(
            SettingsCommand command, WorkScheduleId id, ChangeId change, LocalDate from, Schedule schedule) {
        var held = schedules.changeOn(id, from);
        if (held != null && schedule.equals(held.value())) return held.id();
        schedules.requireNamesFreeWith(id, change, from, schedule);
        apply(new WorkScheduleChanged(command.tenantId(), id, change, schedule.name(), schedule.week(), from));
        return change;
    }

    @CommandHandler
    void handle(CancelScheduleChange command) {
        var id = command.workScheduleId();
        var planned = schedules.require(id, command.changeId());
        if (!planned.on().isAfter(settings.today(command.now()))) throw Refusal.of(RefusalCode.ALREADY_EFFECTIVE);
        schedules.requireNamesFreeWithout(id, command.changeId());
        apply(new WorkScheduleChangeCancelled(command.tenantId(), id, command.changeId(), command.reason()));
    }

    @CommandHandler
    void handle(WithdrawScheduleChange command) {
        var id = command.workScheduleId();
        schedules.require(id, command.changeId());
        if (command.changeId().equals(beginningOfDefault(WorkScheduleId.defaultOf(command.tenantId()))))
            throw Refusal.of(RefusalCode.IN_USE);
        schedules.requireNamesFreeWithout(id, command.changeId());
        apply(new WorkScheduleChangeWithdrawn(command.tenantId(), id, command.changeId(), command.reason()));
    }

    @EventSourcingHandler
    void on(TenantRegistered event) {
        putDefault(WorkScheduleId.defaultOf(event.tenantId()), WorkWeek.STANDARD);
    }

    @EventSourcingHandler
    void on(TenantSettingsChanged event) {
        var id = WorkScheduleId.defaultOf(event.tenantId());
        settings = settings.with(beginningOfDefault(id), Times.EARLIEST, SettingsPart.of(event.settings()));
        putDefault(id, WorkWeek.of(event.settings().workSchedule()));
    }

    private void putDefault(WorkScheduleId id, WorkWeek week) {
        schedules.put(id, beginningOfDefault(id), Times.EARLIEST, new Schedule(WorkScheduleId.NAME_OF_DEFAULT, week));
    }

    private static ChangeId beginningOfDefault(WorkScheduleId id) {
        return ChangeId.ofBeginning(id.value());
    }

    @EventSourcingHandler
    void on(SettingsEvent event) {
        switch (event) {
            case SettingsChanged it -> settings = settings.with(it.changeId(), it.effectiveFrom(), it.settings());
            case WorkScheduleChanged it ->
                schedules.put(
                        it.workScheduleId(), it.changeId(), it.effectiveFrom(), new Schedule(it.name(), it.week()));
            case WorkScheduleChangeCancelled it -> schedules.takeBack(it.workScheduleId(), it.changeId());
            case WorkScheduleChangeWithdrawn it -> schedules.takeBack(it.workScheduleId(), it.changeId());
        }
    }
}
