package io.hrsystem.deploy.local.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.hrsystem.contract.personal.PersonalValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The event store encrypts what stands in the event itself, and knows it by its type. */
final class PersonalInTheOpen extends ArchCondition<JavaClass> {
    private static final Pattern OF_A_PERSON = Pattern.compile(
            "(?i)reason|note|comment|memo|remark|email|mail|phone|address|birth.*|.*account(number)?|.*residentnumber|"
                    + "(given|family|first|last|full|person)name");

    PersonalInTheOpen() {
        super("hold personal values as such, and not inside of others");
    }

    @Override
    public void check(JavaClass event, ConditionEvents events) {
        for (var field : event.reflect().getRecordComponents()) {
            if (PersonalValue.class.isAssignableFrom(field.getType())) continue;
            if (hides(field.getGenericType())) violated(event, field, "hides a personal value", events);
            if (field.getType() == String.class
                    && OF_A_PERSON.matcher(field.getName()).matches())
                violated(event, field, "is personal by its name and not by its type", events);
        }
    }

    private static boolean hides(Type type) {
        return switch (type) {
            case ParameterizedType of -> Stream.of(of.getActualTypeArguments()).anyMatch(PersonalInTheOpen::hides);
            case Class<?> plain when PersonalValue.class.isAssignableFrom(plain) -> true;
            case Class<?> array when array.isArray() -> hides(array.componentType());
            case Class<?> plain
            when plain.isRecord() ->
                Stream.of(plain.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .anyMatch(PersonalInTheOpen::hides);
            default -> false;
        };
    }

    private static void violated(JavaClass event, RecordComponent field, String how, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(event, "%s.%s %s".formatted(event.getName(), field.getName(), how)));
    }
}
