package io.hrsystem.deploy.local.architecture;

import static io.hrsystem.deploy.local.architecture.ArchitectureRules.*;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.hrsystem.command.crooked.Crooked;
import io.hrsystem.command.neighbour.Neighbour;
import io.hrsystem.contract.crooked.CrookedContract;
import io.hrsystem.query.crooked.CrookedProjections;
import io.hrsystem.query.crooked.CrookedReads;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {
    record Crookedness(Class<?> type, ArchRule rule) {
        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    static Stream<Crookedness> all() {
        var projections = CrookedProjections.crooked().map(it -> new Crookedness(it, PROJECTIONS_ARE_DECLARATIONS));
        var others = Map.<Class<?>, ArchRule>ofEntries(
                        Map.entry(Crooked.UsesItsNeighbour.class, FEATURES_KNOW_EVENTS_AND_WHAT_PLATFORM_OFFERS_THEM),
                        Map.entry(
                                CrookedReads.LooksBehindTheApi.class,
                                FEATURES_KNOW_EVENTS_AND_WHAT_PLATFORM_OFFERS_THEM),
                        Map.entry(CrookedContract.KnowsAxon.class, THE_CONTRACT_IS_PLAIN_AND_ENTERED_BY_ITS_FACTORIES),
                        Map.entry(Crooked.BelievesItsCaller.class, THE_CONTRACT_IS_PLAIN_AND_ENTERED_BY_ITS_FACTORIES),
                        Map.entry(Crooked.DecidesByTheClock.class, AGGREGATES_DECIDE_BY_THEIR_STREAM_ALONE),
                        Map.entry(Crooked.DecidesByChance.class, AGGREGATES_DECIDE_BY_THEIR_STREAM_ALONE),
                        Map.entry(Crooked.DecidesBySql.class, AGGREGATES_DECIDE_BY_THEIR_STREAM_ALONE),
                        Map.entry(Crooked.LogsWhileSourcing.class, AGGREGATES_DECIDE_BY_THEIR_STREAM_ALONE),
                        Map.entry(Crooked.ReadsHttp.class, ONLY_PLATFORM_SEES_HTTP_SECURITY_AND_SERIALIZERS),
                        Map.entry(Crooked.WritesJson.class, ONLY_PLATFORM_SEES_HTTP_SECURITY_AND_SERIALIZERS),
                        Map.entry(CrookedContract.IsNoRecord.class, EVENTS_AND_COMMANDS_ARE_RECORDS),
                        Map.entry(CrookedContract.HidesAName.class, EVENTS_AND_COMMANDS_ARE_RECORDS),
                        Map.entry(CrookedContract.GivesAReasonAsText.class, EVENTS_AND_COMMANDS_ARE_RECORDS),
                        Map.entry(Crooked.TakesAString.class, EVENTS_AND_COMMANDS_ARE_RECORDS),
                        Map.entry(CrookedReads.LookingProjection.class, PROJECTIONS_ARE_PURE),
                        Map.entry(CrookedReads.LateProjection.class, PROJECTIONS_ARE_PURE),
                        Map.entry(CrookedReads.DatedProjection.class, PROJECTIONS_ARE_PURE),
                        Map.entry(Crooked.ForgetsAnEvent.class, REFERENCE_ROWS_ANSWER_EVERY_EVENT_OF_THEIR_FAMILY),
                        Map.entry(Crooked.LooksAtTheClock.class, REFERENCE_ROWS_ANSWER_EVERY_EVENT_OF_THEIR_FAMILY),
                        Map.entry(CrookedReads.SendsCommands.class, READS_NEVER_DECIDE_AND_DECISIONS_NEVER_READ),
                        Map.entry(Crooked.ReadsTheReadSide.class, READS_NEVER_DECIDE_AND_DECISIONS_NEVER_READ),
                        Map.entry(Crooked.Injected.class, NOTHING_IS_INJECTED_INTO_FIELDS),
                        Map.entry(Crooked.Configured.class, NOTHING_IS_INJECTED_INTO_FIELDS),
                        Map.entry(Crooked.OpenToEverybody.class, EVERY_ENDPOINT_SAYS_WHO_MAY_CALL_IT),
                        Map.entry(CrookedReads.OpenToEverybody.class, EVERY_ENDPOINT_SAYS_WHO_MAY_CALL_IT),
                        Map.entry(Crooked.Sleepy.class, NOBODY_SLEEPS))
                .entrySet()
                .stream()
                .map(it -> new Crookedness(it.getKey(), it.getValue()));
        return Stream.concat(projections, others);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theRuleFindsWhatIsCrooked(Crookedness crooked) {
        var classes = new ClassFileImporter().importClasses(crooked.type(), Neighbour.class);
        var report = crooked.rule().allowEmptyShould(true).evaluate(classes).getFailureReport();
        assertThat(report.getDetails())
                .isNotEmpty()
                .anyMatch(it -> it.contains(crooked.type().getSimpleName()));
    }

    @Test
    void aStraightProjectionIsNotFound() {
        var classes = new ClassFileImporter().importClasses(CrookedProjections.straight());
        assertThat(PROJECTIONS_ARE_DECLARATIONS
                        .evaluate(classes)
                        .getFailureReport()
                        .getDetails())
                .isEmpty();
    }

    @Test
    void noRuleIsWithoutProofAndThereIsADozenAtMost() {
        var rules = Stream.of(ArchitectureRules.class.getDeclaredFields())
                .filter(it -> it.getType() == ArchRule.class)
                .map(ArchitectureRulesTest::valueOf)
                .collect(toSet());
        assertThat(rules)
                .hasSizeLessThanOrEqualTo(12)
                .isEqualTo(all().map(Crookedness::rule).collect(toSet()));
    }

    private static Object valueOf(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
