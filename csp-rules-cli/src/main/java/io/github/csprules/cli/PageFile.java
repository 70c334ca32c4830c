package io.github.csprules.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Writes a page to a file, whole or not at all. */
final class PageFile {

    private static final String BEGINNING = "<!DOCTYPE html>";

    private PageFile() {}

    /**
     * Refuses a file that holds something else than a page, such as the input.
     *
     * @throws ParameterException if there is such a file
     */
    static void requireUsable(Path file, CommandLine command) {
        if (Files.isRegularFile(file) && !isEmptyOrPage(file)) {
            throw new ParameterException(
                    command, "--html: " + file + " is there already and holds no page; name another file");
        }
    }

    private static boolean isEmptyOrPage(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(BEGINNING.length());
            return start.length == 0 || new String(start, StandardCharsets.US_ASCII).equals(BEGINNING);
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes a page to its file, or says why it cannot. */
    static boolean write(Path file, String page, PrintWriter err) {
        try {
            write(file, page);
            return true;
        } catch (IOException e) {
            Main.complain(err, "cannot write " + file + ": " + Cause.of(e));
            return false;
        }
    }

    /** Writes a page beside its place, then moves it there. What is no file, such as a device or a pipe, is written to as it is. */
    private static void write(Path file, String page) throws IOException {
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
