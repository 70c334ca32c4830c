package io.github.csprules.docs;

import io.github.csprules.CspPolicy;
import io.github.csprules.rule.RuleSheet;
import io.github.csprules.verdict.Report;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final Pattern OUTCOME = Pattern.compile("\"outcome\": \"([A-Z]+)\"");

    private final Path corpus;
    private final String linkToCorpus;

    RulePages(Path corpus, String linkToCorpus) {
        this.corpus = corpus;
        this.linkToCorpus = linkToCorpus;
    }

    /** All pages by file name. */
    Map<String, String> all() {
        Map<String, String> pages = new TreeMap<>();
        pages.put("index.md", index());
        CspPolicy.extended().ids().forEach(rule -> pages.put(rule + ".md", page(rule)));
        return pages;
    }

    private static String index() {
        Set<RuleId> added = new LinkedHashSet<>(CspPolicy.extended().ids());
        added.removeAll(CspPolicy.standard().ids());
        StringBuilder page = new StringBuilder()
                .append("# Rules\n\n")
                .append("Made from the headers of the rules; do not edit.\n\n")
                .append("## Standard policy\n\n");
        CspPolicy.standard().ids().forEach(rule -> page.append(line(rule)));
        page.append("\n## What the extended policy adds\n\n");
        added.forEach(rule -> page.append(line(rule)));
        return page.toString();
    }

    private static String line(RuleId rule) {
        return "- [`" + rule + "`](" + rule + ".md): " + TEXTS.title(rule, LANGUAGE) + "\n";
    }

    private String page(RuleId rule) {
        RuleSheet sheet = RuleSheet.of(CspPolicy.extended(), rule, TEXTS, LANGUAGE);
        String policy = CspPolicy.standard().ids().contains(rule) ? "standard-and-extended" : "extended";
        StringBuilder page = new StringBuilder();
        page.append("# ").append(rule).append("\n\n");
        page.append("Made from the header of the rule; do not edit.\n\n");
        page.append("## Summary\n\n").append(sheet.title()).append("\n\n");
        page.append("Policy: ").append(TEXTS.text("sheet." + policy, LANGUAGE)).append("\n");
        page.append(section("Citation", sheet, version -> lines(version.clauses(), RulePages::line)));
        page.append("\n## In force\n\n").append(inForce(sheet));
        page.append(section("Readings", sheet, version -> lines(version.info().readings(), reading -> reading)));
        page.append(section("Applies to", sheet, RulePages::transactions));
        page.append(section("Facts it reads", sheet, RulePages::facts));
        page.append(section(
                "Facts it judges only if they are stated",
                sheet,
                version -> lines(version.judgesOnlyIfStated(), RulePages::line)));
        page.append(section(
                "Rules that speak first",
                sheet,
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
        page.append("\n## Reasons and remedies\n").append(reasons(sheet));
        return page.toString();
    }

    /** What the versions of a rule say under a heading: once if they say the same, nothing if there is nothing to say. */
    private static String section(String heading, RuleSheet sheet, Function<RuleSheet.Version, String> said) {
        Map<String, String> byText = new LinkedHashMap<>();
        sheet.versions()
                .forEach(version ->
                        byText.merge(said.apply(version), version.inForce(), (one, other) -> one + ", " + other));
        StringBuilder text = new StringBuilder("\n## ").append(heading).append("\n");
        byText.forEach((each, periods) -> text.append(byText.size() == 1 ? "" : "\n" + capital(periods) + ":\n")
                .append("\n")
                .append(each));
        return byText.keySet().equals(Set.of("")) ? "" : text.toString();
    }

    private static String inForce(RuleSheet sheet) {
        if (sheet.versions().size() == 1) {
            return capital(sheet.versions().get(0).inForce()) + ".\n";
        }
        return lines(sheet.versions(), version -> version.inForce());
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

    private static String reasons(RuleSheet sheet) {
        Map<String, String> byText = new LinkedHashMap<>();
        sheet.versions()
                .forEach(version -> version.reasons()
                        .forEach(way ->
                                byText.merge(reason(way), version.inForce(), (one, other) -> one + ", " + other)));
        StringBuilder text = new StringBuilder();
        byText.forEach((reason, periods) -> {
            text.append(reason);
            if (sheet.versions().size() > 1) {
                text.append("- in force ").append(periods).append("\n");
            }
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
        way.clauses()
                .forEach(section ->
                        text.append("- decided by ").append(line(section)).append("\n"));
        for (Report.Cure cure : way.remedies()) {
            text.append("- remedy `")
                    .append(cure.remedy().code())
                    .append("`, ")
                    .append(cure.by())
                    .append(": ")
                    .append(marked(cure.message()))
                    .append("\n");
        }
        way.errors()
                .forEach(errors ->
                        text.append("- error: ").append(errors.message()).append("\n"));
        return text.toString();
    }

    /** Arguments in italics instead of braces. */
    private static String marked(String template) {
        return template.replaceAll("\\{([A-Za-z0-9]+)}", "_$1_");
    }

    private static String line(Report.Clauses section) {
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
                cases.get(heading).put(file.getFileName().toString(), first(TITLE, text));
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
