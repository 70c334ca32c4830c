package io.github.csprules.cli;

import io.github.csprules.json.BatchStoppedException;
import io.github.csprules.model.InvalidScenarioException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Goes through files and standard input, and tells of each what went wrong with it. */
final class InputFiles {

    static final String STANDARD_INPUT = "-";

    /** One byte more than the largest document. */
    private static final int MORE_THAN_ENOUGH = (1 << 20) + 1;

    private final Main main;
    private final PrintWriter err;
    private final Ansi ansi;

    InputFiles(Main main, PrintWriter err, Ansi ansi) {
        this.main = main;
        this.err = err;
        this.ansi = ansi;
    }

    /** What is done with a document or with lines; it returns the exit status. */
    interface Work<T> {
        int on(String file, T content) throws IOException;
    }

    /** Hands over each file whole, a scenario being expected in it. Returns the worst exit status. */
    int eachDocument(List<String> files, Work<byte[]> work) {
        int worst = ExitStatus.ALLOWED;
        for (String file : files) {
            worst = ExitStatus.worst(worst, document(file, work));
            err.flush();
        }
        return worst;
    }

    private int document(String file, Work<byte[]> work) {
        byte[] document = {};
        try (InputStream in = open(file)) {
            document = in.readNBytes(MORE_THAN_ENOUGH);
            return work.on(file, document);
        } catch (InvalidScenarioException e) {
            String name = file.equals(STANDARD_INPUT) ? "standard input" : file;
            new ProblemPrinter(err, ansi).print(name, document, e);
            return ExitStatus.INVALID;
        } catch (NoSuchFileException | InvalidPathException e) {
            return noSuchFile(file);
        } catch (IOException e) {
            return unreadable(file, e);
        }
    }

    /**
     * Hands over each file as a stream, a scenario being expected in each line. Returns the worst exit status, and goes no further
     * if the answers cannot be written; whoever reads them may also have had enough.
     */
    int eachLines(List<String> files, @Nullable AnswerOutput out, Work<InputStream> work) {
        int worst = ExitStatus.ALLOWED;
        for (String file : files) {
            try (InputStream in = open(file)) {
                worst = ExitStatus.worst(worst, work.on(file, in));
            } catch (BatchStoppedException e) {
                if (!(e.getCause() instanceof IOException failure)) {
                    throw e;
                }
                if (out == null || !out.hasFailed()) {
                    err.println("csp-rules: cannot read " + file + ": " + failure.getMessage() + "; stopped at line "
                            + e.line());
                    worst = ExitStatus.NO_INPUT;
                }
            } catch (NoSuchFileException | InvalidPathException e) {
                worst = noSuchFile(file);
            } catch (IOException e) {
                if (out == null || !out.hasFailed()) {
                    worst = unreadable(file, e);
                }
            }
            if (out != null && out.hasFailed()) {
                return out.isClosedByReader() ? worst : unwritable(out);
            }
        }
        err.flush();
        return worst;
    }

    private InputStream open(String file) throws IOException {
        return file.equals(STANDARD_INPUT) ? main.in() : Files.newInputStream(Path.of(file));
    }

    private int noSuchFile(String file) {
        err.println("csp-rules: no such file: " + file);
        return ExitStatus.NO_INPUT;
    }

    private int unreadable(String file, IOException e) {
        err.println("csp-rules: cannot read " + file + ": " + e.getMessage());
        return ExitStatus.NO_INPUT;
    }

    private int unwritable(AnswerOutput out) {
        err.println("csp-rules: cannot write the answers: " + out.why());
        err.flush();
        return ExitStatus.NO_OUTPUT;
    }
}
