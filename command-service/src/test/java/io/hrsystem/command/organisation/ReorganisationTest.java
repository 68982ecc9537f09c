package io.hrsystem.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.hrsystem.command.organisation.DepartmentChange.ChangeHead;
import io.hrsystem.command.organisation.DepartmentChange.CloseDepartment;
import io.hrsystem.command.organisation.DepartmentChange.CreateDepartment;
import io.hrsystem.command.organisation.DepartmentChange.MoveDepartment;
import io.hrsystem.command.organisation.DepartmentChange.RenameDepartment;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentChangeCancelled;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentChangeWithdrawn;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Histories in which anything is asked for, beside somebody who looks at every day for himself. */
class ReorganisationTest {
    private static final int HISTORIES = 16;
    private static final int MOST_HISTORIES = 1_000;
    private static final int COMMANDS = 120;
    private static final int DAYS = 20;
    private static final Set<RefusalCode> TO_MEET = EnumSet.of(
            RefusalCode.DEPARTMENT_CLOSED,
            RefusalCode.DEPARTMENT_CODE_TAKEN,
            RefusalCode.DEPARTMENT_CYCLE,
            RefusalCode.DEPARTMENT_NOT_EMPTY,
            RefusalCode.IN_USE);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final DepartmentId ROOT = new DepartmentId("root");

    private final Map<RefusalCode, Integer> refusals = new EnumMap<>(RefusalCode.class);
    private int accepted;
    private int questions;

    @Test
    void whatIsAcceptedIsATreeOnEveryDayAndWhatIsRefusedWouldBeNone() {
        var seed = new Random().nextLong();
        for (var i = 0;
                i < MOST_HISTORIES && (i < HISTORIES || !refusals.keySet().containsAll(TO_MEET));
                i++) new History(new Random(seed + i), "seed " + (seed + i)).run();

        assertThat(questions).isGreaterThan(10_000);
        assertThat(accepted).as("seed %d", seed).isGreaterThan(HISTORIES * COMMANDS / 5);
        assertThat(refusals.keySet()).as("seed %d", seed).containsAll(TO_MEET);
    }

    private final class History {
        private final Random random;
        private final String seed;
        private final List<OrganisationEvent> events = new ArrayList<>();
        private final Departments departments = new Departments();
        private DepartmentOracle oracle = new DepartmentOracle();
        private int made;

        History(Random random, String seed) {
            this.random = random;
            this.seed = seed;
        }

        void run() {
            happened(new DepartmentCreated(ROOT, null, "root", "ROOT", FIRST));
            oracle.found(ROOT, null, "root", "ROOT", FIRST);
            for (var i = 0; i < COMMANDS; i++) {
                if (random.nextInt(5) == 0) takeBack();
                else
                    change(IntStream.rangeClosed(0, random.nextInt(3) == 0 ? random.nextInt(4) : 0)
                            .mapToObj(_ -> anyChange())
                            .toList());
                askWhatIsKnown(departments, oracle.now(), 4);
            }
            for (var i = 0; i < 12; i++) {
                var known = 1 + random.nextInt(events.size());
                var then = new Departments();
                events.subList(0, known).forEach(then::add);
                askWhatIsKnown(then, known, 40);
            }
        }

        private void change(List<DepartmentChange> changes) {
            var after = oracle.copy();
            var ids = new ArrayList<@Nullable String>();
            for (var change : changes) ids.add(applied(change, after));
            var isAllowed = !ids.contains(null)
                    && changes.stream().allMatch(it -> isOnADayOfIts(it, after))
                    && isTreeOnEveryDay(after);
            var reorganisation = new Reorganisation(departments);
            try {
                var answered = changes.stream().map(reorganisation::add).toList();
                reorganisation.decided().forEach(this::happened);
                assertThat(isAllowed).as("%s accepts %s", seed, changes).isTrue();
                assertThat(answered).extracting(ChangeId::value).as(seed).isEqualTo(ids);
                accepted++;
                oracle = after;
            } catch (Refusal e) {
                refusals.merge(e.code(), 1, Integer::sum);
                assertThat(isAllowed)
                        .as("%s refuses %s: %s", seed, changes, e.code())
                        .isFalse();
            }
            assertThat(events).as("%s after %s", seed, changes).hasSize(oracle.now());
        }

        private void takeBack() {
            var changes = oracle.entries.stream()
                    .filter(it -> it.isKnownAt(oracle.now()) && !it.change().equals(ROOT.value()))
                    .toList();
            if (changes.isEmpty()) return;
            var change = changes.get(random.nextInt(changes.size()));
            var after = oracle.copy();
            after.takeBack(change.of(), change.change());
            var isAllowed = isTreeOnEveryDay(after);
            var id = new ChangeId(change.change());
            var reorganisation = new Reorganisation(departments);
            try {
                reorganisation.takeBack(
                        random.nextBoolean()
                                ? new DepartmentChangeCancelled(change.of(), id, null)
                                : new DepartmentChangeWithdrawn(change.of(), id, null));
                reorganisation.decided().forEach(this::happened);
                assertThat(isAllowed).as("%s takes back %s", seed, change).isTrue();
                accepted++;
                oracle = after;
            } catch (Refusal e) {
                refusals.merge(e.code(), 1, Integer::sum);
                assertThat(isAllowed)
                        .as("%s keeps %s: %s", seed, change, e.code())
                        .isFalse();
            }
        }

        private void happened(OrganisationEvent event) {
            events.add(event);
            departments.add(event);
        }

        private DepartmentChange anyChange() {
            var id = anyDepartment();
            var change = new ChangeId("change-" + made++);
            return switch (random.nextInt(10)) {
                case 0, 1, 2 ->
                    new CreateDepartment(
                            new DepartmentId("d" + made),
                            anyDepartment(),
                            "name " + made,
                            "C" + random.nextInt(8),
                            day());
                case 3, 4, 5 -> new MoveDepartment(id, change, anyDepartment(), day());
                case 6, 7 -> new CloseDepartment(id.equals(ROOT) ? new DepartmentId("nobody") : id, change, day());
                case 8 -> new RenameDepartment(id, change, "name " + random.nextInt(3), day());
                default ->
                    new ChangeHead(
                            id, change, random.nextBoolean() ? null : new EmployeeId("e" + random.nextInt(2)), day());
            };
        }

        /** Seldom one that has been withdrawn or never was. */
        private DepartmentId anyDepartment() {
            var all = oracle.departments().stream()
                    .sorted((one, other) -> one.value().compareTo(other.value()))
                    .toList();
            if (random.nextInt(4) == 0) return ROOT;
            var any = all.get(random.nextInt(all.size()));
            return oracle.isThere(any) || random.nextInt(10) == 0 ? any : ROOT;
        }

        private LocalDate day() {
            return FIRST.plusDays(random.nextInt(DAYS));
        }

        private void askWhatIsKnown(Departments asked, int known, int times) {
            for (var id : oracle.departments())
                for (var i = 0; i < times; i++) {
                    var day = FIRST.plusDays(random.nextInt(DAYS + 2) - 1);
                    assertThat(answer(asked, id, day))
                            .as("%s: %s on %s, known at %d", seed, id, day, known)
                            .isEqualTo(answer(oracle, id, day, known));
                    questions++;
                }
        }
    }

    /** Answers the change that holds; null if there is no such department. */
    private static @Nullable String applied(DepartmentChange change, DepartmentOracle oracle) {
        var id = change.departmentId();
        var day = change.effectiveFrom();
        if (change instanceof CreateDepartment create) {
            var parent = Objects.requireNonNull(create.parentId());
            if (!oracle.isThere(parent)) return null;
            oracle.found(id, parent, create.name(), create.code(), day);
            return id.value();
        }
        if (!oracle.isThere(id)) return null;
        return switch (change) {
            case RenameDepartment it ->
                oracle.set(id, "NAME", day, it.name(), it.changeId().value());
            case ChangeHead it -> {
                var head = it.head();
                yield oracle.set(
                        id,
                        "HEAD",
                        day,
                        head == null ? "" : head.value(),
                        it.changeId().value());
            }
            case CloseDepartment it ->
                oracle.set(id, "CLOSED", day, "closed", it.changeId().value());
            case MoveDepartment it
            when oracle.isThere(it.parentId()) ->
                oracle.set(
                        id, "PARENT", day, it.parentId().value(), it.changeId().value());
            case MoveDepartment _, CreateDepartment _ -> null;
        };
    }

    private static boolean isOnADayOfIts(DepartmentChange change, DepartmentOracle oracle) {
        var id = change.departmentId();
        var day = change.effectiveFrom();
        if (!(change instanceof CloseDepartment)) return oracle.exists(id, day, oracle.now());
        return oracle.value(id, "CODE", day, oracle.now()) != null
                && oracle.value(id, "CLOSED", day.minusDays(1), oracle.now()) == null;
    }

    private static boolean isTreeOnEveryDay(DepartmentOracle oracle) {
        return IntStream.rangeClosed(-1, DAYS).allMatch(it -> oracle.isTreeOn(FIRST.plusDays(it)));
    }

    private static List<@Nullable String> answer(Departments departments, DepartmentId id, LocalDate day) {
        var department = departments.find(id);
        if (department == null || !department.existsOn(day)) return List.of("is not there");
        var parent = department.parents().on(day);
        var head = Objects.requireNonNull(department.heads().on(day));
        var answer = new ArrayList<@Nullable String>();
        answer.add(department.code());
        answer.add(department.names().on(day));
        answer.add(parent == null ? null : parent.value());
        answer.add(head.map(EmployeeId::value).orElse(""));
        return answer;
    }

    private static List<@Nullable String> answer(DepartmentOracle oracle, DepartmentId id, LocalDate day, int known) {
        if (!oracle.exists(id, day, known)) return List.of("is not there");
        var answer = new ArrayList<@Nullable String>();
        for (var fact : List.of("CODE", "NAME", "PARENT", "HEAD")) answer.add(oracle.value(id, fact, day, known));
        return answer;
    }

    /** A hundred chains that come to hang below each other, each moved again and again. */
    @Test
    void tenThousandDepartmentsAndThousandsOfChangesAreNothing() {
        var departments = new Departments();
        departments.add(new DepartmentCreated(ROOT, null, "root", "ROOT", FIRST));
        for (var i = 0; i < 10_000; i++) {
            var parent = i % 100 == 0 ? ROOT : new DepartmentId("d" + (i - 1));
            departments.add(new DepartmentCreated(new DepartmentId("d" + i), parent, "name", "C" + i, FIRST));
        }
        var changes = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            var moves = 0;
            for (var round = 0; round < 5; round++) {
                var reorganisation = new Reorganisation(departments);
                for (var i = 0; i < 400; i++) {
                    var chain = 1 + i % 99;
                    var id = new DepartmentId("d" + (100 * chain + 10));
                    var parent = new DepartmentId("d" + (100 * ((7 * i + round) % chain) + 20 + round));
                    reorganisation.add(new MoveDepartment(
                            id, new ChangeId("m" + round + "-" + i), parent, FIRST.plusDays(400L * round + i)));
                }
                var events = reorganisation.decided();
                events.forEach(departments::add);
                moves += events.size();
            }
            return moves;
        });
        assertThat(changes).isGreaterThan(1_500);
    }
}
