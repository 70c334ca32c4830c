import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.BufferedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Puts load on the command csp-rules from outside, and checks what it says by itself: it knows the examples and the verdicts that
 * are kept beside them, and nothing of the library. Run by .ci/full and .ci/deep as {@code java .ci/Load.java JOB COUNT [SEED]}.
 */
final class Load {

    private static final String HEAP = "-Xmx64m";
    private static final Path FOLDER = Path.of("target", "load");
    private static final int MIB = 1 << 20;

    private final long seed;
    private final List<Kind> kinds = new ArrayList<>();

    /** A line, and how the answer to it goes on behind its id. An error is known by its beginning only. */
    private record Kind(String scenario, String answer, boolean isWhole, String outcome) {}

    private Load(long seed) throws IOException {
        this.seed = seed;
        List<Path> verdicts;
        try (Stream<Path> files = Files.list(Path.of("examples", "verdicts"))) {
            verdicts = files.sorted().toList();
        }
        for (Path verdict : verdicts) {
            String scenario = Files.readString(Path.of("examples").resolve(verdict.getFileName())).replaceAll("\\R", " ");
            String json = Files.readString(verdict).strip();
            String outcome = json.replaceFirst(".*?\"outcome\":\"([A-Z]+)\".*", "$1");
            kinds.add(new Kind(scenario, "\"verdict\":" + json + "}", true, outcome));
        }
        kinds.add(new Kind("{}", "\"error\":{\"problemCount\":1,\"problems\":[{\"problem\":\"schema\"", false, "INVALID"));
        kinds.add(new Kind("nothing", "\"error\":{\"problemCount\":1,\"problems\":[{\"problem\":\"notJson\"", false, "INVALID"));
        kinds.add(new Kind("[\"\u20ac\"]", "\"error\":{\"problemCount\":1,\"problems\":[{\"problem\":\"notJson\"", false, "INVALID"));
        kinds.add(new Kind("  ", "", false, ""));
    }

    public static void main(String[] args) throws Exception {
        Files.createDirectories(FOLDER);
        long seed = args.length > 2 ? Long.parseLong(args[2]) : System.nanoTime();
        Load load = new Load(seed);
        int count = Integer.parseInt(args[1]);
        switch (args[0]) {
            case "lines" -> load.lines(count);
            case "kills" -> load.kills(count);
            case "resume" -> load.resume(count);
            case "hostile" -> load.hostile(count);
            case "growth" -> load.growth(count);
            default -> throw new IllegalArgumentException("lines, kills, resume, hostile or growth");
        }
        System.exit(0);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            System.err.println("load: " + what);
            System.exit(1);
        }
    }

    private static void tell(String format, Object... values) {
        System.out.println("   " + String.format(Locale.ROOT, format, values));
    }

    private static ProcessBuilder command(String... args) {
        List<String> all = new ArrayList<>(List.of("./csp-rules"));
        all.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(all);
        builder.environment().put("CSP_RULES_JAVA_OPTS", HEAP);
        return builder;
    }

    // lines that are made as they are read, and forgotten

    private Kind kind(long number) {
        return kinds.get(new SplittableRandom(seed + number * 0x9E3779B97F4A7C15L).nextInt(kinds.size()));
    }

    /** With an id of its own, or without one where that of the answer is then the number of the line. */
    private boolean isWrapped(long number, Kind kind) {
        return kind.isWhole && (number % 3 != 0 || kind.scenario.contains("\"reference\""));
    }

    private String line(long number) {
        Kind kind = kind(number);
        return isWrapped(number, kind) ? "{\"id\":\"k" + number + "\",\"scenario\":" + kind.scenario + "}" : kind.scenario;
    }

    private void check(long number, String answer) {
        Kind kind = kind(number);
        String expected = "{\"id\":\"" + (isWrapped(number, kind) ? "k" : "") + number + "\"," + kind.answer;
        boolean isRight = kind.isWhole
                ? answer.equals(expected)
                : answer.startsWith(expected) && answer.contains("\"line\":" + number + ",") && answer.endsWith("}}");
        require(isRight, "seed " + seed + ", line " + number + " is answered with " + answer + "\ninstead of " + expected);
    }

    private void lines(int count) throws Exception {
        Process process = command("audit").start();
        Thread writer = new Thread(() -> {
            try (OutputStream out = new BufferedOutputStream(process.getOutputStream(), MIB)) {
                for (long i = 1; i <= count; i++) {
                    out.write((line(i) + "\n").getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                require(false, "the command reads no further: " + e);
            }
        });
        StringBuilder said = new StringBuilder();
        Thread listener = new Thread(() -> {
            try {
                said.append(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                require(false, "standard error cannot be read: " + e);
            }
        });
        long start = System.nanoTime();
        writer.start();
        listener.start();
        long[] counts = new long[4];
        List<String> outcomes = List.of("ALLOWED", "DENIED", "UNDETERMINED", "INVALID");
        long bytes = 0;
        try (BufferedReader answers =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8), MIB)) {
            for (long i = 1; i <= count; i++) {
                Kind kind = kind(i);
                if (!kind.outcome.isEmpty()) {
                    String answer = answers.readLine();
                    require(answer != null, "no answer to line " + i + ": " + said);
                    check(i, answer);
                    counts[outcomes.indexOf(kind.outcome)]++;
                    bytes += answer.length();
                }
            }
            require(answers.readLine() == null, "more answers than lines");
        }
        int status = process.waitFor();
        listener.join();
        double seconds = (System.nanoTime() - start) / 1e9;
        long all = counts[0] + counts[1] + counts[2] + counts[3];
        String summary = String.format(
                Locale.ROOT, ": %d allowed, %d denied, %d undetermined, %d invalid", counts[0], counts[1], counts[2], counts[3]);
        require(status == (counts[3] == 0 ? 0 : 65), "ends with " + status + ": " + said);
        require(said.toString().contains(all + " lines in ") && said.toString().contains(summary), "sums up as " + said);
        tell("%,d lines, %,d answers of %,d MB in %s, each right and in its place; %.0f s, %,.0f lines a second (seed %d)",
                count, all, bytes / 1_000_000, HEAP, seconds, count / seconds, seed);
    }

    // kills

    private void kills(int count) throws Exception {
        int lines = 30_000;
        Path input = written(lines);
        Random random = new Random(seed);
        int inTheMidst = 0;
        long most = 0;
        for (int i = 0; i < count; i++) {
            File output = FOLDER.resolve("answers.ndjson").toFile();
            Files.deleteIfExists(output.toPath());
            Process process = command("audit", input.toString())
                    .redirectOutput(output)
                    .redirectError(FOLDER.resolve("said").toFile())
                    .start();
            while (output.length() == 0 && process.isAlive()) {
                Thread.sleep(1);
            }
            process.waitFor(random.nextInt(4_000), TimeUnit.MILLISECONDS);
            inTheMidst += process.isAlive() ? 1 : 0;
            kill(process, i % 2 == 0);
            most = Math.max(most, checkKept(Files.readAllBytes(output.toPath()), lines));
        }
        tell("%d kills, %d of them in the midst, half of them at once: the output was whole lines, each right; at most %,d of %,d (seed %d)",
                count, inTheMidst, most, lines, seed);
        require(inTheMidst > 0, "nothing was killed in the midst");
    }

    private static void kill(Process process, boolean isAtOnce) throws InterruptedException {
        if (isAtOnce) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }
        require(process.waitFor(1, TimeUnit.MINUTES), "does not end when it is told to");
    }

    private Path written(int lines) throws IOException {
        Path input = FOLDER.resolve("lines.ndjson");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(input), MIB)) {
            for (long i = 1; i <= lines; i++) {
                out.write((line(i) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return input;
    }

    /** An audit to a file, killed and resumed until it has been killed so often, then left to end. */
    private void resume(int count) throws Exception {
        int lines = 30_000;
        Path input = written(lines);
        Path output = FOLDER.resolve("resumed.ndjson");
        Files.deleteIfExists(output);
        Random random = new Random(seed);
        int kills = 0;
        int torn = 0;
        int rounds = 1;
        while (kills < count) {
            long before = Files.exists(output) ? Files.size(output) : 0;
            Process process = resumed(input, output);
            while (process.isAlive() && (!Files.exists(output) || Files.size(output) <= before)) {
                Thread.sleep(1);
            }
            process.waitFor(random.nextInt(300), TimeUnit.MILLISECONDS);
            if (process.isAlive()) {
                kills++;
            } else {
                checkWhole(output, lines);
                Files.delete(output);
                rounds++;
                continue;
            }
            kill(process, kills % 2 == 0);
            if (random.nextInt(3) == 0) { // as a crash of the machine leaves it
                byte[] kept = Files.readAllBytes(output);
                Files.write(output, Arrays.copyOf(kept, kept.length - random.nextInt(Math.min(kept.length, 500))));
                torn++;
            }
        }
        Process last = resumed(input, output);
        int status = last.waitFor();
        require(status == 65, "ends with " + status + ": " + Files.readString(FOLDER.resolve("said")));
        checkWhole(output, lines);
        tell("%d kills of audits that were resumed, %d files torn besides: %d times all of %,d lines answered, none lost, none twice (seed %d)",
                count, torn, rounds, lines, seed);
    }

    private static Process resumed(Path input, Path output) throws IOException {
        return command("audit", input.toString(), "--out", output.toString(), "--resume")
                .redirectError(FOLDER.resolve("said").toFile())
                .start();
    }

    private void checkWhole(Path output, int lines) throws IOException {
        long answers = checkKept(Files.readAllBytes(output), lines);
        long expected = LongStream.rangeClosed(1, lines)
                .filter(number -> !kind(number).outcome.isEmpty())
                .count();
        require(answers == expected, answers + " answers instead of " + expected);
    }

    private long checkKept(byte[] kept, int lines) {
        String text = new String(kept, StandardCharsets.UTF_8);
        require(text.isEmpty() || text.endsWith("\n"), "half a line is left: " + text.substring(Math.max(0, text.length() - 80)));
        long number = 0;
        long answers = 0;
        for (String answer : (Iterable<String>) text.lines()::iterator) {
            number++;
            while (kind(number).outcome.isEmpty()) {
                number++;
            }
            require(number <= lines, "more answers than lines");
            check(number, answer);
            answers++;
        }
        return answers;
    }

    // documents that are made to hurt

    private record Hostile(String name, byte[] document, boolean isRepeated) {}

    private static Hostile hostile(String name, String document) {
        return new Hostile(name, document.getBytes(StandardCharsets.UTF_8), true);
    }

    private static final String HEAD = "{\"schema\":\"csp-scenario/1\",\"asOf\":\"2021-03-15\",";
    private static final String TAIL = "],\"transaction\":{\"type\":\"AGREEMENT_SIGNATURE\",\"partner\":\"p\","
            + "\"agreement\":\"MICROSOFT_PARTNER_AGREEMENT\"}}";

    private static String filled(String head, String tail, int bytes, int most, IntFunction<String> entry) {
        StringBuilder text = new StringBuilder(head);
        for (int i = 0; i < most && text.length() + tail.length() < bytes - 300; i++) {
            text.append(i == 0 ? "" : ",").append(entry.apply(i));
        }
        return text.append(tail).toString();
    }

    /** Texts that are all different and have one hash code. */
    private static String colliding(int number) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < 14; bit++) {
            text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }

    private static List<Hostile> documents(int bytes, Random random) {
        String mark = Long.toString(random.nextLong(), 36);
        List<Hostile> all = new ArrayList<>();
        all.add(hostile("problems in every entry", filled(HEAD + "\"partners\":[", TAIL, bytes, bytes, i -> "{}")));
        all.add(hostile("keys of its own", filled(HEAD, "}", bytes, bytes, i -> "\"" + mark + i + "\":0")));
        all.add(hostile("ids of one hash code", filled(HEAD + "\"partners\":[{\"id\":\"p\",\"type\":\"DIRECT_BILL\",\"tenant\":{\"id\":\"t\"}}],"
                + "\"customers\":[", TAIL, bytes, 9_000, i -> "{\"id\":\"" + colliding(i) + "\",\"tenant\":{\"id\":\"" + colliding(i) + "\"}}")));
        all.add(hostile("assumptions of one hash code", filled(HEAD + "\"partners\":[{\"id\":\"p\",\"type\":\"DIRECT_BILL\",\"tenant\":{\"id\":\"t\"}}],"
                + "\"customers\":[", TAIL, bytes, 9_000, i -> "{\"id\":\"" + colliding(i) + "\",\"country\":\"FR\",\"assumed\":[\"country\"],"
                + "\"tenant\":{\"id\":\"t" + i + "\"}}")));
        all.add(hostile("lists within lists", "[".repeat(bytes - 1)));
        all.add(hostile("objects within objects", "{\"a\":".repeat(bytes / 5)));
        all.add(hostile("a long text", HEAD + "\"reference\":\"" + "x".repeat(bytes - 100) + "\"}"));
        all.add(hostile("a long number", HEAD + "\"partners\":[" + "9".repeat(bytes - 100) + "]}"));
        all.add(hostile("a large exponent", HEAD + "\"partners\":[1e999999999,-1e-999999999]}"));
        all.add(hostile("escapes", HEAD + "\"reference\":\"" + "\\u202e\\u0000".repeat(bytes / 13) + "\"}"));
        all.add(hostile("half of a character", HEAD + "\"\\ud800\":1}"));
        all.add(hostile("a digit that is none", HEAD + "\"reference\":\"\\u\u0130041\"}"));
        byte[] noise = new byte[Math.min(bytes, 100_000)];
        random.nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = noise[i] == '\n' ? (byte) 0xff : noise[i];
        }
        all.add(new Hostile("noise", noise, true));
        all.add(new Hostile("a line of 256 MiB", "x".repeat(MIB).getBytes(StandardCharsets.UTF_8), false));
        return all;
    }

    /** So many documents of each sort in one batch, each followed by a good one; then one of each to be evaluated. */
    private void hostile(int count) throws Exception {
        Kind good = kinds.get(0);
        Path input = FOLDER.resolve("hostile.ndjson");
        List<Integer> sorts = new ArrayList<>();
        Random random = new Random(seed);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(input), MIB)) {
            for (int i = 0; i < count; i++) {
                List<Hostile> all = documents(MIB - 1, random);
                for (int sort = 0; sort < all.size(); sort++) {
                    if (i > 0 && !all.get(sort).isRepeated) {
                        continue;
                    }
                    for (int times = all.get(sort).isRepeated ? 1 : 256; times > 0; times--) {
                        out.write(all.get(sort).document);
                    }
                    out.write(("\n" + good.scenario + "\n").getBytes(StandardCharsets.UTF_8));
                    sorts.add(sort);
                }
            }
        }
        long start = System.nanoTime();
        Process process = command("audit", input.toString()).redirectError(FOLDER.resolve("said").toFile()).start();
        long longest = 0;
        try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < sorts.size(); i++) {
                String answer = answers.readLine();
                require(answer != null, "no answer to line " + (2 * i + 1) + ": " + Files.readString(FOLDER.resolve("said")));
                require(answer.contains("\"error\":{") || answer.contains("\"verdict\":{"), "answered with " + answer);
                longest = Math.max(longest, answer.length());
                String next = answers.readLine();
                require(next != null && next.endsWith(good.answer), "the good line behind is answered with " + next);
            }
            require(answers.readLine() == null, "more answers than lines");
        }
        int status = process.waitFor();
        require(status == 65, "ends with " + status + ": " + Files.readString(FOLDER.resolve("said")));
        tell("%,d hostile lines in one batch in %s: each answered, no answer over %,d characters, every good line behind them judged; %.0f s (seed %d)",
                sorts.size(), HEAP, longest, (System.nanoTime() - start) / 1e9, seed);
        for (Hostile each : documents(MIB - 1, random)) {
            Ended ended = evaluate(each.document);
            require(List.of(0, 1, 2, 65, 70).contains(ended.status), each.name + " ends with " + ended.status);
            boolean isVerdict = ended.out.startsWith("ALLOWED") || ended.out.startsWith("DENIED") || ended.out.startsWith("UNDETERMINED");
            require(isVerdict == ended.status < 64, each.name + " ends with " + ended.status + " and prints " + ended.out);
            require(ended.err.length() < 200_000, each.name + " prints " + ended.err.length() + " characters of problems");
            tell("evaluate %-30s status %d, %.1f s", each.name, ended.status, ended.seconds);
        }
    }

    private record Ended(int status, String out, String err, double seconds) {}

    private static Ended evaluate(byte[] document) throws Exception {
        Path file = Files.write(FOLDER.resolve("document.json"), document);
        File out = FOLDER.resolve("out").toFile();
        File err = FOLDER.resolve("err").toFile();
        long start = System.nanoTime();
        Process process = command("evaluate", file.toString()).redirectOutput(out).redirectError(err).start();
        require(process.waitFor(10, TimeUnit.MINUTES), "evaluates for more than ten minutes");
        return new Ended(
                process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()), (System.nanoTime() - start) / 1e9);
    }

    /** How long documents take of which each is twice as large as the one before. For people to look at: clocks prove nothing. */
    private void growth(int largest) throws Exception {
        List<String> names = documents(1_000, new Random(seed)).stream().map(Hostile::name).toList();
        for (int sort = 0; sort < names.size() - 1; sort++) {
            StringBuilder times = new StringBuilder();
            for (int size = largest / 8; size <= largest; size *= 2) {
                Hostile document = documents(size, new Random(seed)).get(sort);
                times.append(String.format(Locale.ROOT, " %,d bytes %.1f s,", document.document.length, evaluate(document.document).seconds));
            }
            tell("%-30s%s", names.get(sort), times.substring(0, times.length() - 1));
        }
    }
}
