package io.github.csprules.rule;

import io.github.csprules.model.Problem;
import io.github.csprules.verdict.Citation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places of the sources of headers in one documentation, looked up on demand and cached. */
final class Citations {

    private static final Pattern CLAUSE = Pattern.compile("[A-Z]+(\\d{1,3})-(\\d{1,6})");

    static final Documentation NO_DOCUMENTATION = name -> List.of();

    private final Documentation documentation;
    private final Map<Sources, List<Citation>> found = new ConcurrentHashMap<>();

    Citations(Documentation documentation) {
        this.documentation = documentation;
    }

    Documentation documentation() {
        return documentation;
    }

    /** What a header names can be looked up. */
    void require(Sources sources, Object header) {
        if (documentation == NO_DOCUMENTATION && !sources.names().isEmpty()) {
            throw new IllegalArgumentException("`" + header + "` names clauses "
                    + Problem.visible(sources.names().toString())
                    + ", but the rule set follows no edition in which they stand");
        }
    }

    /** In the order in which the header names them. */
    List<Citation> of(Sources sources) {
        List<Citation> known = found.get(sources);
        if (known == null) {
            known = sources.in(documentation);
            found.put(sources, known);
        }
        return known;
    }

    /** In the order of the pages; whole pages and a host's own texts behind. */
    List<Citation> inOrder(Sources sources) {
        return of(sources).stream()
                .sorted(Comparator.comparingLong(Citations::place))
                .toList();
    }

    private static long place(Citation citation) {
        Matcher clause = CLAUSE.matcher(citation.clause().orElse(""));
        return clause.matches()
                ? Integer.parseInt(clause.group(1)) * 1_000_000L + Integer.parseInt(clause.group(2))
                : Long.MAX_VALUE;
    }
}
