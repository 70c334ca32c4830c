package io.github.csprules.docs;

import io.github.csprules.CspPolicy;
import io.github.csprules.catalog.Edition;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.RuleSheet;
import io.github.csprules.verdict.Report;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the pages of {@code docs/rules} out of headers, texts and the corpus. */
final class RulePages {

    private static final Texts TEXTS = Texts.standard();
    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final Pattern TITLE = Pattern.compile("\"title\": \"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern EDITIONS = Pattern.compile("\"editions\": \\[ *([^\\]]*?) *]");
    private static final String ALL =
            CspPolicy.editions().stream().map(Edition::name).collect(Collectors.joining(", "));
    private static final Pattern OUTCOME = Pattern.compile("\"outcome\": \"([A-Z]+)\"");

    private final Path corpus;
    private final String linkToCorpus;

    RulePages(Path corpus, String linkToCorpus) {
        this.corpus = corpus;
        this.linkToCorpus = linkToCorpus;
    }

    /** A version of a rule as an edition has it. */
    private record Told(Edition edition, RuleSheet.Version version) {

        /** Where it holds, if not everywhere: in an edition, in a time. */
        String where(boolean isInSomeEditions, boolean isInSomeTime) {
            String time = isInSomeTime ? version.inForce() : "";
            if (!isInSomeEditions) {
                return time;
            }
            return "edition " + edition + (time.isEmpty() ? "" : " " + time);
        }
    }

    /** All pages by file name. */
    Map<String, String> all() {
        Map<String, String> pages = new TreeMap<>();
        pages.put("index.md", index());
        pages.put("steps.md", StepPage.text());
        ids().forEach(rule -> pages.put(rule + ".md", page(rule)));
        return pages;
    }

    private static Set<RuleId> ids() {
        Set<RuleId> all = new LinkedHashSet<>(CspPolicy.extended().ids());
        CspPolicy.editions().forEach(edition -> all.addAll(edition.extended().ids()));
        return all;
    }

    private static String index() {
        StringBuilder page = new StringBuilder()
                .append("# Rules\n\nMade from the headers of the rules; do not edit.\n\n")
                .append("What can be done about violations: [steps](steps.md).\n");
        List<Edition> newestFirst = new ArrayList<>(CspPolicy.editions());
        Collections.reverse(newestFirst);
        newestFirst.forEach(edition -> page.append(index(edition)));
        return page.toString();
    }

    private static String index(Edition edition) {
        RuleSet standard = edition.standard();
        RuleSet extended = edition.extended();
        Set<RuleId> added = new LinkedHashSet<>(extended.ids());
        added.removeAll(standard.ids());
        StringBuilder page = new StringBuilder()
                .append("\n## Edition ")
                .append(edition)
                .append("\n\nKnows the program from ")
                .append(edition.knownFrom())
                .append(" through ")
                .append(edition.knownThrough())
                .append(".\n\n### Standard policy\n\n");
        standard.ids().forEach(rule -> page.append(line(rule)));
        page.append("\n### What the extended policy adds\n\n");
        added.forEach(rule -> page.append(line(rule)));
        page.append("\n### Consequences of what is allowed\n\n");
        extended.consequences().stream()
                .map(rule -> "- `" + rule.code() + "`, " + TEXTS.label(rule.level(), LANGUAGE) + ": "
                        + marked(TEXTS.text("consequence." + rule.code(), LANGUAGE))
                        + (standard.consequences().contains(rule) ? "" : " (extended policy)") + "\n")
                .distinct()
                .forEach(page::append);
        if (!extended.laterChanges().isEmpty()) {
            page.append("\n### What is known to have changed since\n\n");
            extended.laterChanges()
                    .forEach(known -> page.append("- `")
                            .append(known.change().code())
                            .append("`, ")
                            .append(known.change().day())
                            .append(": ")
                            .append(marked(
                                    TEXTS.text("later-change." + known.change().code(), LANGUAGE)))
                            .append("\n"));
        }
        page.append("\n### Readings\n\n").append(lines(edition.readings(), reading -> reading));
        return page.toString();
    }

    private static String line(RuleId rule) {
        return "- [`" + rule + "`](" + rule + ".md): " + TEXTS.title(rule, LANGUAGE) + "\n";
    }

    private String page(RuleId rule) {
        List<Told> told = new ArrayList<>();
        Set<Edition> editions = new LinkedHashSet<>();
        for (Edition edition : CspPolicy.editions()) {
            if (edition.extended().ids().contains(rule)) {
                editions.add(edition);
                RuleSheet.of(edition.extended(), rule, TEXTS, LANGUAGE)
                        .versions()
                        .forEach(version -> told.add(new Told(edition, version)));
            }
        }
        String policy = CspPolicy.standard().ids().contains(rule) ? "standard-and-extended" : "extended";
        StringBuilder page = new StringBuilder();
        page.append("# ").append(rule).append("\n\n");
        page.append("Made from the header of the rule; do not edit.\n\n");
        page.append("## Summary\n\n").append(TEXTS.title(rule, LANGUAGE)).append("\n\n");
        page.append("Policy: ").append(TEXTS.text("sheet." + policy, LANGUAGE)).append("\n\n");
        page.append("Editions: ")
                .append(editions.stream().map(Edition::name).collect(Collectors.joining(", ")))
                .append("\n");
        page.append(section("Citation", told, version -> lines(version.clauses(), RulePages::line)));
        page.append("\n## In force\n\n").append(inForce(told));
        page.append(section(
                "Days on which it changes",
                told,
                version -> lines(List.copyOf(version.info().changes()), LocalDate::toString)));
        page.append(section("Readings", told, version -> lines(version.info().readings(), reading -> reading)));
        page.append(section("Applies to", told, RulePages::transactions));
        page.append(section("Facts it reads", told, RulePages::facts));
        page.append(section(
                "Facts it judges only if they are stated",
                told,
                version -> lines(version.judgesOnlyIfStated(), RulePages::line)));
        page.append(section(
                "Rules that speak first",
                told,
                version -> lines(version.info().leavesTo(), first -> "`" + first + "`")));
        cases(rule).forEach((outcome, titles) -> {
            page.append("\n## ").append(outcome).append("\n\n");
            titles.forEach((file, title) -> page.append("- [")
                    .append(title)
                    .append("](")
                    .append(linkToCorpus)
                    .append("/")
                    .append(rule)
                    .append("/")
                    .append(file)
                    .append(")\n"));
        });
        page.append("\n## Reasons and remedies\n").append(reasons(told));
        return page.toString();
    }

    /**
     * What the versions of a rule say under a heading: once if they say the same, nothing if there is nothing to say, else with
     * the edition and the time in which it is said.
     */
    private static String section(String heading, List<Told> told, Function<RuleSheet.Version, String> said) {
        Map<String, List<Told>> byText = byText(told, said);
        StringBuilder text = new StringBuilder("\n## ").append(heading).append("\n");
        byText.forEach((each, by) -> {
            if (!each.isEmpty()) {
                text.append(byText.size() == 1 ? "" : "\n" + capital(where(by, told)) + ":\n")
                        .append("\n")
                        .append(each);
            }
        });
        return byText.keySet().equals(Set.of("")) ? "" : text.toString();
    }

    private static Map<String, List<Told>> byText(List<Told> told, Function<RuleSheet.Version, String> said) {
        Map<String, List<Told>> byText = new LinkedHashMap<>();
        told.forEach(each -> byText.computeIfAbsent(said.apply(each.version), text -> new ArrayList<>())
                .add(each));
        return byText;
    }

    /** In which editions and times some versions hold; empty if those are all that there are. */
    private static String where(List<Told> some, List<Told> all) {
        boolean isInSomeEditions = !editions(some).equals(editions(all));
        Set<String> times = some.stream().map(each -> each.version.inForce()).collect(Collectors.toSet());
        boolean isInSomeTime = all.stream()
                .filter(each -> editions(some).contains(each.edition))
                .anyMatch(each -> !times.contains(each.version.inForce()));
        if (!isInSomeEditions && !isInSomeTime && !Set.copyOf(some).equals(Set.copyOf(all))) {
            isInSomeEditions = true;
        }
        boolean byEdition = isInSomeEditions;
        return some.stream()
                .map(each -> each.where(byEdition, isInSomeTime))
                .filter(where -> !where.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Set<Edition> editions(List<Told> told) {
        return told.stream().map(Told::edition).collect(Collectors.toSet());
    }

    private static String inForce(List<Told> told) {
        Map<String, List<Told>> byText = byText(told, RuleSheet.Version::inForce);
        if (byText.size() == 1) {
            return capital(byText.keySet().iterator().next()) + ".\n";
        }
        StringBuilder text = new StringBuilder();
        byText.forEach((time, by) -> {
            Set<Edition> in = editions(by);
            text.append("- ").append(time);
            if (!in.equals(editions(told))) {
                text.append(", in edition ")
                        .append(by.stream()
                                .map(each -> each.edition.name())
                                .distinct()
                                .collect(Collectors.joining(", ")));
            }
            text.append("\n");
        });
        return text.toString();
    }

    private static String transactions(RuleSheet.Version version) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < version.transactions().size(); i++) {
            text.append("- `")
                    .append(version.info().types().get(i))
                    .append("`: ")
                    .append(version.transactions().get(i))
                    .append("\n");
        }
        return text.toString();
    }

    /** Each reason once; where what decides it stands elsewhere in another edition, with the edition. */
    private static String reasons(List<Told> told) {
        Map<String, List<Told>> byText = new LinkedHashMap<>();
        Map<String, Map<String, Set<Told>>> deciding = new LinkedHashMap<>();
        for (Told each : told) {
            for (RuleSheet.Way way : each.version.reasons()) {
                String text = reason(way);
                byText.computeIfAbsent(text, first -> new ArrayList<>()).add(each);
                way.clauses()
                        .forEach(section -> deciding.computeIfAbsent(text, first -> new LinkedHashMap<>())
                                .computeIfAbsent(line(section), first -> new LinkedHashSet<>())
                                .add(each));
            }
        }
        StringBuilder text = new StringBuilder();
        byText.forEach((reason, by) -> {
            text.append(reason);
            deciding.getOrDefault(reason, Map.of()).forEach((line, where) -> {
                String only = where(List.copyOf(where), by);
                text.append("- decided by ")
                        .append(line)
                        .append(only.isEmpty() ? "" : " (" + only + ")")
                        .append("\n");
            });
            String only = where(by, told);
            text.append(only.isEmpty() ? "" : "- only " + only + "\n");
        });
        return text.toString();
    }

    private static <T> String lines(List<T> all, Function<T, String> line) {
        return all.stream().map(each -> "- " + line.apply(each) + "\n").collect(Collectors.joining());
    }

    private static String facts(RuleSheet.Version version) {
        if (version.reads().isEmpty()) {
            return "None: it is decided by what is always stated.\n";
        }
        return lines(version.reads(), RulePages::line);
    }

    private static String line(RuleSheet.Read read) {
        return read.owner() + " `" + read.fact().name() + "`: " + read.description();
    }

    private static String reason(RuleSheet.Way way) {
        StringBuilder text = new StringBuilder();
        text.append("\n### ").append(way.reason().name()).append("\n\n");
        text.append("> ").append(marked(way.message())).append("\n\n");
        if (!way.reason().arguments().isEmpty()) {
            text.append("- arguments: `")
                    .append(String.join("`, `", way.reason().arguments().keySet()))
                    .append("`\n");
        }
        for (Report.Cure cure : way.remedies()) {
            text.append("- remedy `")
                    .append(cure.remedy().code())
                    .append("`, ")
                    .append(cure.by())
                    .append(": ")
                    .append(marked(cure.message()))
                    .append("\n");
            List<RuleSheet.StepSheet> steps = way.stepsOf(cure);
            text.append(lines(steps, RulePages::line).replaceAll("(?m)^-", "  -"));
            text.append(steps.isEmpty() ? "  - no step\n" : "");
        }
        if (way.remedies().stream().anyMatch(cure -> way.stepsOf(cure).isEmpty())) {
            text.append("- where no step helps: ").append(way.needs()).append("\n");
        }
        way.errors()
                .forEach(errors ->
                        text.append("- error: ").append(errors.message()).append("\n"));
        return text.toString();
    }

    private static String line(RuleSheet.StepSheet step) {
        String code = step.step().code();
        return "step [`" + code + "`](steps.md#" + code + "), " + String.join(" or ", step.by()) + ": "
                + marked(step.message());
    }

    /** Arguments in italics instead of braces. */
    static String marked(String template) {
        return template.replaceAll("\\{([A-Za-z0-9]+)}", "_$1_");
    }

    static String line(Report.Clauses section) {
        String heading = section.page() + ", " + section.section();
        return section.ids().isEmpty() ? heading : heading + ": " + String.join(", ", section.ids());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Titles of the rule's cases by outcome and file. */
    private Map<String, Map<String, String>> cases(RuleId rule) {
        Map<String, Map<String, String>> cases = new LinkedHashMap<>();
        List.of("Allowed", "Denied", "Undetermined").forEach(outcome -> cases.put(outcome, new TreeMap<>()));
        try (Stream<Path> files = Files.list(corpus.resolve(rule.value()))) {
            files.sorted().forEach(file -> {
                String text = read(file);
                String outcome = first(OUTCOME, text);
                String heading = outcome.charAt(0) + outcome.substring(1).toLowerCase(Locale.ROOT);
                String in = first(EDITIONS, text).replace("\"", "");
                cases.get(heading)
                        .put(
                                file.getFileName().toString(),
                                first(TITLE, text) + (in.equals(ALL) ? "" : " (" + in + ")"));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cases.values().removeIf(Map::isEmpty);
        return cases;
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in a case");
        }
        return matcher.group(1).replace("\\\"", "\"");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
