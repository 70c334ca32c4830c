package io.github.csprules.testkit.power;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.testkit.Law;
import io.github.csprules.testkit.LawBrokenError;
import io.github.csprules.testkit.Laws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * How often each wrong rule is found, over many seeds, beside one, two and four right ones; and that right ones raise no alarm.
 * The same of wrong mappings. Some minutes; the tables are in {@code target/power.md} and {@code target/power-of-mappings.md}.
 */
class PowerMeasureTest {

    private static final int SEEDS = Integer.getInteger("power.seeds", 20);
    private static final List<Integer> BESIDE = List.of(1, 2, 4);
    private static final Path TABLE = Path.of("target", "power.md");
    private static final Path MAPPINGS = Path.of("target", "power-of-mappings.md");

    @Test
    void each_wrong_rule_is_found_with_nearly_every_seed() throws IOException {
        List<String> rows = new ArrayList<>();
        List<String> weak = new ArrayList<>();
        for (WrongRule wrong : WrongRules.all()) {
            StringBuilder row = new StringBuilder("| `" + wrong.law() + "` | " + wrong.wrong() + " |");
            for (int right : BESIDE) {
                int found = 0;
                for (int seed = 1; seed <= SEEDS; seed++) {
                    found += isFound(wrong, right, seed) ? 1 : 0;
                }
                row.append(' ').append(found).append(" |");
                if (found * 100 < SEEDS * 99) {
                    weak.add(wrong + " beside " + right + ": " + found + " of " + SEEDS);
                }
            }
            rows.add(row.toString());
            write(
                    TABLE,
                    rows,
                    "Found with so many of " + SEEDS + " seeds beside one, two and four right rules:",
                    "",
                    "| law | what is wrong | one | two | four |",
                    "| --- | --- | --- | --- | --- |");
        }

        assertThat(weak).isEmpty();
    }

    private static boolean isFound(WrongRule wrong, int right, long seed) {
        RuleSet rules = RightRules.standardWith(right, wrong.rules().get().toArray(TransactionRule[]::new));
        try {
            Laws.of(rules).check(wrong.law(), seed);
            return false;
        } catch (LawBrokenError e) {
            return e.getMessage().lines().findFirst().orElse("").contains("`wrong");
        }
    }

    @Test
    void each_wrong_mapping_is_found_by_the_law_with_nearly_every_seed() throws IOException {
        List<String> rows = new ArrayList<>();
        List<String> weak = new ArrayList<>();
        for (WrongMapping wrong : WrongMappings.all()) {
            int byProperty = 0;
            int byLaw = 0;
            for (int seed = 1; seed <= SEEDS; seed++) {
                byProperty += WrongMappingsTest.isFoundByProperty(wrong, seed) ? 1 : 0;
                byLaw += WrongMappingsTest.isFoundByLaw(wrong, seed) ? 1 : 0;
            }
            rows.add("| " + wrong.wrong() + " | " + byProperty + " | " + byLaw + " |");
            if (byLaw * 100 < SEEDS * 99) {
                weak.add(wrong + ": " + byLaw + " of " + SEEDS);
            }
        }
        write(
                MAPPINGS,
                rows,
                "Found with so many of " + SEEDS + " seeds:",
                "",
                "| what is wrong about the mapping | property | law |",
                "| --- | --- | --- |");

        assertThat(weak).isEmpty();
    }

    @Test
    void right_rules_raise_no_alarm_with_any_seed() {
        List<String> alarms = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            for (int right : BESIDE) {
                alarms.addAll(alarms(Laws.of(RightRules.standardWith(right)), seed));
            }
            alarms.addAll(alarms(UnusualRulesTest.laws(), seed));
        }

        assertThat(alarms).isEmpty();
    }

    private static List<String> alarms(Laws of, long seed) {
        List<String> alarms = new ArrayList<>();
        for (Law law : EnumSet.complementOf(EnumSet.of(Law.WORDED))) {
            try {
                of.check(law, seed);
            } catch (LawBrokenError e) {
                alarms.add(e.getMessage());
            }
        }
        return alarms;
    }

    private static void write(Path file, List<String> rows, String... head) throws IOException {
        List<String> lines = new ArrayList<>(List.of(head));
        lines.addAll(rows);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, lines);
    }
}
