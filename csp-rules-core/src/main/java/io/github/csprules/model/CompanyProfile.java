package io.github.csprules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An enrolling partner's information about its company. Each part is a fact.
 * <p>
 * This class is immutable and thread-safe. Its text form never shows the parts.
 */
public final class CompanyProfile {

    /** The parts of a profile, in the order of the format. */
    public static final List<FactName<String>> PARTS = List.of(
            FactName.PROFILE_LEGAL_NAME,
            FactName.PROFILE_ADDRESS,
            FactName.PROFILE_PRIMARY_CONTACT,
            FactName.PROFILE_SUPPORT_CONTACT);

    /** The parts, each a text. */
    static final FactForm<CompanyProfile> FORM = FactForm.ofParts(
            CompanyProfile.class,
            PARTS.stream()
                    .<FactPart<CompanyProfile, ?>>map(name -> new FactPart<>(
                            name,
                            FactForm.TEXT,
                            true,
                            profile -> profile.part(name),
                            (profile, fact) -> profile.replace(name, fact)))
                    .toList());

    private static final CompanyProfile EMPTY =
            new CompanyProfile(List.of(Fact.notStated(), Fact.notStated(), Fact.notStated(), Fact.notStated()));

    private final List<Fact<String>> parts;

    private CompanyProfile(List<Fact<String>> parts) {
        this.parts = parts;
    }

    /** {@return the empty profile: no part is stated} */
    public static CompanyProfile empty() {
        return EMPTY;
    }

    /**
     * Returns this profile with a part.
     *
     * @param part one of {@link #PARTS}
     * @param text its text, at most 1,000 characters
     * @return the profile that states it
     * @throws InvalidScenarioException if the text is too long
     * @throws IllegalArgumentException if there is no such part
     */
    public CompanyProfile with(FactName<?> part, String text) {
        int index = indexOf(part);
        Validator problems = new Validator();
        problems.text("/" + property(PARTS.get(index)), Objects.requireNonNull(text, "text"));
        problems.throwIfAny();
        return replace(part, Fact.of(text));
    }

    /**
     * Returns this profile with a part that is stated as none.
     *
     * @param part one of {@link #PARTS}
     * @return the profile that states it
     * @throws IllegalArgumentException if there is no such part
     */
    public CompanyProfile withNone(FactName<?> part) {
        return replace(part, Fact.none());
    }

    /**
     * Returns a part.
     *
     * @param part one of {@link #PARTS}
     * @return the text, or none
     * @throws IllegalArgumentException if there is no such part
     */
    public Fact<String> part(FactName<?> part) {
        return parts.get(indexOf(part));
    }

    /**
     * Returns the name of a part as a property of the profile.
     *
     * @param part one of {@link #PARTS}
     * @return the name after the dot, such as {@code legalName}
     * @throws IllegalArgumentException if there is no such part
     */
    public static String property(FactName<?> part) {
        return PARTS.get(indexOf(part)).name().substring(FactName.PROFILE.name().length() + 1);
    }

    CompanyProfile replace(FactName<?> part, Fact<String> fact) {
        int index = indexOf(part);
        List<Fact<String>> changed = new ArrayList<>(parts);
        changed.set(index, fact);
        return new CompanyProfile(List.copyOf(changed));
    }

    private static int indexOf(FactName<?> part) {
        int index = PARTS.indexOf(Objects.requireNonNull(part, "part"));
        if (index < 0) {
            throw new IllegalArgumentException("not a part of a profile: " + Found.text(part.name()));
        }
        return index;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CompanyProfile that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return "a company profile";
    }
}
