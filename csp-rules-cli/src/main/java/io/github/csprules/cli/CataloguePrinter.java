package io.github.csprules.cli;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.DateRange;
import io.github.csprules.model.FactKind;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Texts;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints the catalogue of rules for a person. */
final class CataloguePrinter {

    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final Texts texts = Texts.standard();
    private final PrintWriter out;

    CataloguePrinter(PrintWriter out) {
        this.out = out;
    }

    void printAll() {
        out.println("Standard policy");
        CspPolicy.standard().ids().forEach(this::printLine);
        out.println();
        out.println("The extended policy adds");
        CspPolicy.extended().ids().stream()
                .filter(id -> !CspPolicy.standard().ids().contains(id))
                .forEach(this::printLine);
    }

    private void printLine(RuleId id) {
        out.println(String.format(Locale.ROOT, "  %-34s%s", id, texts.title(id, LANGUAGE)));
    }

    void print(TransactionRule rule) {
        RuleInfo info = rule.info();
        out.println(info.id());
        out.println("  " + texts.title(info.id(), LANGUAGE));
        out.println();
        out.println(
                "policy    " + (CspPolicy.standard().ids().contains(info.id()) ? "standard and extended" : "extended"));
        out.println("looks at  "
                + info.types().stream().map(type -> texts.label(type, LANGUAGE)).collect(Collectors.joining(", ")));
        out.println("in force  " + inForce(info.period()));
        info.reads().forEach(this::printFact);
        for (Reason reason : info.reasons()) {
            out.println();
            print(info, reason);
        }
        out.println();
        out.println("rests on");
        bySection(CspPolicy.extended().citations(info))
                .forEach((section, clauses) -> out.println("  " + section + clauses));
    }

    private void printFact(FactKind fact) {
        out.println("reads     " + texts.label(fact.owner(), LANGUAGE) + " " + fact.name() + ": "
                + texts.description(fact, LANGUAGE));
    }

    private void print(RuleInfo rule, Reason reason) {
        String message = texts.template(rule.id(), reason.name(), LANGUAGE);
        out.println("reason    " + reason.name());
        out.println("  says    " + message);
        for (Remedy remedy : reason.remedies()) {
            out.println("  remedy  " + texts.label(remedy.by(), LANGUAGE) + ": " + texts.template(remedy, LANGUAGE)
                    + " (" + remedy.code() + ")");
        }
        codesByPartner(rule, reason)
                .forEach((partner, codes) -> out.println(
                        "  error   Partner Center " + codes + (partner.isEmpty() ? "" : ", for " + partner)));
        bySection(CspPolicy.extended().decisive(reason))
                .forEach((section, clauses) -> out.println("  clauses " + section + clauses));
    }

    private Map<String, String> codesByPartner(RuleInfo rule, Reason reason) {
        return rule.errorCodes(reason).stream()
                .collect(Collectors.groupingBy(
                        error -> error.partnerTypes().stream()
                                .sorted()
                                .map(type -> texts.label(type, LANGUAGE))
                                .collect(Collectors.joining(" or ")),
                        LinkedHashMap::new,
                        Collectors.mapping(Reason.ErrorCode::code, Collectors.joining(", "))));
    }

    private static String inForce(DateRange period) {
        if (!period.hasStart() && !period.hasEnd()) {
            return "always";
        }
        String start = period.hasStart() ? "from " + period.start() + " on" : "";
        String end = period.hasEnd() ? "until before " + period.end() : "";
        return (start + " " + end).strip();
    }

    /** The clauses by the page and heading that they stand under. */
    private static Map<String, String> bySection(List<Citation> citations) {
        return citations.stream()
                .collect(Collectors.groupingBy(
                        citation -> citation.page() + ", " + citation.section(),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                citation -> citation.clause()
                                        .map(clause -> " " + clause)
                                        .orElse(""),
                                Collectors.collectingAndThen(
                                        Collectors.joining(), clauses -> clauses.isEmpty() ? "" : ":" + clauses))));
    }
}
