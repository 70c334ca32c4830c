package io.github.csprules.cli;

import io.github.csprules.CspPolicy;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
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
        subcommands = {
            EvaluateCommand.class,
            AuditCommand.class,
            RulesCommand.class,
            FactsCommand.class,
            SchemaCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  csp-rules evaluate examples/scenario-1-indirect.json",
            "  csp-rules audit orders.ndjson > verdicts.ndjson",
            "  csp-rules rules customer-within-region",
            "  csp-rules facts sale --policy extended",
            "",
            "`csp-rules COMMAND --help` tells more about one of them."
        })
public final class Main implements Runnable {

    private static final int HELP_WIDTH = 100;
    private static final int BUFFER = 1 << 16;
    /** Set by the launcher, as Java cannot tell of standard error alone. */
    private static final String ERR_IS_TERMINAL = "csp-rules.stderr.terminal";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final InputStream in;
    private final OutputStream out;
    private final boolean isErrTerminal;

    private Main(InputStream in, OutputStream out, boolean isErrTerminal) {
        this.in = in;
        this.out = out;
        this.isErrTerminal = isErrTerminal;
    }

    /** What is read where no file is named. */
    InputStream in() {
        return in;
    }

    /** Where answers go as bytes, behind what was written as text. */
    OutputStream out() {
        return out;
    }

    /** Whether somebody watches standard error. */
    boolean isErrTerminal() {
        return isErrTerminal;
    }

    /**
     * Runs the command and ends the process with its exit status.
     *
     * @param args what stands on the command line
     */
    public static void main(String[] args) {
        OutputStream bytes = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
        PrintWriter out = new PrintWriter(bytes, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        Main main = new Main(System.in, bytes, Boolean.getBoolean(ERR_IS_TERMINAL));
        int status = commandLine(main, out, err).execute(args);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /** The command, reading and writing there, with nobody watching. */
    static CommandLine commandLine(InputStream in, OutputStream bytes, PrintWriter out, PrintWriter err) {
        return commandLine(new Main(in, bytes, false), out, err);
    }

    private static CommandLine commandLine(Main main, PrintWriter out, PrintWriter err) {
        CommandLine commandLine = new CommandLine(main);
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine.setUsageHelpWidth(HELP_WIDTH);
        setExitStatus(commandLine);
        commandLine.getSubcommands().values().forEach(Main::setExitStatus);
        commandLine.setExecutionExceptionHandler((exception, command, parsed) -> {
            exception.printStackTrace(err); // a bug: its stack trace is what a report of it needs
            return ExitStatus.BUG;
        });
        return commandLine;
    }

    private static void setExitStatus(CommandLine command) {
        command.getCommandSpec().exitCodeOnInvalidInput(ExitStatus.USAGE);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what to do? One of: evaluate, audit, rules, facts, schema");
    }

    /** Library and edition. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {
                "csp-rules " + Main.class.getPackage().getImplementationVersion(),
                "policy edition " + CspPolicy.standard().policy().edition() + ", known from "
                        + CspPolicy.standard().policy().knownFrom() + " through "
                        + CspPolicy.standard().policy().knownThrough()
            };
        }
    }
}
