package io.github.csprules.cli;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Problem;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code csp-rules}, of which all others are parts. */
@Command(
        name = "csp-rules",
        description = {
            "Says whether a partner transaction is allowed in Microsoft's Cloud Solution Provider program,",
            "and if not, why not and what would cure it. Works offline and sends nothing."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  csp-rules evaluate examples/scenario-1-indirect.json",
            "  csp-rules audit orders.ndjson > verdicts.ndjson",
            "  csp-rules timeline examples/undetermined.json",
            "  csp-rules compare --policy standard@2021-06 --with standard@2023-10 orders.ndjson",
            "  csp-rules rules customer-within-region",
            "  csp-rules facts sale --policy extended",
            "",
            "`csp-rules COMMAND --help` explains a command."
        })
public final class Main implements Runnable {

    /** The commands by name, in the order of the help text. */
    private static final Map<String, Class<?>> COMMANDS = commands();

    private static final int HELP_WIDTH = 100;
    private static final int BUFFER = 1 << 16;
    /** Set by the launcher, as Java cannot tell of standard error alone. */
    private static final String ERR_IS_TERMINAL = "csp-rules.stderr.terminal";

    /** Set by the launcher: what {@link ExitStatus#DENIED} is told as, since Java ends with the same status if it cannot start. */
    private static final String STATUS_OF_DENIED = "csp-rules.status.denied";

    static final String OUT_OF_MEMORY = "out of memory";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            scope = ScopeType.INHERIT,
            description = {
                "en or fr: the language of texts (default: that of the environment), and of messages in JSON (default: en).",
                "Help and complaints are in English only."
            })
    private @Nullable String language;

    private final InputStream in;
    private final AnswerOutput out;
    private final boolean isProcess;

    private Main(InputStream in, OutputStream out, boolean isProcess) {
        this.in = in;
        this.out = new AnswerOutput(out);
        this.isProcess = isProcess;
    }

    /** The words of what is printed for people: those asked for, else those of whoever runs the process. */
    Words words() {
        if (language != null) {
            return Words.in(language);
        }
        return isProcess ? Words.of(System::getenv) : Words.ENGLISH;
    }

    /** The words in JSON, which do not depend on who runs the process. */
    Words wordsOfJson() {
        return language == null ? Words.ENGLISH : Words.in(language);
    }

    /** What is read where no file is named. */
    InputStream in() {
        return in;
    }

    /** Where everything goes that was asked for, without a buffer. */
    AnswerOutput out() {
        return out;
    }

    /** Whether input and output are those of the process. */
    boolean isProcess() {
        return isProcess;
    }

    /** Whether somebody watches standard error. */
    boolean isErrTerminal() {
        return isProcess && Boolean.getBoolean(ERR_IS_TERMINAL);
    }

    /**
     * Runs the command and ends the process with its exit status.
     *
     * @param args what stands on the command line
     */
    public static void main(String[] args) {
        int status = ExitStatus.BUG;
        try {
            PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
            Main main = new Main(System.in, new FileOutputStream(FileDescriptor.out), true);
            status = main.run(err, Help.Ansi.AUTO, args);
            if (status == ExitStatus.DENIED) {
                status = Integer.getInteger(STATUS_OF_DENIED, status);
            }
        } finally {
            if (status == ExitStatus.BUG) {
                Runtime.getRuntime().halt(status); // an orderly end may need more than there is
            }
        }
        System.exit(status);
    }

    /** Runs the command between an input and outputs that are not those of the process. */
    static int run(InputStream in, OutputStream out, PrintWriter err, Help.Ansi ansi, String... args) {
        return new Main(in, out, false).run(err, ansi, args);
    }

    private int run(PrintWriter err, Help.Ansi ansi, String... args) {
        int status;
        try {
            PrintWriter text = new PrintWriter(new BufferedOutputStream(out, BUFFER), false, StandardCharsets.UTF_8);
            status = commandLine(text, err, args)
                    .setColorScheme(Help.defaultColorScheme(ansi))
                    .execute(args);
            text.flush();
        } catch (OutOfMemoryError e) {
            complain(err, OUT_OF_MEMORY);
            return ExitStatus.BUG;
        } catch (Throwable e) { // whatever it is, it is no verdict
            e.printStackTrace(err);
            err.flush();
            return ExitStatus.BUG;
        }
        if (out.hasFailed() && !out.isClosedByReader() && status != ExitStatus.NO_OUTPUT) {
            complain(err, "cannot write: " + out.why());
            status = ExitStatus.NO_OUTPUT;
        }
        err.flush();
        return status;
    }

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("evaluate", EvaluateCommand.class);
        commands.put("audit", AuditCommand.class);
        commands.put("advise", AdviseCommand.class);
        commands.put("timeline", TimelineCommand.class);
        commands.put("compare", CompareCommand.class);
        commands.put("rules", RulesCommand.class);
        commands.put("facts", FactsCommand.class);
        commands.put("schema", SchemaCommand.class);
        return commands;
    }

    private CommandLine commandLine(PrintWriter text, PrintWriter err, String... args) {
        CommandLine commandLine = new CommandLine(this);
        addCommands(commandLine, args);
        commandLine.setOut(text);
        commandLine.setErr(err);
        commandLine.setUsageHelpWidth(HELP_WIDTH);
        setExitStatus(commandLine);
        commandLine.getSubcommands().values().forEach(Main::setExitStatus);
        commandLine.setParameterExceptionHandler((exception, parsed) -> {
            CommandLine command = exception.getCommandLine();
            err.println(command.getColorScheme().errorText(Problem.visible(String.valueOf(exception.getMessage()))));
            if (!UnmatchedArgumentException.printSuggestions(exception, err)) {
                command.usage(err, command.getColorScheme());
            }
            return ExitStatus.USAGE;
        });
        commandLine.setExecutionExceptionHandler((exception, command, parsed) -> {
            exception.printStackTrace(err); // a bug: its stack trace is what a report of it needs
            return ExitStatus.BUG;
        });
        return commandLine;
    }

    /** Adds the command that is asked for, or all: picocli reads every option of each, longer than a verdict takes. */
    private static void addCommands(CommandLine commandLine, String... args) {
        Class<?> first = args.length == 0 ? null : COMMANDS.get(args[0]);
        if (first != null) {
            commandLine.addSubcommand(args[0], first);
            return;
        }
        COMMANDS.forEach(commandLine::addSubcommand);
        commandLine.addSubcommand(AutoComplete.GenerateCompletion.class);
    }

    private static void setExitStatus(CommandLine command) {
        command.getCommandSpec().exitCodeOnInvalidInput(ExitStatus.USAGE);
    }

    /** Tells what went wrong, in a line. */
    static void complain(PrintWriter err, String what) {
        err.println("csp-rules: " + Problem.visible(what));
        err.flush();
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "what to do? One of: " + String.join(", ", spec.subcommands().keySet()));
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
