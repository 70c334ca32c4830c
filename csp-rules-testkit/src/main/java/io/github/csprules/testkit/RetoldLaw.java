package io.github.csprules.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is told in another way is answered alike: the laws {@code renamed}, {@code shuffled} and {@code unnamed}. */
final class RetoldLaw implements LawCheck {

    private static final String SECRET = "Hidden-Name";
    private static final String BEGIN = "zq";
    private static final String OTHER_BEGIN = "Kx7";

    private final Law law;
    private final Questioned questioned;
    private int asked;

    RetoldLaw(Law law, Questioned questioned) {
        this.law = law;
        this.questioned = questioned;
    }

    @Override
    public void require(Scenario scenario) {
        questioned.ask(questioned.judged, scenario).ifPresent(verdict -> {
            switch (law) {
                case SHUFFLED -> {
                    requireInNoOrder(scenario, verdict);
                    Scenario more = Rewritten.withStrangers(scenario);
                    questioned.ask(questioned.judged, more).ifPresent(answer -> requireInNoOrder(more, answer));
                }
                case UNNAMED -> requireUnnamed(scenario, verdict);
                default -> requireRenamed(scenario, verdict);
            }
        });
    }

    private void requireInNoOrder(Scenario scenario, Verdict verdict) {
        requireSame(
                scenario,
                verdict,
                Rewritten.turnedRound(scenario),
                UnaryOperator.identity(),
                "with its partners, customers, subscriptions, relationships, and the agreements and affiliates of each"
                        + " party, in another order");
    }

    private void requireRenamed(Scenario scenario, Verdict verdict) {
        for (String begin : new String[] {BEGIN, OTHER_BEGIN}) {
            Rewritten.Ids ids = Rewritten.Ids.of(scenario, begin);
            requireSame(
                    scenario,
                    verdict,
                    Rewritten.renamed(scenario, ids),
                    ids::reference,
                    "under other ids of parties and tenants");
        }
        requireAnyLetters(scenario, verdict);
        List<Edit> shared = questioned.edits.sharedTenants(scenario);
        if (!shared.isEmpty()) {
            Scenario near = shared.get(asked++ % shared.size()).scenario();
            questioned.ask(questioned.judged, near).ifPresent(answer -> requireAnyLetters(near, answer));
        }
    }

    private void requireAnyLetters(Scenario scenario, Verdict verdict) {
        requireSame(
                scenario,
                verdict,
                Rewritten.inOtherLetters(scenario),
                UnaryOperator.identity(),
                "with the ids of customers' tenants in capitals and those of partners not, which are the same tenants");
    }

    private void requireUnnamed(Scenario scenario, Verdict verdict) {
        Scenario named = Rewritten.named(scenario, SECRET);
        requireSame(scenario, verdict, named, UnaryOperator.identity(), "under other names");
        requireSame(scenario, verdict, Rewritten.named(scenario, ""), UnaryOperator.identity(), "without names");
        Rewritten.Ids ids = Rewritten.Ids.of(scenario, BEGIN);
        requireSilent(scenario, named, SECRET, "a name");
        Rewritten.Ids tenants = new Rewritten.Ids(Map.of(), ids.tenants());
        requireSilent(scenario, Rewritten.renamed(scenario, tenants), BEGIN + "in-", "a tenant id");
    }

    private void requireSilent(Scenario scenario, Scenario marked, String secret, String what) {
        questioned.ask(questioned.judged, marked).ifPresent(verdict -> {
            if (containsInAnyCase(CspJson.writeVerdict(verdict), secret)) {
                RuleId rule = questioned.judged.ids().stream()
                        .filter(id -> verdict.findings(id).stream()
                                .anyMatch(finding -> finding instanceof Violation violation
                                        && containsInAnyCase(
                                                violation.arguments().toString(), secret)))
                        .findFirst()
                        .orElse(null);
                throw LawBrokenError.of(
                        law,
                        rule,
                        scenario,
                        (rule == null ? "the verdict" : "`" + rule + "`") + " tells " + what
                                + ": verdicts are logged and kept, and texts put names for ids",
                        "verdict: " + CspJson.writeVerdict(verdict));
            }
        });
    }

    private static boolean containsInAnyCase(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private void requireSame(
            Scenario scenario, Verdict verdict, Scenario retold, UnaryOperator<String> ids, String how) {
        Optional<Verdict> answer = questioned.ask(questioned.judged, retold);
        if (answer.isEmpty()) {
            throw LawBrokenError.of(law, null, scenario, "asked " + how + ", a rule throws that did not");
        }
        JsonNode expected = Rewritten.content(verdict, ids);
        JsonNode found = Rewritten.content(answer.get(), UnaryOperator.identity());
        if (!expected.equals(found)) {
            RuleId rule =
                    Optional.ofNullable(ruleOf(expected, found)).orElseGet(() -> ruleAlone(scenario, retold, ids));
            String what = what(rule, verdict, answer.get());
            throw LawBrokenError.of(
                    law, rule, scenario, "asked " + how + ", " + what, "asked: " + CspJson.writeScenario(retold));
        }
    }

    private static String what(@Nullable RuleId rule, Verdict verdict, Verdict other) {
        if (rule == null) {
            return "the verdict is another one";
        }
        String before = Questioned.words(verdict, rule);
        String after = Questioned.words(other, rule);
        return before.equals(after)
                ? "`" + rule + "` rests on other assumptions, or says the same of others"
                : "`" + rule + "` is " + after + " instead of " + before;
    }

    /** The first rule of which the two say different things. */
    private @Nullable RuleId ruleOf(JsonNode expected, JsonNode found) {
        return questioned.judged.ids().stream()
                .filter(id -> !about(expected, id).equals(about(found, id)))
                .findFirst()
                .orElse(null);
    }

    /** The first rule that makes the difference when it is asked alone, such as one that rests on another assumption. */
    private @Nullable RuleId ruleAlone(Scenario scenario, Scenario retold, UnaryOperator<String> ids) {
        return questioned.judged.ids().stream()
                .filter(id -> !questioned
                        .ask(questioned.alone(id), scenario)
                        .map(verdict -> Rewritten.content(verdict, ids))
                        .equals(questioned
                                .ask(questioned.alone(id), retold)
                                .map(verdict -> Rewritten.content(verdict, UnaryOperator.identity()))))
                .findFirst()
                .orElse(null);
    }

    private static String about(JsonNode verdict, RuleId rule) {
        StringBuilder text = new StringBuilder();
        for (String list : new String[] {"findings", "rules"}) {
            verdict.path(list).forEach(each -> {
                if (each.path("rule").asText().equals(rule.value())) {
                    text.append(each);
                }
            });
        }
        return text.toString();
    }
}
