package io.github.csprules.rule;

import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.RuleStatus;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One subject cannot be decided. */
final class Lacking extends Answer.Single {

    private final List<FactRef> missing;

    Lacking(String one, @Nullable String other, List<FactRef> missing) {
        super(RuleStatus.UNDETERMINED, one, other);
        if (missing.isEmpty()) {
            throw new IllegalArgumentException("nothing is lacking");
        }
        this.missing = List.copyOf(missing);
    }

    @Override
    Finding finding(RuleInfo rule, Citations citations) {
        return new Gap(rule.id(), subjects(), missing, citations.of(rule.decisive()));
    }

    @Override
    Single withReason(UnaryOperator<Reason> other) {
        return this;
    }

    @Override
    boolean saysTheSame(Single other) {
        return other instanceof Lacking that && missing.equals(that.missing) && isAboutTheSameAs(that);
    }

    @Override
    @Nullable
    String undeclaredBy(RuleInfo rule) {
        for (int i = 0; i < missing.size(); i++) { // by index: an iterator is not always optimized away
            FactName<?> fact = missing.get(i).fact();
            if (!rule.reads(fact)) {
                return "lacks the fact `" + fact + "`, which its header does not declare as read";
            }
        }
        return null;
    }
}
