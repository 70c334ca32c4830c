package io.github.csprules.rule;

import io.github.csprules.CspPolicy;
import io.github.csprules.ExampleSale;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.PolicyRef;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Rules that say what a test wants them to say. */
final class Stubs {

    static final PolicyRef POLICY =
            PolicyRef.of("test", "2021-06", LocalDate.of(2021, 1, 27), LocalDate.of(2021, 6, 30));

    /** A host's own fact, which rules may say that they lack. */
    static final FactName<Boolean> HOLD = FactName.of("com.acme.hold");

    private Stubs() {}

    static RuleSet set(TransactionRule... rules) {
        return set(List.of(rules));
    }

    static RuleSet set(List<TransactionRule> rules) {
        return RuleSet.of(POLICY, CspPolicy.standard().documentation(), rules, List.of());
    }

    /** A rule for sales with the one reason {@code wrong}, which always says the same. */
    static TransactionRule saying(String id, RuleStatus status) {
        return rule(id, wrong(), status);
    }

    static Reason wrong() {
        return Reason.reason("wrong").build();
    }

    static TransactionRule rule(String id, Reason reason, RuleStatus status) {
        return on(id, reason, scenario -> answer(status, reason, scenario));
    }

    static TransactionRule on(String id, Reason reason, Function<Scenario, Answer> check) {
        return TransactionRule.of(
                RuleInfo.rule(id)
                        .on(TransactionType.SALE)
                        .reads(FactKind.Owner.SCENARIO, FactName.RELATIONSHIPS)
                        .reads(FactKind.Owner.PARTNER, FactName.MPN_ID, FactName.AFFILIATES)
                        .reads(FactKind.Owner.CUSTOMER, HOLD)
                        .reads(FactKind.Owner.TRANSACTION, FactName.ROLE)
                        .reasons(reason)
                        .build(),
                check);
    }

    /** An answer of this status about the first partner of the transaction. */
    static Answer answer(RuleStatus status, Reason reason, Scenario scenario) {
        Partner first = scenario.partner();
        return switch (status) {
            case SATISFIED -> Answer.satisfied();
            case NOT_APPLICABLE -> Answer.notApplicable();
            case VIOLATED -> Answer.violated(reason, first);
            case UNDETERMINED -> Answer.lacking(first, FactRef.RELATIONSHIPS);
        };
    }

    /** A rule that must not be asked. */
    static TransactionRule neverAsked(RuleInfo info) {
        return TransactionRule.of(info, scenario -> {
            throw new AssertionError("rule " + info.id() + " is asked about " + scenario);
        });
    }

    /** Rules {@code rule-0}, {@code rule-1} and so on that say these, in order. */
    static List<TransactionRule> saying(List<RuleStatus> statuses) {
        List<TransactionRule> rules = new ArrayList<>();
        for (int i = 0; i < statuses.size(); i++) {
            rules.add(saying("rule-" + i, statuses.get(i)));
        }
        return rules;
    }

    /** All lists of statuses from one length to another. */
    static List<List<RuleStatus>> allStatuses(int min, int max) {
        List<List<RuleStatus>> ofLength = List.of(List.of());
        List<List<RuleStatus>> all = new ArrayList<>();
        for (int length = 1; length <= max; length++) {
            List<List<RuleStatus>> longer = new ArrayList<>();
            for (List<RuleStatus> shorter : ofLength) {
                for (RuleStatus status : RuleStatus.values()) {
                    List<RuleStatus> one = new ArrayList<>(shorter);
                    one.add(status);
                    longer.add(List.copyOf(one));
                }
            }
            ofLength = longer;
            if (length >= min) {
                all.addAll(ofLength);
            }
        }
        return all;
    }

    static Scenario sale() {
        return ExampleSale.scenario();
    }

    static RuleId id(String id) {
        return RuleId.of(id);
    }
}
