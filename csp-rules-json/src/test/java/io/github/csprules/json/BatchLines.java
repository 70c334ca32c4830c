package io.github.csprules.json;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Lines for tests of batches, and what is answered to them. */
final class BatchLines {

    static final int MAX_BYTES = 1_048_576;

    /** A valid scenario on one line, with the reference {@code order-17}. */
    static final String VALID = CspJson.writeScenario(CspJson.readScenario(Documents.SALE));

    /** The same without a reference. */
    static final String ANONYMOUS = Documents.edited(VALID, "\"reference\":\"order-17\",", "");

    static final Batch BATCH = Batch.of(CspPolicy.standard()).withThreads(3);

    private BatchLines() {}

    static String run(String text) {
        return run(BATCH, text.getBytes(StandardCharsets.UTF_8));
    }

    static String run(Batch batch, byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        batch.run(new ByteArrayInputStream(bytes), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static List<BatchAnswer> answers(String text) {
        return answers(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<BatchAnswer> answers(byte[] bytes) {
        try (Stream<BatchAnswer> answers = BATCH.answers(new ByteArrayInputStream(bytes))) {
            return answers.toList();
        }
    }

    /** The answers, one line each: line, id, and the outcome or each problem with its place. */
    static List<String> told(String text) {
        return answers(text).stream().map(BatchLines::told).toList();
    }

    static String told(BatchAnswer answer) {
        StringBuilder told =
                new StringBuilder().append(answer.line()).append(' ').append(answer.id());
        if (answer instanceof BatchAnswer.Judged judged) {
            return told.append(' ').append(judged.verdict().outcome()).toString();
        }
        for (Problem problem : ((BatchAnswer.Invalid) answer).problems()) {
            told.append(" | ")
                    .append(problem.code())
                    .append(" \"")
                    .append(problem.pointer())
                    .append("\" ")
                    .append(problem.line())
                    .append(':')
                    .append(problem.column());
        }
        return told.toString();
    }

    /** A valid line of exactly so many bytes. */
    static String validOf(int bytes) {
        return VALID + " ".repeat(bytes - VALID.getBytes(StandardCharsets.UTF_8).length);
    }

    /** The threads of batches that are there. */
    static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("csp-rules-batch"))
                .toList();
    }
}
