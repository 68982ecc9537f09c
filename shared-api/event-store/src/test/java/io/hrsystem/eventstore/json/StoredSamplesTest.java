package io.hrsystem.eventstore.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.EventCatalog;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One file per event type and shape it ever had, {@code <logical name>.json} or {@code <logical name>.<shape>.json}.
 * Files are added, never edited: each stands for events that are stored somewhere.
 */
class StoredSamplesTest {
    private final EventSerializer serializer = Serializers.events();

    private record Sample(String file, String type, String json) {}

    @Test
    void everyEventTypeHasASample() throws IOException {
        assertThat(samples().map(Sample::type).distinct())
                .containsExactlyInAnyOrderElementsOf(EventCatalog.types().keySet());
    }

    @TestFactory
    Stream<DynamicTest> aSampleReadsBackAndIsWrittenTheSame() throws IOException {
        return samples()
                .map(sample -> DynamicTest.dynamicTest(sample.file(), () -> {
                    var event = read(sample);
                    assertThat(event).isInstanceOf(EventCatalog.types().get(sample.type()));
                    var written = serializer.serialize(event, String.class);
                    assertThat(written.getType().getName()).isEqualTo(sample.type());
                    assertThat(written.getData()).isEqualTo(sample.json());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyFieldIsInASample() throws IOException {
        var read = samples().map(this::read).collect(groupingBy(Object::getClass));
        return read.entrySet().stream()
                .map(type -> DynamicTest.dynamicTest(EventCatalog.nameOf(type.getKey()), () -> {
                    for (var field : type.getKey().getRecordComponents())
                        assertThat(type.getValue()).as(field.getName()).anyMatch(it -> value(field, it) != null);
                }));
    }

    private Object read(Sample sample) {
        return serializer.deserialize(new SimpleSerializedObject<>(sample.json(), String.class, sample.type(), null));
    }

    private static Object value(RecordComponent field, Object event) {
        try {
            var accessor = field.getAccessor();
            return accessor.invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Stream<Sample> samples() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:events/*.json");
        return Arrays.stream(files).map(StoredSamplesTest::sample);
    }

    private static Sample sample(Resource file) {
        var name = Objects.requireNonNull(file.getFilename());
        var parts = name.split("\\.", -1);
        try {
            return new Sample(
                    name,
                    parts[0] + "." + parts[1],
                    file.getContentAsString(UTF_8).stripTrailing());
        } catch (IOException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
