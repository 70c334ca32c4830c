package io.github.csprules.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;
import picocli.CommandLine.Help;

/** Runs the command in this process and keeps what it prints. */
final class CommandTester {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final int status;

    private CommandTester(Help.Ansi colors, InputStream in, OutputStream bytes, String... args) {
        status = Main.commandLine(in, bytes, new PrintWriter(out), new PrintWriter(err))
                .setColorScheme(Help.defaultColorScheme(colors))
                .execute(args);
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
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    String err() {
        return err.toString().replace(System.lineSeparator(), "\n");
    }
}
