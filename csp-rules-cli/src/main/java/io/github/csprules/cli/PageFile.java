package io.github.csprules.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a page to a file, whole or not at all. */
final class PageFile {

    private PageFile() {}

    /** Writes a page beside its place, then moves it there. What is no file, such as a device or a pipe, is written to as it is. */
    static void write(Path file, String page) throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.isDirectory(place)) {
            throw new FileSystemException(file.toString(), null, Cause.IS_A_DIRECTORY);
        }
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            Files.write(place, bytes, StandardOpenOption.WRITE);
            return;
        }
        Path part = place.resolveSibling(
                place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(part, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            move(part, place);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path place) throws IOException {
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
