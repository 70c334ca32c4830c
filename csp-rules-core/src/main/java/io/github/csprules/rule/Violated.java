package io.github.csprules.rule;

import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Party;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Violation;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One subject violates the rule. */
final class Violated extends Answer.Single {

    private final Reason reason;
    private final @Nullable PartnerType type;
    private final Object[] arguments;

    /** @param type the type of the first subject, null if it is no partner or not known */
    Violated(Reason reason, List<String> subjects, @Nullable PartnerType type, Object... arguments) {
        super(RuleStatus.VIOLATED, subjects);
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("reason `" + reason + "` is about nobody");
        }
        this.reason = reason;
        this.type = type;
        this.arguments = reason.checked(arguments);
    }

    static @Nullable PartnerType typeOf(Party party) {
        return party instanceof Partner partner ? partner.type() : null;
    }

    @Override
    Finding finding(RuleInfo rule, Citations citations) {
        return Violation.builder(rule.id(), reason.name(), subjects)
                .arguments(reason.named(arguments))
                .remedies(reason.remedies(type))
                .citations(citations.of(reason.decisive()))
                .partnerCenterErrors(errorCodes(rule.errorCodes(reason)))
                .build();
    }

    /** The codes that can come for a partner of this type; all of them where the subject is no partner. */
    private List<String> errorCodes(List<Reason.ErrorCode> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        return all.stream()
                .filter(error -> type == null
                        || error.partnerTypes().isEmpty()
                        || error.partnerTypes().contains(type))
                .map(Reason.ErrorCode::code)
                .toList();
    }

    @Override
    Single withReason(UnaryOperator<Reason> other) {
        return new Violated(other.apply(reason), subjects, type, arguments);
    }

    /** One reason may be declared several times; verdicts show its name. */
    @Override
    boolean saysTheSame(Single other) {
        return other instanceof Violated that
                && reason.name().equals(that.reason.name())
                && subjects.equals(that.subjects);
    }

    @Override
    @Nullable
    String undeclaredBy(RuleInfo rule) {
        return rule.declares(reason)
                ? null
                : "answers with the reason `" + reason + "`, which is none of the objects that its header declares";
    }
}
