package io.hrsystem.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedFilesTest {
    private static final ObjectName NAME = new ObjectName("imports/people.csv");
    private static final String CONTENT = "number,name\n1,김하나\n".repeat(10_000);

    @TempDir
    Path folder;

    private EncryptedFiles files;

    @BeforeEach
    void write() throws IOException {
        files = files(FileKeys.generate());
        files.write(NAME, new ByteArrayInputStream(CONTENT.getBytes(UTF_8)));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        assertThat(read(files, NAME)).isEqualTo(CONTENT);
        assertThat(files.read(new ObjectName("imports/nothing"))).isEmpty();
        files.delete(NAME);
        assertThat(files.read(NAME)).isEmpty();
    }

    @Test
    void nobodyReadsItWithoutTheKey() throws IOException {
        assertThat(new String(Files.readAllBytes(stored()), UTF_8)).doesNotContain("김하나");
        var stranger = files(FileKeys.generate());
        assertThatThrownBy(() -> read(stranger, NAME)).isInstanceOf(IOException.class);
    }

    @Test
    void aChangedByteIsFound() throws IOException {
        var bytes = Files.readAllBytes(stored());
        bytes[bytes.length / 2] ^= 1;
        Files.write(stored(), bytes);
        assertThatThrownBy(() -> read(files, NAME)).isInstanceOf(IOException.class);
    }

    @Test
    void aLostEndIsFound() throws IOException {
        var bytes = Files.readAllBytes(stored());
        Files.write(stored(), Arrays.copyOf(bytes, bytes.length - 4_096));
        assertThatThrownBy(() -> read(files, NAME)).isInstanceOf(IOException.class);
    }

    @Test
    void underAnotherNameItDoesNotOpen() throws IOException {
        Files.copy(stored(), stored().resolveSibling("others.csv"));
        assertThatThrownBy(() -> read(files, new ObjectName("imports/others.csv")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aWrongKeyTextIsNotQuoted() {
        assertThatThrownBy(() -> FileKeys.parse("{\"secret\": 1}")).hasMessageNotContaining("secret\"");
    }

    private EncryptedFiles files(String keys) throws IOException {
        return new EncryptedFiles(new FolderObjects(folder), FileKeys.parse(keys));
    }

    private Path stored() {
        return folder.resolve(NAME.value());
    }

    private static String read(FileStore files, ObjectName name) throws IOException {
        try (var content = files.read(name).orElseThrow()) {
            return new String(content.readAllBytes(), UTF_8);
        }
    }
}
