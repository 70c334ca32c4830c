package io.github.csprules.rule;

import io.github.csprules.verdict.Citation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a header rests on: names that a documentation knows, and texts of a host's own. Nothing is looked up here. */
final class Sources {

    static final Sources NONE = new Sources(List.of());

    private final List<Source> all;

    /** One of the two. */
    private record Source(@Nullable String name, @Nullable Citation citation) {}

    private Sources(Collection<Source> all) {
        this.all = List.copyOf(all);
    }

    /** What decides any of several reasons. */
    static Sources deciding(List<Reason> reasons) {
        Sources deciding = NONE;
        for (Reason reason : reasons) {
            deciding = deciding.and(reason.decisive());
        }
        return deciding;
    }

    Sources and(String... names) {
        List<Source> more = new ArrayList<>(names.length);
        for (String name : names) {
            more.add(new Source(Objects.requireNonNull(name, "clause"), null));
        }
        return and(more);
    }

    Sources and(Citation... citations) {
        List<Source> more = new ArrayList<>(citations.length);
        for (Citation citation : citations) {
            more.add(new Source(null, Objects.requireNonNull(citation, "citation")));
        }
        return and(more);
    }

    Sources and(Sources more) {
        return and(more.all);
    }

    private Sources and(List<Source> more) {
        Set<Source> both = new LinkedHashSet<>(all);
        both.addAll(more);
        return new Sources(both);
    }

    /** What has to be looked up, in order. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Source source : all) {
            if (source.name != null) {
                names.add(source.name);
            }
        }
        return List.copyOf(names);
    }

    /** Where all of it stands, each place once. */
    List<Citation> in(Documentation documentation) {
        Set<Citation> found = new LinkedHashSet<>();
        for (Source source : all) {
            if (source.citation != null) {
                found.add(source.citation);
            } else {
                found.addAll(documentation.find(Objects.requireNonNull(source.name)));
            }
        }
        return List.copyOf(found);
    }
}
