import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Formats every Java source below a folder, or lists the ones that are not formatted. */
class Format {
    public static void main(String[] args) throws Exception {
        var apply = args[0].equals("apply");
        var root = Path.of(args[1]);
        var formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .build());
        List<Path> sources;
        try (var files = Files.walk(root)) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !root.relativize(file).toString().matches("(.*/)?(target|data)/.*"))
                    .toList();
        }
        var changed = sources.parallelStream()
                .filter(file -> reformat(formatter, file, apply))
                .sorted()
                .toList();
        if (changed.isEmpty()) return;
        changed.forEach(file -> System.out.println((apply ? "formatted " : "not formatted: ") + root.relativize(file)));
        if (!apply) {
            System.out.println("run: mvn -N validate -Dformat=apply");
            System.exit(1);
        }
    }

    private static boolean reformat(Formatter formatter, Path file, boolean apply) {
        try {
            var before = Files.readString(file);
            var after = formatter.formatSourceAndFixImports(before);
            if (after.equals(before)) return false;
            if (apply) Files.writeString(file, after);
            return true;
        } catch (Exception e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }
}
