package io.hrsystem.deploy.local.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.hrsystem.contract.Ids;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The words that the rules are written in. */
final class Code {
    /** What needs no role: a link from a mail, and what the servlet container itself has to say. */
    private static final Set<String> PUBLIC_PATHS = Set.of("/api/activation", "/error");

    static final DescribedPredicate<JavaClass> AGGREGATES = describe("are aggregates", Code::isAggregate);
    static final DescribedPredicate<JavaClass> PROJECTIONS = describe("are projections", Code::isProjection);
    static final DescribedPredicate<JavaClass> REFERENCE_ROWS = describe("are reference rows", Code::isReferenceRows);
    static final DescribedPredicate<JavaClass> EXHAUSTIVE =
            describe("exhaustive switches over their events without default or instanceof", Code::isExhaustive);
    static final DescribedPredicate<JavaMethod> ENDPOINTS = describe("are endpoints", Code::isEndpoint);
    static final DescribedPredicate<JavaMethod> RECORD_HANDLERS = describe("given a record", Code::takesARecord);
    static final DescribedPredicate<JavaMethod> GUARDED =
            describe("for named roles, or for everybody and on the list", it -> isForRoles(it) || isPublic(it));
    static final DescribedPredicate<JavaAccess<?>> THE_WALL_CLOCK = describe("is the wall clock", Code::isWallClock);
    static final DescribedPredicate<JavaAccess<?>> CHANCE = describe("is a new id or chance", Code::isChance);
    static final DescribedPredicate<JavaAccess<?>> SLEEP = describe("is Thread.sleep", Code::isSleep);

    private Code() {}

    private static boolean isAggregate(JavaClass type) {
        return type.getMethods().stream().anyMatch(it -> it.isAnnotatedWith(EventSourcingHandler.class));
    }

    private static boolean isProjection(JavaClass type) {
        return type.getPackageName().startsWith("io.hrsystem.query.")
                && !type.isInterface()
                && (type.isAssignableTo("io.hrsystem.query.platform.projections.Projection")
                        || type.getSimpleName().endsWith("Projection"));
    }

    private static boolean isReferenceRows(JavaClass type) {
        return !type.isInterface() && type.isAssignableTo("io.hrsystem.command.platform.referencerows.ReferenceRows");
    }

    /** Only a switch without default needs an exception for the case that it has forgotten one. */
    private static boolean isExhaustive(JavaClass type) {
        return type.getInstanceofChecks().isEmpty()
                && type.getConstructorCallsFromSelf().stream()
                        .filter(it -> it.getOrigin().getName().equals("apply"))
                        .anyMatch(it -> it.getTargetOwner().isEquivalentTo(MatchException.class));
    }

    private static boolean isEndpoint(JavaMethod method) {
        return method.isMetaAnnotatedWith(RequestMapping.class) || method.isAnnotatedWith(QueryMapping.class);
    }

    private static boolean takesARecord(JavaMethod method) {
        return method.getRawParameterTypes().getFirst().isRecord();
    }

    private static boolean isForRoles(JavaMethod method) {
        return method.isAnnotatedWith(RolesAllowed.class) || method.getOwner().isAnnotatedWith(RolesAllowed.class);
    }

    private static boolean isPublic(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(it -> it.get("value").orElse(""))
                .flatMap(it -> it instanceof Object[] paths ? Stream.of(paths) : Stream.of(it))
                .anyMatch(PUBLIC_PATHS::contains);
    }

    private static boolean isWallClock(JavaAccess<?> access) {
        var target = access.getTarget();
        return switch (target.getName()) {
            case "now" -> target.getOwner().getPackageName().equals("java.time") && !takesAClock(access);
            case "currentTimeMillis" -> target.getOwner().isEquivalentTo(System.class);
            default -> false;
        };
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(it -> it.isEquivalentTo(Clock.class));
    }

    private static boolean isChance(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return switch (access.getTarget().getName()) {
            case "next" -> owner.getPackageName().startsWith(Ids.class.getPackageName());
            case "randomUUID" -> owner.isEquivalentTo(UUID.class);
            case "random" -> owner.isEquivalentTo(Math.class);
            default -> owner.isAssignableTo(RandomGenerator.class);
        };
    }

    private static boolean isSleep(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Thread.class)
                && access.getTarget().getName().equals("sleep");
    }
}
