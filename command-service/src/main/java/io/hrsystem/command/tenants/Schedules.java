package io.hrsystem.command.tenants;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.Timeline;
import io.hrsystem.contract.Timeline.Change;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The named work schedules of a company, by date: on no day do two of them have the same name. */
final class Schedules {
    /** So that they can be listed and chosen from. */
    static final int MOST = 500;

    record Schedule(String name, WorkWeek week) {}

    private final Map<WorkScheduleId, Timeline<Schedule>> all = new HashMap<>();

    void put(WorkScheduleId id, ChangeId change, LocalDate from, Schedule schedule) {
        all.put(id, timeline(id).with(change, from, schedule));
    }

    /** One without any change has never been. */
    void takeBack(WorkScheduleId id, ChangeId change) {
        var rest = timeline(id).without(change);
        if (rest.changes().isEmpty()) all.remove(id);
        else all.put(id, rest);
    }

    /** The one that is called so on that day or some day after it; null if the name is free. */
    @Nullable
    Timeline<Schedule> named(String name, LocalDate day) {
        return all.values().stream()
                .filter(it -> it.periods(day, null).stream()
                        .anyMatch(period -> period.value().name().equals(name)))
                .findFirst()
                .orElse(null);
    }

    /** Null before it began, and if there is none. */
    @Nullable
    Schedule on(WorkScheduleId id, LocalDate day) {
        return timeline(id).on(day);
    }

    /** By which it is on that day what it is; null before it began, and if there is none. */
    @Nullable
    Change<Schedule> changeOn(WorkScheduleId id, LocalDate day) {
        return timeline(id).changeOn(day);
    }

    /** @throws Refusal if there is no such schedule */
    Schedule onOrFirst(WorkScheduleId id, LocalDate day) {
        if (!all.containsKey(id)) throw Refusal.of(RefusalCode.NOT_FOUND);
        var held = timeline(id).on(day);
        return held != null ? held : timeline(id).changes().getFirst().value();
    }

    /** @throws Refusal if there is no such change of such a schedule */
    Change<Schedule> require(WorkScheduleId id, ChangeId change) {
        var found = timeline(id).find(change);
        if (found == null) throw Refusal.of(RefusalCode.NOT_FOUND);
        return found;
    }

    /** @throws Refusal if there are as many as there may be */
    void requireRoom() {
        if (all.size() >= MOST) throw Refusal.of(RefusalCode.SCHEDULES_QUOTA).with("limit", MOST);
    }

    /** @throws Refusal if another one had the same name on some day */
    void requireNamesFreeWith(WorkScheduleId id, ChangeId change, LocalDate from, Schedule schedule) {
        requireNamesFree(id, timeline(id).with(change, from, schedule));
    }

    /** @throws Refusal if another one had the name that holds again */
    void requireNamesFreeWithout(WorkScheduleId id, ChangeId change) {
        requireNamesFree(id, timeline(id).without(change));
    }

    private void requireNamesFree(WorkScheduleId id, Timeline<Schedule> changed) {
        for (var own : changed.periods())
            for (var other : all.entrySet())
                if (!other.getKey().equals(id))
                    for (var its : other.getValue().periods(own.from(), own.until()))
                        if (its.value().name().equals(own.value().name()))
                            throw Refusal.of(RefusalCode.SCHEDULE_NAME_TAKEN).about("name");
    }

    private Timeline<Schedule> timeline(WorkScheduleId id) {
        return all.getOrDefault(id, Timeline.none());
    }
}
