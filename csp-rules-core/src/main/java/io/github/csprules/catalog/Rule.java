package io.github.csprules.catalog;

import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Party;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.TransactionRule;
import java.util.List;

/** What all rules share: the header, and the words in which they answer. A rule file is its header and its question. */
abstract class Rule implements TransactionRule {

    private final RuleInfo info;

    Rule(RuleInfo.Builder header) {
        info = header.build();
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    static <S> Answer forEach(List<S> subjects, Scenario scenario, Answer.Demand<? super S> demand) {
        return Answer.forEach(subjects, scenario, demand);
    }

    static Answer satisfied() {
        return Answer.satisfied();
    }

    static Answer notApplicable() {
        return Answer.notApplicable();
    }

    static Answer violated(Reason reason, Party subject, Object... arguments) {
        return Answer.violated(reason, subject, arguments);
    }

    static Answer violated(Reason reason, Party one, Party other, Object... arguments) {
        return Answer.violated(reason, one, other, arguments);
    }

    static Answer violated(Reason reason, List<? extends Party> subject, Object... arguments) {
        return Answer.violated(reason, subject, arguments);
    }

    static Answer lacking(Party subject, FactName<?>... facts) {
        return Answer.lacking(subject, facts);
    }

    static Answer lacking(Party subject, FactRef... facts) {
        return Answer.lacking(subject, facts);
    }

    static Answer lacking(Party subject, List<FactRef> facts) {
        return Answer.lacking(subject, facts);
    }

    static Answer lacking(Party one, Party other, FactRef... facts) {
        return Answer.lacking(one, other, facts);
    }

    static Answer lacking(Party one, Party other, List<FactRef> facts) {
        return Answer.lacking(one, other, facts);
    }

    @Override
    public final String toString() {
        return info.toString();
    }
}
