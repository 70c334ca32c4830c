package io.github.csprules.verdict;

import io.github.csprules.model.Problem;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in the documentation: a clause of a page, or a whole page.
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
     * Cites a clause of any text, such as the host's own contract.
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

    /** {@return the id of the clause, or empty if a whole page is cited} */
    public Optional<String> clause() {
        return Optional.ofNullable(clause);
    }

    /** {@return the name of the page} */
    public String page() {
        return page;
    }

    /** {@return the heading above the clause, or the title of a page cited as a whole} */
    public String section() {
        return section;
    }

    /** {@return the date on the page} */
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
        return Problem.visible(clause == null ? page : clause);
    }
}
