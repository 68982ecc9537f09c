package io.hrsystem.deploy.local.architecture;

import static java.lang.classfile.Opcode.ACONST_NULL;
import static java.lang.classfile.Opcode.INSTANCEOF;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.hrsystem.contract.DomainEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks into {@code apply}: a {@code switch} over the family that names each of its events and has no default; or, of who
 * takes all events there are, no look at their types.
 */
final class Exhaustive extends ArchCondition<JavaClass> {
    Exhaustive() {
        super("name every event of its family in a switch without default");
    }

    @Override
    public void check(JavaClass projection, ConditionEvents events) {
        for (var apply : applyOf(projection)) {
            var named = named(apply);
            if (takesAll(projection)) {
                if (looksAtTypes(apply, named)) violated(projection, "takes all events and looks at some", events);
                continue;
            }
            var family = familyOf(projection);
            if (family.isEmpty()) violated(projection, "takes no sealed family", events);
            for (var event : family)
                if (!named.contains(event)) violated(projection, "does not name " + event.displayName(), events);
            if (!endsInMatchException(apply)) violated(projection, "has a default, or no switch", events);
        }
    }

    private static void violated(JavaClass projection, String how, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(projection, projection.getName() + ".apply " + how));
    }

    /** The method as it is written, without the bridge that the compiler adds. */
    private static List<MethodModel> applyOf(JavaClass projection) {
        try (var bytes = projection.getSource().orElseThrow().getUri().toURL().openStream()) {
            return ClassFile.of().parse(bytes.readAllBytes()).methods().stream()
                    .filter(it ->
                            it.methodName().equalsString("apply") && !it.flags().has(AccessFlag.BRIDGE))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<ClassDesc> familyOf(JavaClass projection) {
        return projection.getMethods().stream()
                .filter(it -> it.getName().equals("apply"))
                .map(it -> it.getRawParameterTypes().getFirst().reflect())
                .filter(Class::isSealed)
                .flatMap(it -> Stream.of(it.getPermittedSubclasses()))
                .map(it -> it.describeConstable().orElseThrow())
                .collect(toSet());
    }

    /** Of the root of all families: it does the same with each event, and so forgets none. */
    private static boolean takesAll(JavaClass projection) {
        return projection.getMethods().stream()
                .filter(it -> it.getName().equals("apply"))
                .anyMatch(it -> it.getRawParameterTypes().getFirst().isEquivalentTo(DomainEvent.class)
                        && !it.getModifiers().contains(JavaModifier.BRIDGE));
    }

    private static boolean looksAtTypes(MethodModel apply, Set<Object> named) {
        return !named.isEmpty()
                || elements(apply)
                        .anyMatch(it -> it instanceof TypeCheckInstruction check && check.opcode() == INSTANCEOF);
    }

    /** What the compiler hands to the bootstrap of a pattern switch. */
    private static Set<Object> named(MethodModel apply) {
        return elements(apply)
                .filter(InvokeDynamicInstruction.class::isInstance)
                .map(InvokeDynamicInstruction.class::cast)
                .filter(it -> it.bootstrapMethod().methodName().equals("typeSwitch"))
                .flatMap(it -> it.bootstrapArgs().stream())
                .collect(toSet());
    }

    /** Where no default is written the compiler writes {@code throw new MatchException(null, null)}. */
    private static boolean endsInMatchException(MethodModel apply) {
        var instructions = elements(apply)
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast)
                .toList();
        for (var i = 2; i < instructions.size(); i++)
            if (instructions.get(i) instanceof InvokeInstruction call
                    && call.owner().asInternalName().equals("java/lang/MatchException")
                    && instructions.get(i - 1).opcode() == ACONST_NULL
                    && instructions.get(i - 2).opcode() == ACONST_NULL) return true;
        return false;
    }

    private static Stream<CodeElement> elements(MethodModel method) {
        return method.code().stream().flatMap(it -> it.elementStream());
    }
}
