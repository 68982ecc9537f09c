package io.hrsystem.deploy.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Files of a folder that somebody works in: one may be gone when it is its turn. */
record LiveFiles(Path folder) {
    private interface Reading {
        void read(Path file) throws IOException;
    }

    /** Every file whose name begins so. */
    void searchedBy(Search search, String beginning) throws IOException {
        forEach(file -> {
            if (!file.getFileName().toString().startsWith(beginning)) return;
            try (var hay = Files.newInputStream(file)) {
                search.through(hay);
            }
        });
    }

    void copyTo(Path target) throws IOException {
        forEach(file -> {
            var copy = target.resolve(folder.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        });
    }

    private void forEach(Reading reading) throws IOException {
        for (var file : now()) {
            try {
                reading.read(file);
            } catch (NoSuchFileException _) {
                // gone meanwhile
            }
        }
    }

    private List<Path> now() throws IOException {
        var files = new ArrayList<Path>();
        if (!Files.exists(folder)) return files;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) files.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw e;
            }
        });
        return files;
    }
}
