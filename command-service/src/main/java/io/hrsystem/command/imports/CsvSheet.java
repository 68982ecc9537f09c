package io.hrsystem.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.hrsystem.command.imports.Sheet.Growing;
import io.hrsystem.command.imports.Sheet.Line;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Set;

/** Values separated by commas, or by what spreadsheets put in their place; in UTF-8 or, if it is none, in CP949. */
final class CsvSheet {
    private static final Charset CP949 = Charset.forName("x-windows-949");
    private static final int LONGEST_RECORD = 512 * 1024;

    private CsvSheet() {}

    static Sheet read(byte[] file) {
        var text = text(file);
        var sheet = new Growing();
        var number = 0;
        try (var records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(text)) {
            for (var each : records) sheet.add(new Line(++number, each.getFields(), Set.of()));
        } catch (CsvParseException | java.io.IOException e) {
            throw BadFile.of("FILE_UNREADABLE");
        }
        return sheet.grown();
    }

    private static String text(byte[] file) {
        try {
            var text = decoded(file, UTF_8);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            try {
                return decoded(file, CP949);
            } catch (CharacterCodingException e) {
                throw BadFile.of("FILE_UNREADABLE");
            }
        }
    }

    private static String decoded(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file))
                .toString();
    }

    /** The header has no need of any of them in a name. */
    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("");
        if (header.indexOf(',') >= 0) return ',';
        return header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
    }
}
