package io.github.csprules.testkit.jqwik;

import io.github.csprules.rule.RuleSet;
import io.github.csprules.testkit.Law;
import io.github.csprules.testkit.Laws;
import io.github.csprules.testkit.Tried;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import net.jqwik.api.lifecycle.AfterContainerHook;
import net.jqwik.api.lifecycle.ContainerLifecycleContext;

/** The laws of one contract: made once, asked one after the other, and summed up at the end. */
@LawSettings
final class LawsOfContract {

    private static final Map<Class<?>, LawsOfContract> ALL = new ConcurrentHashMap<>();

    private final LawSettings settings;
    private final long seed;
    private final String name;
    private final Laws laws;
    private final List<Tried> kept = new ArrayList<>();

    private LawsOfContract(RuleSetContract contract) {
        LawSettings own = contract.getClass().getAnnotation(LawSettings.class);
        settings = own == null ? LawsOfContract.class.getAnnotation(LawSettings.class) : own;
        seed = settings.seed() == 0 ? 1 + ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : settings.seed();
        RuleSet rules = contract.rules();
        name = rules.policy().toString();
        laws = Laws.of(rules, contract.scenarios()).mappedBy(contract::mapped);
    }

    private static LawsOfContract of(RuleSetContract contract) {
        return ALL.computeIfAbsent(contract.getClass(), type -> new LawsOfContract(contract));
    }

    static void worded(RuleSetContract contract) {
        contract.texts()
                .ifPresent(texts -> of(contract)
                        .laws
                        .worded(texts, contract.textKeys(), contract.locales().toArray(Locale[]::new)));
    }

    static void check(RuleSetContract contract, Law law) {
        LawsOfContract of = of(contract);
        int tries = law.triesAt(of.settings.effort());
        Duration budget = Duration.ofSeconds(of.settings.secondsPerLaw());
        Tried tried = of.laws.check(law, tries, of.seed, budget);
        synchronized (of.kept) {
            of.kept.add(tried);
        }
    }

    /** What was tried, in a line for all laws, and one for each rule of the host's own. */
    private String summary() {
        kept.sort(Comparator.comparing(Tried::law));
        Duration time = kept.stream().map(Tried::time).reduce(Duration.ZERO, Duration::plus);
        StringBuilder text = new StringBuilder("of " + name + ", seed " + seed + ": " + kept.size() + " laws kept in "
                + time.toMillis() + " ms: "
                + kept.stream().map(each -> each.law() + " " + each.scenarios()).collect(Collectors.joining(", "))
                + " scenarios");
        kept.stream()
                .flatMap(each -> each.rules().keySet().stream())
                .distinct()
                .sorted()
                .forEach(rule -> text.append("\n  `")
                        .append(rule)
                        .append("` could have been found out by ")
                        .append(kept.stream()
                                .map(each -> each.law() + " "
                                        + Optional.ofNullable(each.rules().get(rule))
                                                .map(Tried.Chances::chances)
                                                .orElse(0))
                                .collect(Collectors.joining(", ")))
                        .append(kept.stream()
                                .flatMap(
                                        each -> Optional.ofNullable(each.rules().get(rule)).stream())
                                .findFirst()
                                .map(each -> "; of these " + each)
                                .orElse("")));
        kept.forEach(each -> each.notes()
                .forEach(note ->
                        text.append("\n  ").append(each.law()).append(": ").append(note)));
        return text.toString();
    }

    /** Reports the summary when all laws were asked. */
    static final class Summary implements AfterContainerHook {

        @Override
        public void afterContainer(ContainerLifecycleContext context) {
            context.optionalContainerClass()
                    .map(ALL::remove)
                    .ifPresent(laws -> context.reporter().publishReport("laws", laws.summary()));
        }
    }
}
