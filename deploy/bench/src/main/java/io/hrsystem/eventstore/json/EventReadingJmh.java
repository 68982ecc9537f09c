package io.hrsystem.eventstore.json;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import io.hrsystem.bench.event.Punches;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** One check-in read as it is stored, by Jackson as it comes and with each of our parts alone, then with all of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class EventReadingJmh {
    @Param({"jackson", "InstantReader", "DateReader", "RecordInstantiators", "all"})
    private String with = "";

    private final byte[] event =
            mapper(new SimpleModule()).writeValueAsBytes(Punches.checkIn(Punches.employee(1), Punches.DATE));
    private ObjectReader reader = reader(new SimpleModule());

    @Setup
    public void setUp() {
        var module = new SimpleModule();
        if (isWith("InstantReader")) module.addDeserializer(Instant.class, new InstantReader());
        if (isWith("DateReader")) module.addDeserializer(LocalDate.class, new DateReader());
        if (isWith("RecordInstantiators")) module.setValueInstantiators(new RecordInstantiators());
        reader = reader(module);
    }

    private boolean isWith(String part) {
        return with.equals(part) || with.equals("all");
    }

    private static ObjectReader reader(SimpleModule module) {
        return mapper(module).readerFor(CheckedIn.class);
    }

    private static JsonMapper mapper(SimpleModule module) {
        return JsonMapper.builder()
                .changeDefaultVisibility(it ->
                        it.withFieldVisibility(ANY).withGetterVisibility(NONE).withIsGetterVisibility(NONE))
                .addModule(module)
                .build();
    }

    @Benchmark
    public CheckedIn read() {
        return reader.readValue(event);
    }
}
