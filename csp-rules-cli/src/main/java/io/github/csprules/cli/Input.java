package io.github.csprules.cli;

import io.github.csprules.model.Problem;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is read: a file, a pipe, or standard input. It notices a file that becomes shorter meanwhile. */
final class Input extends FilterInputStream {

    private static final String STANDARD = "-";
    private static final Path OF_STANDARD_INPUT = Path.of("/dev/stdin");
    private static final Path OF_STANDARD_OUTPUT = Path.of("/dev/stdout");
    private static final Path DESCRIPTOR_OF_STANDARD_INPUT = Path.of("/proc/self/fd/0");

    private final String name;
    /** What has a size; null if it is a pipe, or unknown. */
    private final @Nullable Path file;

    private final long size;
    private final boolean isOurs;
    private long given;
    private boolean hasFailed;

    private Input(InputStream in, String name, @Nullable Path file, long size, boolean isOurs) {
        super(in);
        this.name = name;
        this.file = file;
        this.size = size;
        this.isOurs = isOurs;
    }

    /** It cannot be read, and why. */
    static final class UnreadableException extends IOException {

        private static final long serialVersionUID = 1L;

        UnreadableException(String name, String why) {
            super("cannot read " + Problem.visible(name) + ": " + why);
        }
    }

    /** Opens a file; standard input if it is called {@code -}. */
    static Input open(String file, Main main) throws UnreadableException {
        return file.equals(STANDARD) ? standard(main) : named(file, main);
    }

    private static Input standard(Main main) throws UnreadableException {
        String name = "standard input";
        if (!main.isProcess()) {
            return new Input(main.in(), name, null, 0, false);
        }
        if (isClosed()) {
            throw new UnreadableException(name, "it is closed");
        }
        BasicFileAttributes attributes = attributesOrNull(OF_STANDARD_INPUT);
        boolean isFile = attributes != null && attributes.isRegularFile();
        requireOtherThanOutput(name, isFile ? attributes : null);
        return new Input(
                main.in(),
                name,
                isFile ? OF_STANDARD_INPUT : null,
                isFile && attributes != null ? attributes.size() : 0,
                false);
    }

    private static Input named(String name, Main main) throws UnreadableException {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            throw new UnreadableException(name, "no such file; the locale does not know all characters of its name");
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new UnreadableException(name, Cause.IS_A_DIRECTORY);
            }
            boolean isFile = attributes.isRegularFile();
            if (main.isProcess() && isFile) {
                requireOtherThanOutput(name, attributes);
            }
            // Not by way of a channel, which cannot tell of a pipe how much there is without waiting.
            InputStream in = new FileInputStream(path.toFile());
            return new Input(in, name, isFile ? path : null, attributes.size(), true);
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableException(name, Cause.of(e, path));
        }
    }

    /** Its own answers behind its questions would never end; where they replace them, there are no questions left. */
    private static void requireOtherThanOutput(String name, @Nullable BasicFileAttributes input)
            throws UnreadableException {
        BasicFileAttributes output = attributesOrNull(OF_STANDARD_OUTPUT);
        if (input != null
                && output != null
                && input.fileKey() != null
                && input.fileKey().equals(output.fileKey())) {
            throw new UnreadableException(name, "it is the output too");
        }
    }

    private static @Nullable BasicFileAttributes attributesOrNull(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            return null;
        }
    }

    /** Whether whoever started this gave it no standard input; the first file that Java opens for itself then takes its place. */
    private static boolean isClosed() {
        try {
            Path read = DESCRIPTOR_OF_STANDARD_INPUT.toRealPath();
            return read.startsWith(Path.of(System.getProperty("java.home")).toRealPath())
                    || read.equals(
                            Path.of(System.getProperty("java.class.path")).toRealPath());
        } catch (IOException | InvalidPathException e) {
            return false; // another system, or a pipe
        }
    }

    /** What it is called in messages. */
    String displayName() {
        return Problem.visible(name);
    }

    /** Why it could not be read on. */
    String why(IOException e) {
        return Cause.of(e, file);
    }

    /** Tells if there may have been more in a file than was read, which is then at its end. */
    void mentionIfShrunk(PrintWriter err) {
        if (hasShrunk()) {
            Main.complain(err, Words.ENGLISH.text("audit.shortened", Map.of("file", displayName())));
        }
    }

    /** Whether it is a file that was longer when it was opened. */
    private boolean hasShrunk() {
        if (file == null) {
            return false;
        }
        BasicFileAttributes now = attributesOrNull(file);
        return (now != null && now.size() < size) || (isOurs && given < size);
    }

    /** Whether reading on was tried in vain. */
    boolean hasFailed() {
        return hasFailed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int count = super.read(bytes, offset, length);
            given += Math.max(0, count);
            return count;
        } catch (IOException e) {
            hasFailed = true;
            throw e;
        }
    }

    /** Standard input stays open: it is not ours. */
    @Override
    public void close() throws IOException {
        if (isOurs) {
            super.close();
        }
    }
}
