package io.github.csprules.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a command of advice answers: texts, or lines of JSON. */
final class Answers {

    private final CommandTester command;
    private final String printed;

    private Answers(CommandTester command, String printed) {
        this.command = command;
        this.printed = printed;
    }

    /** Runs a command line, with lines at standard input. */
    static Answers to(String line, String... input) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] in = String.join("\n", input).getBytes(StandardCharsets.UTF_8);
        CommandTester command = CommandTester.pipe(
                new ByteArrayInputStream(in), bytes, line.trim().split(" +"));
        return new Answers(command, bytes.toString(StandardCharsets.UTF_8));
    }

    int status() {
        return command.status();
    }

    /** All that goes to standard output. */
    String printed() {
        return printed;
    }

    List<String> lines() {
        return printed().lines().toList();
    }

    String err() {
        return command.err();
    }
}
