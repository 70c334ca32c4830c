package io.github.csprules.testkit.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Difference;
import io.github.csprules.verdict.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the changelog's list of what differs between the editions against the cases of the corpus. */
class ChangelogTest {

    private static final Pattern LINE = Pattern.compile("- (\\* )?(\\d{4}-\\d\\d-\\d\\d) (`[^:]+`): .*");
    private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");

    /** A line of the changelog: rules or consequences of which more is asked, or less, from a day on. */
    private record Line(boolean isStarred, LocalDate day, Set<String> codes) {

        boolean explains(Change change) {
            return codes.contains(change.code()) && !change.day().isBefore(day);
        }
    }

    /** A rule or a consequence of which the editions say different things in a case. */
    private record Change(String caseName, LocalDate day, boolean isOfARule, String code) {}

    private final List<Line> lines = lines();
    private final List<Change> changes = changes();

    @Test
    void every_difference_in_the_corpus_is_in_the_changelog() {
        assertThat(changes).isNotEmpty();
        assertThat(changes)
                .filteredOn(change -> lines.stream().noneMatch(line -> line.explains(change)))
                .isEmpty();
    }

    @Test
    void every_line_of_the_changelog_has_a_case_on_its_day() {
        List<String> shown = changes.stream()
                .map(change -> change.day() + " " + change.code())
                .distinct()
                .toList();
        assertThat(lines).isNotEmpty();
        assertThat(lines)
                .flatExtracting(line -> line.codes().stream()
                        .map(code -> line.day() + " " + code)
                        .toList())
                .filteredOn(code -> !shown.contains(code))
                .isEmpty();
    }

    @Test
    void what_can_alter_an_outcome_is_starred() {
        assertThat(changes)
                .allSatisfy(change -> assertThat(lines)
                        .filteredOn(line -> line.explains(change))
                        .extracting(Line::isStarred)
                        .containsOnly(change.isOfARule()));
    }

    private static List<Line> lines() {
        String changelog;
        try {
            changelog = Files.readString(Path.of("..", "CHANGELOG.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        String heading = "\n## Policy: edition 2023-10\n";
        int start = changelog.indexOf(heading) + heading.length();
        String section = changelog.substring(start, changelog.indexOf("\n## ", start));
        List<Line> lines = new ArrayList<>();
        for (String item : section.replace("\n  ", " ").lines().toList()) {
            if (item.startsWith("- ")) {
                Matcher line = LINE.matcher(item);
                assertThat(line.matches()).as(item).isTrue();
                Set<String> codes = new TreeSet<>();
                CODE.matcher(line.group(3)).results().forEach(code -> codes.add(code.group(1)));
                lines.add(new Line(line.group(1) != null, LocalDate.parse(line.group(2)), codes));
            }
        }
        return lines;
    }

    private static List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (CorpusCase one : Corpus.cases()) {
            for (String policy : List.of("standard", "extended")) {
                changes.addAll(changes(one, policy));
            }
        }
        return changes;
    }

    private static List<Change> changes(CorpusCase one, String policy) {
        Scenario scenario = CspJson.readScenario(one.scenario());
        Difference difference = Difference.between(
                CspPolicy.policy(policy, "2021-06").evaluate(scenario),
                CspPolicy.policy(policy, "2023-10").evaluate(scenario));
        List<Change> changes = new ArrayList<>();
        rules(difference).forEach(rule -> changes.add(new Change(one.name(), scenario.asOf(), true, rule)));
        // What is denied has no consequences, so these differ by themselves only where both editions agree.
        if (difference.left() == difference.right()) {
            Stream.concat(difference.gainedConsequences().stream(), difference.lostConsequences().stream())
                    .forEach(consequence ->
                            changes.add(new Change(one.name(), scenario.asOf(), false, consequence.code())));
        }
        return changes;
    }

    private static Set<String> rules(Difference difference) {
        Set<String> rules = new TreeSet<>();
        Stream.concat(difference.gained().stream(), difference.lost().stream())
                .map(Finding::rule)
                .forEach(rule -> rules.add(rule.toString()));
        difference.changed().forEach(change -> rules.add(change.rule().toString()));
        return rules;
    }
}
