package io.github.csprules.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule stands in the documentation: a clause of one of its pages, or a page as a whole.
 * <p>
 * This class is immutable and thread-safe.
 */
public final class Citation {

    private final @Nullable String clause;
    private final String page;
    private final String section;
    private final LocalDate pageDate;

    private Citation(@Nullable String clause, String page, String section, LocalDate pageDate) {
        this.clause = clause;
        this.page = Objects.requireNonNull(page, "page");
        this.section = Objects.requireNonNull(section, "section");
        this.pageDate = Objects.requireNonNull(pageDate, "pageDate");
    }

    /**
     * Cites a clause of the five pages that the policy rests on.
     *
     * @param clause its id, such as {@code S0-189}
     * @return the citation
     * @throws IllegalArgumentException if there is no such clause
     */
    public static Citation ofClause(String clause) {
        return Documentation.clause(Objects.requireNonNull(clause, "clause"));
    }

    /**
     * Cites clauses, in which a range stands for the clauses that there are in it.
     *
     * @param clauses an id, such as {@code S0-189}, or a range, such as {@code S0-182..187}
     * @return the citations, in order
     * @throws IllegalArgumentException if an end of the range is no clause, or they stand the other way round
     */
    public static List<Citation> ofClauses(String clauses) {
        return Documentation.clauses(Objects.requireNonNull(clauses, "clauses"));
    }

    /**
     * Cites a page of the documentation as a whole.
     *
     * @param page its name, such as {@code regional-authorization-overview}
     * @return the citation, with the title of the page as its section
     * @throws IllegalArgumentException if the policy knows no such page
     */
    public static Citation ofPage(String page) {
        return Documentation.page(Objects.requireNonNull(page, "page"));
    }

    /**
     * Cites any text, such as a contract of the host's.
     *
     * @param clause the clause
     * @param page the name of the text
     * @param section the heading above the clause
     * @param pageDate the date of the text
     * @return the citation
     */
    public static Citation of(String clause, String page, String section, LocalDate pageDate) {
        return new Citation(Objects.requireNonNull(clause, "clause"), page, section, pageDate);
    }

    /**
     * Cites any text as a whole.
     *
     * @param page the name of the text
     * @param section its title
     * @param pageDate the date of the text
     * @return the citation
     */
    public static Citation of(String page, String section, LocalDate pageDate) {
        return new Citation(null, page, section, pageDate);
    }

    /**
     * Returns the clause.
     *
     * @return its id, or empty if a whole page is cited
     */
    public Optional<String> clause() {
        return Optional.ofNullable(clause);
    }

    /**
     * Returns the page.
     *
     * @return its name
     */
    public String page() {
        return page;
    }

    /**
     * Returns the heading that the clause stands under.
     *
     * @return the heading; the title of the page if it is cited as a whole
     */
    public String section() {
        return section;
    }

    /**
     * Returns how old the page is.
     *
     * @return the date that the page gives itself
     */
    public LocalDate pageDate() {
        return pageDate;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Citation that
                && Objects.equals(clause, that.clause)
                && page.equals(that.page)
                && section.equals(that.section)
                && pageDate.equals(that.pageDate);
    }

    @Override
    public int hashCode() {
        return Objects.hash(clause, page);
    }

    @Override
    public String toString() {
        return clause == null ? page : clause;
    }
}
