package io.github.csprules.cli;

import io.github.csprules.model.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says why something could not be read or written: the cause alone, without the path that Java puts before it. */
final class Cause {

    static final String IS_A_DIRECTORY = "is a directory";

    private static final String NO_SUCH_FILE = "no such file";
    private static final String PERMISSION_DENIED = "permission denied";
    /** What the system says of what was never opened. */
    private static final String CLOSED = "Bad file descriptor";

    private Cause() {}

    /** Why a file could not be read; null for what is no file. */
    static String of(IOException e, @Nullable Path file) {
        if (e instanceof NoSuchFileException) {
            return NO_SUCH_FILE;
        }
        if (e instanceof AccessDeniedException) {
            return PERMISSION_DENIED;
        }
        if (e instanceof FileSystemException system) {
            return words(system.getReason(), e);
        }
        if (file != null && Files.isRegularFile(file) && !Files.isReadable(file)) {
            return PERMISSION_DENIED;
        }
        return words(e.getMessage(), e);
    }

    /** Why something could not be written. */
    static String of(IOException e) {
        return of(e, null);
    }

    private static String words(@Nullable String said, IOException e) {
        if (said == null || said.isBlank()) {
            return e.getClass().getSimpleName();
        }
        // "path (Permission denied)"
        String cause = said.equals(CLOSED)
                ? "it is closed"
                : said.endsWith(")") ? said.substring(said.lastIndexOf('(') + 1, said.length() - 1) : said;
        return Problem.visible(cause.substring(0, 1).toLowerCase(Locale.ROOT) + cause.substring(1));
    }
}
