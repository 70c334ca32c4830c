package io.github.csprules.rule;

import io.github.csprules.model.Problem;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** A verdict in one line for the log: ids, codes and the host's reference, never a name, an address or a tenant. */
final class LogLine {

    private LogLine() {}

    static String of(Verdict verdict) {
        StringBuilder line = new StringBuilder()
                .append(verdict.outcome())
                .append(' ')
                .append(verdict.transaction())
                .append(" on ")
                .append(verdict.asOf());
        verdict.reference().ifPresent(reference -> line.append(" reference=").append(Problem.visible(reference)));
        append(line, " violated=", verdict, RuleStatus.VIOLATED);
        append(line, " undetermined=", verdict, RuleStatus.UNDETERMINED);
        return line.toString();
    }

    private static void append(StringBuilder line, String label, Verdict verdict, RuleStatus status) {
        List<RuleId> ids = new ArrayList<>();
        verdict.rules().forEach((rule, said) -> {
            if (said == status) {
                ids.add(rule);
            }
        });
        if (!ids.isEmpty()) {
            line.append(label).append(ids);
        }
    }
}
