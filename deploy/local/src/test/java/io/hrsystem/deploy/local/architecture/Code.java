package io.hrsystem.deploy.local.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.ConstructorCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.hrsystem.contract.Ids;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.query.platform.projections.api.Projection;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;

/** The words that the rules are written in. */
final class Code {
    /** What needs no role: links from mails, asking for one, signing in, and what the servlet container has to say. */
    private static final Set<String> PUBLIC_PATHS = Set.of(
            "/api/activation",
            "/api/password/forgotten",
            "/api/password/reset",
            "/sign-in",
            "/connect/logout",
            "/error",
            "/sign-out",
            "/signed-out",
            "/refused",
            "/language/{language}");

    static final DescribedPredicate<JavaClass> AGGREGATES = describe("are aggregates", Code::isAggregate);
    static final DescribedPredicate<JavaClass> PROJECTIONS = describe("are projections", Code::isProjection);
    static final DescribedPredicate<JavaClass> DECLARATIONS =
            describe("package-private declarations of a group, a family, a row and apply", Code::isDeclaration);
    static final DescribedPredicate<JavaClass> EVENT_AND_ROW =
            describe("event and row, or a record or an enum of the feature", Code::isEventOrRow);
    static final DescribedPredicate<JavaClass> REFERENCE_ROWS = describe("are reference rows", Code::isReferenceRows);
    static final DescribedPredicate<JavaMethod> ENDPOINTS = describe("are endpoints", Code::isEndpoint);
    static final DescribedPredicate<JavaMethod> RECORD_HANDLERS = describe("given a record", Code::takesARecord);
    static final DescribedPredicate<JavaMethod> GUARDED = describe(
            "in the table of permissions, or for everybody and on the list", it -> isInTheTable(it) || isPublic(it));
    static final DescribedPredicate<JavaAccess<?>> BYPASSED_BOUNDS =
            describe("is the constructor of a value with bounds, where nothing stored is read", Code::bypassesBounds);
    static final DescribedPredicate<JavaAccess<?>> THE_WALL_CLOCK = describe("is the wall clock", Code::isWallClock);
    static final DescribedPredicate<JavaAccess<?>> CHANCE = describe("is a new id or chance", Code::isChance);
    static final DescribedPredicate<JavaAccess<?>> SLEEP = describe("is Thread.sleep", Code::isSleep);

    private Code() {}

    private static boolean isAggregate(JavaClass type) {
        return type.getMethods().stream().anyMatch(it -> it.isAnnotatedWith(EventSourcingHandler.class));
    }

    private static boolean isProjection(JavaClass type) {
        return type.getPackageName().startsWith("io.hrsystem.query.")
                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && (type.isAssignableTo(Projection.class)
                        || type.getSimpleName().endsWith("Projection"));
    }

    private static boolean isDeclaration(JavaClass type) {
        return type.getRawSuperclass()
                        .filter(it -> it.isEquivalentTo(Projection.class))
                        .isPresent()
                && type.isAnnotatedWith(Component.class)
                && isPackagePrivate(type)
                && type.getFields().stream().allMatch(it -> it.getModifiers().contains(JavaModifier.STATIC))
                && type.getConstructors().stream()
                        .allMatch(it -> it.getRawParameterTypes().isEmpty())
                && type.getMethods().stream()
                        .allMatch(it -> it.getName().equals("apply")
                                || it.getModifiers().contains(JavaModifier.PRIVATE));
    }

    private static boolean isPackagePrivate(JavaClass type) {
        return Collections.disjoint(type.getModifiers(), Set.of(JavaModifier.PUBLIC, JavaModifier.PROTECTED));
    }

    private static boolean isEventOrRow(JavaClass type) {
        return type.getPackageName().startsWith("io.hrsystem.query.platform.projections.api")
                || type.getPackageName().startsWith("io.hrsystem.contract")
                || type.getPackageName().startsWith("java.")
                || type.isRecord()
                || type.isEnum()
                || type.isPrimitive()
                || type.isAssignableTo(Projection.class)
                || type.isEquivalentTo(Component.class);
    }

    private static boolean isReferenceRows(JavaClass type) {
        return !type.isInterface() && type.isAssignableTo("io.hrsystem.command.platform.referencerows.ReferenceRows");
    }

    private static boolean isEndpoint(JavaMethod method) {
        return method.isMetaAnnotatedWith(RequestMapping.class) || method.isAnnotatedWith(QueryMapping.class);
    }

    private static boolean takesARecord(JavaMethod method) {
        return method.getRawParameterTypes().getFirst().isRecord();
    }

    private static boolean isInTheTable(JavaMethod method) {
        return method.isAnnotatedWith(Needs.class) || method.getOwner().isAnnotatedWith(Needs.class);
    }

    private static boolean isPublic(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(it -> it.get("value").orElse(""))
                .flatMap(it -> it instanceof Object[] paths ? Stream.of(paths) : Stream.of(it))
                .anyMatch(PUBLIC_PATHS::contains);
    }

    private static boolean bypassesBounds(JavaAccess<?> access) {
        return access.getTarget() instanceof ConstructorCallTarget target
                && target.getOwner().getPackageName().startsWith("io.hrsystem.contract")
                && target.getOwner().getMethods().stream()
                        .anyMatch(it ->
                                it.getName().equals("of") && it.getModifiers().contains(JavaModifier.STATIC))
                && !readsWhatIsStored(access.getOrigin());
    }

    /** Rows and events. */
    private static boolean readsWhatIsStored(JavaCodeUnit code) {
        return code.isAnnotatedWith(EventSourcingHandler.class)
                || code.getRawParameterTypes().stream().anyMatch(it -> it.isEquivalentTo(ResultSet.class));
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
