package io.hrsystem.deploy.local.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.hrsystem.deploy.local.architecture.Code.AGGREGATES;
import static io.hrsystem.deploy.local.architecture.Code.BYPASSED_BOUNDS;
import static io.hrsystem.deploy.local.architecture.Code.CHANCE;
import static io.hrsystem.deploy.local.architecture.Code.DECLARATIONS;
import static io.hrsystem.deploy.local.architecture.Code.ENDPOINTS;
import static io.hrsystem.deploy.local.architecture.Code.EVENT_AND_ROW;
import static io.hrsystem.deploy.local.architecture.Code.GUARDED;
import static io.hrsystem.deploy.local.architecture.Code.PROJECTIONS;
import static io.hrsystem.deploy.local.architecture.Code.RECORD_HANDLERS;
import static io.hrsystem.deploy.local.architecture.Code.REFERENCE_ROWS;
import static io.hrsystem.deploy.local.architecture.Code.SLEEP;
import static io.hrsystem.deploy.local.architecture.Code.THE_WALL_CLOCK;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import io.hrsystem.contract.DomainEvent;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** A dozen rules at most; {@link ArchitectureRulesTest} shows of each that it is able to fail. */
final class ArchitectureRules {
    private static final DescribedPredicate<JavaClass> SQL = resideInAnyPackage(
            "java.sql..", "javax.sql..", "jakarta.persistence..", "org.springframework.jdbc..", "org.postgresql..");
    private static final DescribedPredicate<JavaClass> LOGS = resideInAnyPackage("org.slf4j..", "java.util.logging..");
    private static final DescribedPredicate<JavaClass> FRAMEWORKS = resideInAnyPackage(
                    "org.springframework..", "org.axonframework..", "graphql..")
            // being found is no look at the world
            .and(not(belongToAnyOf(Component.class)));

    private static final DescribedPredicate<JavaClass> EDGE = resideInAnyPackage(
            "jakarta.servlet..",
            "java.net.http..",
            "org.springframework.http..",
            "org.springframework.security..",
            "org.springframework.web..",
            "tools.jackson..",
            "com.fasterxml.jackson.databind..",
            "org.axonframework.serialization..");
    private static final DescribedPredicate<JavaClass> WORDS_OF_ENDPOINTS = resideInAPackage(
                    "org.springframework.web.bind.annotation")
            .or(belongToAnyOf(
                    ResponseEntity.class, HttpStatus.class, AuthenticationPrincipal.class, MultipartFile.class));

    private static final DescribedPredicate<JavaClass> ROOMS_WITH_AN_API =
            resideInAnyPackage("io.hrsystem.query.platform.projections..", "io.hrsystem.query.platform.graphql..");

    @ArchTest
    static final ArchRule FEATURES_KNOW_EVENTS_AND_WHAT_PLATFORM_OFFERS_THEM = CompositeArchRule.of(
                    featuresApart("command"))
            .and(featuresApart("query"))
            .and(noClasses()
                    .that()
                    .resideInAPackage("io.hrsystem.query.*..")
                    .and()
                    .resideOutsideOfPackage("io.hrsystem.query.platform..")
                    .should()
                    .dependOnClassesThat(
                            ROOMS_WITH_AN_API.and(not(resideInAPackage("io.hrsystem.query.platform.*.api")))));

    /** What requests bring goes in by {@code of}; the constructors are for what is stored. */
    @ArchTest
    static final ArchRule THE_CONTRACT_IS_PLAIN_AND_ENTERED_BY_ITS_FACTORIES = CompositeArchRule.of(classes()
                    .that()
                    .resideInAPackage("io.hrsystem.contract..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "io.hrsystem.contract..",
                            "java..",
                            "org.jspecify..",
                            "com.fasterxml.jackson.annotation..",
                            "com.github.f4b6a3.uuid.."))
            .and(noClasses()
                    .that()
                    .resideInAPackage("io.hrsystem.command..")
                    .and()
                    .resideOutsideOfPackage("io.hrsystem.command.platform..")
                    .should(accessTargetWhere(BYPASSED_BOUNDS)));

    @ArchTest
    static final ArchRule AGGREGATES_DECIDE_BY_THEIR_STREAM_ALONE = noClasses()
            .that(AGGREGATES)
            .should(dependOnClassesThat(SQL.or(LOGS)))
            .orShould(accessTargetWhere(THE_WALL_CLOCK.or(CHANCE)));

    @ArchTest
    static final ArchRule ONLY_PLATFORM_SEES_HTTP_SECURITY_AND_SERIALIZERS = noClasses()
            .that()
            .resideInAnyPackage("io.hrsystem.command.*..", "io.hrsystem.query.*..")
            .and()
            // the issuer of tokens is about tokens
            .resideOutsideOfPackages("io.hrsystem.*.platform..", "io.hrsystem.command.identity.tokens..")
            .should()
            .dependOnClassesThat(EDGE.and(not(WORDS_OF_ENDPOINTS)));

    @ArchTest
    static final ArchRule EVENTS_AND_COMMANDS_ARE_RECORDS = CompositeArchRule.of(classes()
                    .that(assignableTo(DomainEvent.class))
                    .and()
                    .areNotInterfaces()
                    .should()
                    .beRecords())
            .and(methods().that().areAnnotatedWith(CommandHandler.class).should(be(RECORD_HANDLERS)))
            .and(classes()
                    .that(assignableTo(DomainEvent.class))
                    .and()
                    .areRecords()
                    .should(new PersonalInTheOpen()));

    @ArchTest
    static final ArchRule PROJECTIONS_ARE_PURE = noClasses()
            .that(PROJECTIONS)
            .should(dependOnClassesThat(SQL.or(LOGS).or(FRAMEWORKS).or(assignableTo(Clock.class))))
            .orShould(accessTargetWhere(THE_WALL_CLOCK.or(CHANCE)));

    @ArchTest
    static final ArchRule PROJECTIONS_ARE_DECLARATIONS = CompositeArchRule.of(
                    classes().that(PROJECTIONS).should(be(DECLARATIONS)))
            .and(classes().that(PROJECTIONS).should().onlyDependOnClassesThat(EVENT_AND_ROW))
            .and(classes().that(PROJECTIONS).should(new Exhaustive()));

    @ArchTest
    static final ArchRule REFERENCE_ROWS_ANSWER_EVERY_EVENT_OF_THEIR_FAMILY = CompositeArchRule.of(
                    classes().that(REFERENCE_ROWS).should(new Exhaustive()))
            .and(noClasses()
                    .that(REFERENCE_ROWS)
                    .should(dependOnClassesThat(resideInAnyPackage("java.sql..", "org.springframework.jdbc..")
                            .or(LOGS)))
                    .orShould(accessTargetWhere(THE_WALL_CLOCK.or(CHANCE))));

    @ArchTest
    static final ArchRule READS_NEVER_DECIDE_AND_DECISIONS_NEVER_READ = CompositeArchRule.of(noClasses()
                    .that()
                    .resideInAPackage("io.hrsystem.query..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.hrsystem.command..",
                            "org.axonframework.commandhandling..",
                            "org.axonframework.modelling.command.."))
            .and(noClasses()
                    .that()
                    .resideOutsideOfPackage("io.hrsystem.query..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.hrsystem.query.."));

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .orShould()
            .beAnnotatedWith("jakarta.persistence.PersistenceContext");

    @ArchTest
    static final ArchRule EVERY_ENDPOINT_SAYS_WHO_MAY_CALL_IT =
            methods().that(ENDPOINTS).should(be(GUARDED));

    @ArchTest
    static final ArchRule NOBODY_SLEEPS = noClasses().should(accessTargetWhere(SLEEP));

    private ArchitectureRules() {}

    private static ArchRule featuresApart(String service) {
        var root = "io.hrsystem." + service;
        return slices().matching(root + ".(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage(root + ".platform.."));
    }
}
