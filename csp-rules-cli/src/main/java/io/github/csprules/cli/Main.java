package io.github.csprules.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code csp-rules}, of which all others are parts. */
@Command(
        name = "csp-rules",
        description = {
            "Tells whether a partner transaction is allowed in Microsoft's Cloud Solution Provider program,",
            "and if not, why not and what would cure it. Offline; nothing is sent anywhere."
        },
        subcommands = {EvaluateCommand.class, RulesCommand.class, FactsCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeOnInvalidInput = ExitStatus.USAGE,
        footer = {
            "",
            "Examples:",
            "  csp-rules evaluate examples/scenario-1-indirect.json",
            "  csp-rules rules customer-within-region",
            "  csp-rules facts sale --policy extended",
            "",
            "`csp-rules COMMAND --help` tells more about one of them."
        })
public final class Main implements Runnable {

    private static final int HELP_WIDTH = 100;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Main() {}

    /**
     * Runs the command and ends the process with its exit status.
     *
     * @param args what stands on the command line
     */
    public static void main(String[] args) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int status = commandLine(out, err).execute(args);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /** The command, writing there. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine.setUsageHelpWidth(HELP_WIDTH);
        commandLine.setExecutionExceptionHandler((exception, command, parsed) -> {
            throw exception; // a bug: its stack trace is what a report of it needs
        });
        return commandLine;
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what to do? One of: evaluate, rules, facts");
    }

    /** Library and edition. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {
                "csp-rules " + Main.class.getPackage().getImplementationVersion(),
                "policy edition " + PolicyName.STANDARD.rules().policy().edition() + ", known through "
                        + PolicyName.STANDARD.rules().policy().knownThrough()
            };
        }
    }
}
