package io.github.csprules.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import picocli.CommandLine.Help;

/** Runs the command in this process and keeps what it prints. */
final class CommandTester {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();
    private final int status;

    private CommandTester(Help.Ansi colors, InputStream in, OutputStream copy, String... args) {
        OutputStream kept = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                copy.write(bytes, offset, length);
                out.write(bytes, offset, length);
            }
        };
        status = Main.run(in, kept, new PrintWriter(err), colors, args);
    }

    static CommandTester run(String... args) {
        return new CommandTester(Help.Ansi.OFF, InputStream.nullInputStream(), OutputStream.nullOutputStream(), args);
    }

    /** Runs it with the words of a line. */
    static CommandTester runLine(String line) {
        return run(Pattern.compile(" ")
                .splitAsStream(line)
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new));
    }

    /** Runs it between an input and an output. */
    static CommandTester pipe(InputStream in, OutputStream bytes, String... args) {
        return new CommandTester(Help.Ansi.OFF, in, bytes, args);
    }

    static CommandTester runOnTerminal(String... args) {
        return new CommandTester(Help.Ansi.ON, InputStream.nullInputStream(), OutputStream.nullOutputStream(), args);
    }

    int status() {
        return status;
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    String err() {
        return err.toString().replace(System.lineSeparator(), "\n");
    }
}
