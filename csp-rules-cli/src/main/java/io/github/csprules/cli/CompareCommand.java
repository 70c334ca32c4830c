package io.github.csprules.cli;

import io.github.csprules.CspPolicy;
import io.github.csprules.advice.Comparison;
import io.github.csprules.advice.Comparisons;
import io.github.csprules.catalog.Edition;
import io.github.csprules.json.Batch;
import io.github.csprules.json.BatchAnswer;
import io.github.csprules.json.CspJson;
import io.github.csprules.rule.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code csp-rules compare}: in what two policies, editions or days differ over a book of business. */
@Command(
        description = {
            "Judges every line of files of scenarios (NDJSON) twice, and reports the differences:",
            "of two policies, two editions, or one edition on two days."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done, with or without differences",
            "64:wrong usage",
            "65:at least one line was not a valid scenario",
            "66:no such file, not readable, or the output too",
            "70:a bug, or out of memory",
            "74:the answers could not be written"
        })
final class CompareCommand extends PolicyCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            defaultValue = InputFiles.STANDARD_INPUT,
            description = "A file with a scenario per line; standard input by default, or -.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<String> files;

    @Option(
            names = "--with",
            paramLabel = "NAME[@EDITION]",
            converter = RulesConverter.class,
            description = "The policy to compare with (default: the same).")
    private @Nullable RuleSet with;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            converter = DayConverter.class,
            description = "Judge all scenarios as of this day (default: each on its own day).")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--with-as-of",
            paramLabel = "DAY",
            converter = DayConverter.class,
            description = "The day for --with (default: the same).")
    private @Nullable LocalDate withAsOf;

    @Option(names = "--each", description = "Print a line for each scenario, also without a difference.")
    private boolean isEach;

    @Option(
            names = "--json",
            description =
                    "Print the comparison as one line of JSON (csp-comparison/1); with --each, a line per scenario "
                            + "instead: one of its examples, or an error.")
    private boolean isJson;

    @Override
    public Integer call() throws IOException {
        if (with == null && withAsOf == null) {
            throw new ParameterException(spec.commandLine(), "what to compare with? --with, --with-as-of, or both");
        }
        Ansi ansi = spec.commandLine().getColorScheme().ansi();
        PrintWriter out = spec.commandLine().getOut();
        AnswerOutput bytes = main.out();
        Comparisons comparisons = comparisons();
        Comparisons.Tally tally = comparisons.tally();
        Lines lines = new Lines(
                Batch.ofComparisons(comparisons), tally, new ComparisonPrinter(out, ansi, main.words()), bytes);
        InputFiles input = new InputFiles(main, spec.commandLine().getErr(), ansi);
        int status = input.eachLines(files, bytes, (file, in) -> lines.count(in));
        if (!bytes.hasFailed()) {
            status = ExitStatus.worst(status, sumUp(tally.comparison(), input, bytes, ansi));
        }
        out.flush();
        spec.commandLine().getErr().flush();
        return status;
    }

    private Comparisons comparisons() {
        RuleSet rules = policy.rules();
        Comparisons comparisons = Comparisons.of(rules, with == null ? rules : with);
        LocalDate right = withAsOf == null ? asOf : withAsOf;
        comparisons = asOf == null ? comparisons : comparisons.leftOn(asOf);
        return right == null ? comparisons : comparisons.rightOn(right);
    }

    /** What is printed about each line, while it is counted. */
    private final class Lines {

        private final Batch batch;
        private final Comparisons.Tally tally;
        private final ComparisonPrinter printer;
        private final AnswerOutput bytes;

        Lines(Batch batch, Comparisons.Tally tally, ComparisonPrinter printer, AnswerOutput bytes) {
            this.batch = batch;
            this.tally = tally;
            this.printer = printer;
            this.bytes = bytes;
        }

        int count(InputStream in) throws IOException {
            int status = ExitStatus.ALLOWED;
            try (Stream<BatchAnswer> answers = batch.answers(in)) {
                for (Iterator<BatchAnswer> all = answers.iterator(); all.hasNext(); ) {
                    BatchAnswer answer = all.next();
                    if (answer instanceof BatchAnswer.Compared compared) {
                        tally.add(answer.id(), compared.difference());
                    } else {
                        tally.addInvalid();
                        status = ExitStatus.INVALID;
                    }
                    if (isEach) {
                        print(answer);
                    }
                }
            }
            return status;
        }

        private void print(BatchAnswer answer) throws IOException {
            if (isJson) {
                write(batch.toJson(answer), bytes);
            } else if (answer instanceof BatchAnswer.Compared compared) {
                printer.printLine(answer.id(), compared.difference());
            } else if (answer instanceof BatchAnswer.Invalid invalid) {
                Main.complain(
                        spec.commandLine().getErr(),
                        "line " + invalid.line() + " is not a valid scenario: "
                                + invalid.problems().get(0));
            }
        }
    }

    private int sumUp(Comparison comparison, InputFiles input, AnswerOutput bytes, Ansi ansi) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            if (isJson && !isEach) {
                write(CspJson.writeComparison(comparison), bytes);
                bytes.flush();
            } else if (isJson) {
                bytes.flush();
                new ComparisonPrinter(spec.commandLine().getErr(), ansi, main.words()).print(comparison);
            } else {
                if (isEach) {
                    out.println();
                }
                new ComparisonPrinter(out, ansi, main.words()).print(comparison);
            }
            return ExitStatus.ALLOWED;
        } catch (IOException e) {
            return bytes.isClosedByReader() ? ExitStatus.ALLOWED : input.unwritable(bytes);
        }
    }

    private static void write(String line, AnswerOutput bytes) throws IOException {
        bytes.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static final class RulesConverter implements ITypeConverter<RuleSet> {

        @Override
        public RuleSet convert(String value) {
            int at = value.indexOf('@');
            List<Edition> all = CspPolicy.editions();
            String edition = at < 0 ? all.get(all.size() - 1).name() : value.substring(at + 1);
            try {
                return CspPolicy.policy(at < 0 ? value : value.substring(0, at), edition);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    static final class DayConverter implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String value) {
            try {
                LocalDate day = LocalDate.parse(value);
                if (day.getYear() >= 1 && day.getYear() <= 9999) {
                    return day;
                }
            } catch (DateTimeException e) {
                // told below
            }
            throw new TypeConversionException("expected a day such as 2021-06-22, found '" + value + "'");
        }
    }
}
