package io.github.csprules.cli;

import io.github.csprules.json.BatchStoppedException;
import io.github.csprules.model.InvalidScenarioException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Goes through files and standard input, and tells of each what went wrong with it. */
final class InputFiles {

    static final String STANDARD_INPUT = "-";

    /** One byte more than the largest scenario. */
    private static final int MORE_THAN_A_SCENARIO = (1 << 20) + 1;

    /** One byte more than the largest book. */
    private static final int MORE_THAN_A_BOOK = (1 << 30) + 1;

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
        }
        return worst;
    }

    /** Hands over one file whole, a scenario being expected in it. Returns the exit status. */
    int document(String file, Work<byte[]> work) {
        return document(file, MORE_THAN_A_SCENARIO, work);
    }

    /** Hands over one file whole, a book being expected in it. Returns the exit status. */
    int book(String file, Work<byte[]> work) {
        return document(file, MORE_THAN_A_BOOK, work);
    }

    private int document(String file, int moreThanEnough, Work<byte[]> work) {
        byte[] document = {};
        String name = file;
        try (Input in = Input.open(file, main)) {
            name = in.displayName();
            document = read(in, moreThanEnough);
            return work.on(file, document);
        } catch (InvalidScenarioException e) {
            String text = new String(document, StandardCharsets.UTF_8);
            new ProblemPrinter(err, ansi, Words.ENGLISH).print(name, text, e);
            return ExitStatus.INVALID;
        } catch (IOException e) {
            return unreadable(e);
        } finally {
            err.flush();
        }
    }

    /** What is there, up to what would be too much anyway. */
    private byte[] read(Input in, int moreThanEnough) throws IOException {
        try {
            byte[] document = in.readNBytes(moreThanEnough);
            if (document.length < moreThanEnough) {
                in.mentionIfShrunk(err);
            }
            return document;
        } catch (IOException e) {
            throw new Input.UnreadableException(in.displayName(), in.why(e));
        }
    }

    /**
     * Hands over each file as a stream, a scenario being expected in each line. Returns the worst exit status, and goes no further
     * if the answers cannot be written; whoever reads them may also have had enough.
     */
    int eachLines(List<String> files, @Nullable AnswerOutput out, Work<InputStream> work) {
        int worst = ExitStatus.ALLOWED;
        for (String file : files) {
            worst = ExitStatus.worst(worst, lines(file, out, work));
            if (out != null && out.hasFailed()) {
                return out.isClosedByReader() ? worst : unwritable(out);
            }
        }
        err.flush();
        return worst;
    }

    private int lines(String file, @Nullable AnswerOutput out, Work<InputStream> work) {
        try (Input in = Input.open(file, main)) {
            try {
                int status = work.on(file, in);
                in.mentionIfShrunk(err);
                return status;
            } catch (BatchStoppedException e) {
                if (out != null && out.hasFailed()) {
                    return ExitStatus.ALLOWED; // told of the output, not of each file
                }
                return stopped(e, in);
            }
        } catch (IOException e) {
            return out != null && out.hasFailed() ? ExitStatus.ALLOWED : unreadable(e);
        }
    }

    private int stopped(BatchStoppedException e, Input in) {
        boolean isUnreadable = e.getCause() instanceof IOException;
        if (!isUnreadable && !(e.getCause() instanceof OutOfMemoryError)) {
            throw e;
        }
        String why = e.getCause() instanceof IOException failure
                ? "cannot read " + in.displayName() + ": " + in.why(failure)
                : Main.OUT_OF_MEMORY;
        Map<String, String> said = Map.of("why", why, "line", String.valueOf(e.line()));
        Main.complain(err, Words.ENGLISH.text("audit.stopped", said));
        return isUnreadable ? ExitStatus.NO_INPUT : ExitStatus.BUG;
    }

    private int unreadable(IOException e) {
        Main.complain(err, String.valueOf(e.getMessage()));
        return ExitStatus.NO_INPUT;
    }

    /** Complains that answers cannot be written. Returns the exit status. */
    int unwritable(AnswerOutput out) {
        Main.complain(err, "cannot write the answers: " + out.why());
        err.flush();
        return ExitStatus.NO_OUTPUT;
    }
}
