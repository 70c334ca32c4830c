package io.github.csprules.docs;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.DateRange;
import io.github.csprules.model.FactKind;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the pages of {@code docs/rules} out of headers, texts and the corpus. */
final class RulePages {

    private static final RuleSet RULES = CspPolicy.extended();
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
        for (RuleId id : RULES.ids()) {
            pages.put(id + ".md", page(id, CspPolicy.standard().ids().contains(id)));
        }
        return pages;
    }

    private static String index() {
        StringBuilder page = new StringBuilder()
                .append("# Rules\n\n")
                .append("Made from the headers of the rules; do not edit.\n\n")
                .append("## Standard policy\n\n");
        CspPolicy.standard().ids().forEach(id -> page.append(line(id)));
        page.append("\n## What the extended policy adds\n\n");
        RULES.ids().stream()
                .filter(id -> !CspPolicy.standard().ids().contains(id))
                .forEach(id -> page.append(line(id)));
        return page.toString();
    }

    private static String line(RuleId id) {
        return "- [`" + id + "`](" + id + ".md): " + TEXTS.title(id, LANGUAGE) + "\n";
    }

    private String page(RuleId id, boolean isStandard) {
        List<RuleInfo> versions =
                RULES.versions(id).stream().map(TransactionRule::info).toList();
        StringBuilder page = new StringBuilder();
        page.append("# ").append(id).append("\n\n");
        page.append("Made from the header of the rule; do not edit.\n\n");
        page.append("## Summary\n\n").append(TEXTS.title(id, LANGUAGE)).append("\n\n");
        page.append("Policy: ")
                .append(isStandard ? "standard and extended" : "extended")
                .append("\n");
        page.append("\n## Citation\n\n");
        bySection(versions.stream()
                        .flatMap(version -> RULES.citations(version).stream())
                        .distinct()
                        .toList())
                .forEach((section, clauses) ->
                        page.append("- ").append(section).append(clauses).append("\n"));
        page.append("\n## In force\n\n");
        versions.forEach(version -> page.append(inForce(version)).append("\n"));
        List<String> readings = distinct(versions, RuleInfo::readings);
        if (!readings.isEmpty()) {
            page.append("\n## Readings\n\n");
            readings.forEach(reading -> page.append("- ").append(reading).append("\n"));
        }
        page.append("\n## Applies to\n\n");
        distinct(versions, RuleInfo::types)
                .forEach(type -> page.append("- `")
                        .append(type)
                        .append("`: ")
                        .append(TEXTS.label(type, LANGUAGE))
                        .append("\n"));
        page.append("\n## Facts it reads\n\n").append(facts(distinct(versions, RuleInfo::reads)));
        Map<String, Map<String, String>> cases = cases(id);
        cases.forEach((outcome, titles) -> {
            page.append("\n## ").append(outcome).append("\n\n");
            titles.forEach((file, title) -> page.append("- [")
                    .append(title)
                    .append("](")
                    .append(linkToCorpus)
                    .append("/")
                    .append(id)
                    .append("/")
                    .append(file)
                    .append(")\n"));
        });
        page.append("\n## Reasons and remedies\n");
        versions.forEach(version -> version.reasons().forEach(reason -> page.append(reason(version, reason))));
        return page.toString();
    }

    private static <T> List<T> distinct(List<RuleInfo> versions, Function<RuleInfo, List<T>> part) {
        return versions.stream()
                .flatMap(version -> part.apply(version).stream())
                .distinct()
                .toList();
    }

    private static String facts(List<FactKind> facts) {
        if (facts.isEmpty()) {
            return "None: it is decided by what is always stated.\n";
        }
        return facts.stream()
                .map(fact -> "- " + TEXTS.label(fact.owner(), LANGUAGE) + " `" + fact.name() + "`: "
                        + TEXTS.description(fact, LANGUAGE) + "\n")
                .collect(Collectors.joining());
    }

    private static String reason(RuleInfo rule, Reason reason) {
        StringBuilder text = new StringBuilder();
        text.append("\n### ").append(reason.name()).append("\n\n");
        text.append("> ").append(template(rule, reason)).append("\n\n");
        if (!reason.arguments().isEmpty()) {
            text.append("- arguments: `")
                    .append(String.join("`, `", reason.arguments().keySet()))
                    .append("`\n");
        }
        bySection(RULES.decisive(reason))
                .forEach((section, clauses) -> text.append("- decided by ")
                        .append(section)
                        .append(clauses)
                        .append("\n"));
        for (Remedy remedy : reason.remedies()) {
            text.append("- remedy `")
                    .append(remedy.code())
                    .append("`, ")
                    .append(TEXTS.label(remedy.by(), LANGUAGE))
                    .append(": ")
                    .append(TEXTS.template(remedy, LANGUAGE))
                    .append("\n");
        }
        for (Reason.ErrorCode error : rule.errorCodes(reason)) {
            String positions = error.partnerTypes().stream()
                    .sorted()
                    .map(type -> TEXTS.label(type, LANGUAGE))
                    .collect(Collectors.joining(" or "));
            text.append("- Partner Center error `").append(error.code()).append("`");
            text.append(positions.isEmpty() ? "" : ", for " + positions).append("\n");
        }
        return text.toString();
    }

    /** The message before anything is filled in. */
    private static String template(RuleInfo rule, Reason reason) {
        return TEXTS.template(rule.id(), reason.name(), LANGUAGE).replaceAll("\\{([A-Za-z0-9]+)}", "_$1_");
    }

    private static String inForce(RuleInfo version) {
        DateRange period = version.period();
        if (!period.hasStart() && !period.hasEnd()) {
            return "Always.";
        }
        String start = period.hasStart() ? "From " + period.start() + " on" : "";
        return (start + (period.hasEnd() ? " until before " + period.end() : "")).strip() + ".";
    }

    private static Map<String, String> bySection(List<Citation> citations) {
        return citations.stream()
                .collect(Collectors.groupingBy(
                        citation -> citation.page() + ", " + citation.section(),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                citation -> citation.clause().orElse(""),
                                Collectors.collectingAndThen(
                                        Collectors.joining(", "),
                                        clauses -> clauses.isEmpty() ? "" : ": " + clauses))));
    }

    /** Titles of the rule's cases by outcome and file. */
    private Map<String, Map<String, String>> cases(RuleId id) {
        Map<String, Map<String, String>> cases = new LinkedHashMap<>();
        List.of("Allowed", "Denied", "Undetermined").forEach(outcome -> cases.put(outcome, new TreeMap<>()));
        try (Stream<Path> files = Files.list(corpus.resolve(id.value()))) {
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
