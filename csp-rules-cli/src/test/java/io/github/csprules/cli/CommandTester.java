package io.github.csprules.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;
import picocli.CommandLine.Help;

/** Runs the command in this process and keeps what it prints. */
final class CommandTester {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final int status;

    private CommandTester(Help.Ansi colors, String... args) {
        status = Main.commandLine(new PrintWriter(out), new PrintWriter(err))
                .setColorScheme(Help.defaultColorScheme(colors))
                .execute(args);
    }

    static CommandTester run(String... args) {
        return new CommandTester(Help.Ansi.OFF, args);
    }

    /** Runs it with the words of a line. */
    static CommandTester runLine(String line) {
        return run(Pattern.compile(" ")
                .splitAsStream(line)
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new));
    }

    static CommandTester runOnTerminal(String... args) {
        return new CommandTester(Help.Ansi.ON, args);
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
