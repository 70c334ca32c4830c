package io.github.csprules.rule;

import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Party;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One subject violates the rule. */
final class Violated extends Answer.Single {

    private final Reason reason;
    /** Those after the first two. */
    private final List<String> further;

    private final @Nullable PartnerType type;
    private final Object arguments;

    /**
     * @param type the type of the first subject, null if it is no partner or not known
     * @param arguments the values as the reason keeps them
     */
    private Violated(
            Reason reason,
            String one,
            @Nullable String other,
            List<String> further,
            @Nullable PartnerType type,
            Object arguments) {
        super(RuleStatus.VIOLATED, one, other);
        this.reason = reason;
        this.further = further;
        this.type = type;
        this.arguments = arguments;
    }

    static Violated of(Reason reason, Party one, @Nullable Party other, Object... arguments) {
        PartnerType type = one instanceof Partner partner ? partner.type() : null;
        String second = other == null ? null : other.id();
        return new Violated(reason, one.id(), second, List.of(), type, reason.checked(arguments));
    }

    static Violated ofSeveral(Reason reason, List<String> subjects, Object... arguments) {
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("reason `" + reason + "` is about nobody");
        }
        int size = subjects.size();
        List<String> further = size > 2 ? List.copyOf(subjects.subList(2, size)) : List.of();
        String second = size > 1 ? subjects.get(1) : null;
        return new Violated(reason, subjects.get(0), second, further, null, reason.checked(arguments));
    }

    @Override
    Finding finding(RuleInfo rule, Citations citations) {
        return Violation.builder(rule.id(), reason.name(), subjects())
                .arguments(reason.named(arguments))
                .remedies(reason.remedies(type))
                .citations(citations.of(reason.decisive()))
                .partnerCenterErrors(rule.errorCodes(reason, type))
                .build();
    }

    @Override
    List<String> subjects() {
        if (further.isEmpty()) {
            return super.subjects();
        }
        List<String> all = new ArrayList<>(super.subjects());
        all.addAll(further);
        return List.copyOf(all);
    }

    @Override
    Single withReason(UnaryOperator<Reason> other) {
        return new Violated(other.apply(reason), one, this.other, further, type, arguments);
    }

    /** One reason may be declared several times; verdicts show its name. */
    @Override
    boolean saysTheSame(Single other) {
        return other instanceof Violated that
                && reason.name().equals(that.reason.name())
                && isAboutTheSameAs(that)
                && further.equals(that.further);
    }

    @Override
    @Nullable
    String undeclaredBy(RuleInfo rule) {
        return rule.declares(reason)
                ? null
                : "answers with the reason `" + reason + "`, which is none of the objects that its header declares";
    }
}
